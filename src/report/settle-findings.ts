import type { DocumentResult, Finding, PageFinding, Suppression } from "../model.ts";
import { expiredFinding } from "./approval-findings.ts";
import { approvalBy, isExpired } from "./approved-claims.ts";
import { byComment, type Desk } from "./desk.ts";
import { type Judgement, judge } from "./law.ts";
import { nameOfClause } from "./name-of-clause.ts";
import { ruleOf } from "./rule-of.ts";
import { configured, type FileConfig, type SettleSettings } from "./settle-settings.ts";
import type { SettledFinding } from "./settled-report.ts";

/** The findings of a document that law and config leave, with what comments and approved claims settle of them. */
export function settleFindings({ path, findings }: DocumentResult, desk: Desk): SettledFinding[] {
  const settled: SettledFinding[] = [];
  const config = desk.settings.configOf(path);
  for (const finding of findings) {
    const judged = judgeFinding(finding, config, desk);
    if (judged === null) continue;
    const comment = byComment(judged.rule, path, judged, desk);
    const { approval, expired } = approve(judged, config, desk);
    const suppressed = comment ?? approval ?? finding.suppressed;
    settled.push(suppressed === judged.suppressed ? judged : { ...judged, suppressed });
    if (expired !== null && comment === null) settled.push({ ...expired, furniture: false });
  }
  return settled;
}

function judgeFinding(page: PageFinding, config: FileConfig, desk: Desk): SettledFinding | null {
  const { hint, ...finding } = page;
  const judgement = judgementOn(page, config, desk);
  const severity = configured(finding.rule, config) ?? judgement.severity;
  if (severity === "off") return null;
  return {
    ...finding,
    severity: hint ? "info" : severity,
    verdict: judgement.verdict,
    references: judgement.references,
    note: withUnread(finding.note, judgement.see, desk.settings.references),
  };
}

/** All findings of one rule and severity are judged alike. */
function judgementOn(finding: PageFinding, config: FileConfig, desk: Desk): Judgement {
  const { rules, references } = desk.settings;
  const { jurisdictions, profession } = config;
  let judged = desk.judgements.get(config);
  if (!judged) desk.judgements.set(config, (judged = new Map()));
  const key = `${finding.severity} ${finding.rule}`;
  let judgement = judged.get(key);
  if (!judgement) {
    const law = { jurisdictions, profession, references };
    judged.set(key, (judgement = judge(finding, ruleOf(finding.rule, rules), law)));
  }
  return judgement;
}

function withUnread(
  note: string,
  see: readonly string[],
  references: SettleSettings["references"],
): string {
  if (see.length === 0) return note;
  const names = see.map((clause) => nameOfClause(clause, references));
  return `${note.trimEnd()} See ${names.join("; ")} (not checked against its text).`.trimStart();
}

function approve(
  finding: Finding,
  config: FileConfig,
  { settings: { approvals }, approver, approved }: Desk,
): { approval: Suppression | null; expired: Finding | null } {
  if (approver === null || approvals === null) return { approval: null, expired: null };
  const covering = approver(finding, config.jurisdictions);
  for (const claim of covering) approved.add(claim);
  const holding = covering.find((claim) => !isExpired(claim, approvals.today));
  if (holding !== undefined) return { approval: approvalBy(holding), expired: null };
  const [old] = covering;
  if (old === undefined) return { approval: null, expired: null };
  const expired = expiredFinding(finding, old, approvals.path);
  const severity = configured(expired.rule, config) ?? expired.severity;
  return { approval: null, expired: severity === "off" ? null : { ...expired, severity } };
}
