import type { Finding } from "../model.ts";
import { type ApprovedClaim, proofOf } from "./approved-claims.ts";
import { ownFinding } from "./own-finding.ts";

/** The finding, beside the one that it covered, that an approval has run out. `path` is that of the register. */
export function expiredFinding(finding: Finding, claim: ApprovedClaim, path: string): Finding {
  const { approver, date, expires, evidence } = claim;
  const message = `Unexpected claim \`${finding.text}\` with an approval that expired on ${expires}, expected a new one`;
  const approval = `Approved by ${approver} on ${date}: ${proofOf(evidence)}`;
  return {
    ...ownFinding("approved-claims/expired", message, finding, finding.text),
    sentence: finding.sentence,
    region: finding.region,
    related: [{ path, location: claim.location, message: approval }],
  };
}

/** The finding, in the register, that no page makes a claim that was approved. */
export function unusedFinding(claim: ApprovedClaim): Finding {
  const words = claim.wordings[0] ?? claim.patterns[0] ?? "";
  const message = `Unexpected approved claim \`${words}\` that no page makes, expected one in use`;
  return ownFinding("approved-claims/unused", message, claim.location, words);
}
