import type { Location, PageFinding, Region, Severity } from "../model.ts";
import type { Rule } from "../ruleset/rule.ts";

/** A finding without the words that its rule says of all its findings. */
export interface SaidFinding extends Location {
  /** With `/` and its part, where a rule reports under several. */
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly sentence: string;
  readonly region: Region;
  readonly furniture: boolean;
  readonly hint: boolean;
  /** Stands behind the rule's reason; mostly empty. */
  readonly remark: string;
}

/** Longer words than this are cut in messages. */
const SHOWN = 80;

/** A finding with what its rule says of it. */
export function pageFinding(said: SaidFinding, rule: Rule): PageFinding {
  const { text, hint, remark } = said;
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN - 1).trimEnd()}…` : text;
  // Written out: V8 gives an object that begins with another's properties a shape of its own, each time.
  return {
    line: said.line,
    column: said.column,
    endLine: said.endLine,
    endColumn: said.endColumn,
    offset: said.offset,
    endOffset: said.endOffset,
    rule: said.rule,
    severity: said.severity,
    verdict: rule.verdict,
    message: messageOf(rule, hint).replace("{match}", () => shown),
    note: remark === "" ? rule.why : `${rule.why} ${remark}`.trimStart(),
    expected: rule.instead,
    references: [],
    url: rule.url,
    text,
    sentence: said.sentence,
    region: said.region,
    furniture: said.furniture,
    hint,
    fingerprint: "",
    related: [],
    suppressed: null,
  };
}

/** A hint does not say "unexpected". */
function messageOf({ message }: Rule, hint: boolean): string {
  return hint ? message.replace(/^Unexpected/, "Possible") : message;
}

/** What a finding says beyond its rule: `pageFinding` gives an equal one back. */
export function saidOf(finding: PageFinding, rule: Rule): SaidFinding {
  return {
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    offset: finding.offset,
    endOffset: finding.endOffset,
    rule: finding.rule,
    severity: finding.severity,
    text: finding.text,
    sentence: finding.sentence,
    region: finding.region,
    furniture: finding.furniture,
    hint: finding.hint,
    remark: finding.note.slice(rule.why.length).trimStart(),
  };
}
