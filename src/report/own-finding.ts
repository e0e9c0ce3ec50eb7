import type { Finding, Location } from "../model.ts";
import { ownRules } from "./own-rules.ts";

/** A finding of one of the report's own rules. */
export function ownFinding(rule: string, message: string, place: Location, text: string): Finding {
  const metadata = ownRules.find(({ id }) => id === rule);
  const { line, column, endLine, endColumn, offset, endOffset } = place;
  return {
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
    rule,
    severity: metadata?.severity ?? "error",
    verdict: metadata?.verdict ?? "needs-qualification",
    message,
    note: metadata?.why ?? "",
    expected: [],
    references: [],
    url: "",
    text,
    sentence: text,
    region: "paragraph",
    fingerprint: "",
    related: [],
    suppressed: null,
  };
}
