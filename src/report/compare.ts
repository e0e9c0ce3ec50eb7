import { compareText } from "../match/compare-text.ts";
import type { Contradiction, Finding, Location } from "../model.ts";

/** Total order inside a file: line, column, rule, then whatever else can differ. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    compareStart(one, other) ||
    compareText(one.rule, other.rule) ||
    one.endOffset - other.endOffset ||
    compareText(one.message, other.message) ||
    compareText(one.note, other.note)
  );
}

/** Total order of a report: by the first place, then the second, then the rule and what it says. */
export function compareContradictions(one: Contradiction, other: Contradiction): number {
  return (
    compareText(one.a.path, other.a.path) ||
    compareStart(one.a, other.a) ||
    compareText(one.b.path, other.b.path) ||
    compareStart(one.b, other.b) ||
    compareText(one.rule, other.rule) ||
    compareText(one.subject, other.subject) ||
    compareText(one.message, other.message)
  );
}

/** By line, then column. */
export function compareStart(
  one: Pick<Location, "line" | "column">,
  other: Pick<Location, "line" | "column">,
): number {
  return one.line - other.line || one.column - other.column;
}
