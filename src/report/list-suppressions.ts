import { compareText } from "../match/compare-text.ts";
import type { DocumentResult, Location, Report } from "../model.ts";
import { compareStart } from "./compare.ts";
import type { Directive } from "./directive.ts";
import { readSuppressions } from "./suppressions.ts";
import { createSuppressor, type Suppressor } from "./suppressor.ts";

/** One suppression as `claimlint suppressions` lists it. */
export interface ListedSuppression {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly verb: string;
  /** Empty for every rule. */
  readonly rules: readonly string[];
  /** Empty if none is given: then the suppression does not count. */
  readonly reason: string;
  /** How many findings and contradictions it keeps quiet. */
  readonly used: number;
}

/** Every suppression of the documents, by file and line; `report` is what was settled from the same documents. */
export function listSuppressions(
  results: readonly DocumentResult[],
  report: Report,
): ListedSuppression[] {
  const byPath = new Map(
    results.map(({ path, comments }) => [path, readSuppressions(comments).directives]),
  );
  const suppressors = new Map(
    [...byPath].map(([path, directives]) => [path, createSuppressor(directives)]),
  );
  const uses = usesIn(report, suppressors);
  const listed: ListedSuppression[] = [];
  for (const [path, directives] of byPath) {
    for (const directive of directives) {
      if (directive.verb === "enable") continue;
      const { verb, rules, reason, comment } = directive;
      const { line, column } = comment;
      listed.push({ path, line, column, verb, rules, reason, used: uses.get(directive) ?? 0 });
    }
  }
  return listed.sort((one, other) => compareText(one.path, other.path) || compareStart(one, other));
}

function usesIn(
  report: Report,
  suppressors: ReadonlyMap<string, Suppressor>,
): ReadonlyMap<Directive, number> {
  const uses = new Map<Directive, number>();
  const note = (path: string, rule: string, place: Location): void => {
    const directive = suppressors.get(path)?.(rule, place) ?? null;
    if (directive !== null) uses.set(directive, (uses.get(directive) ?? 0) + 1);
  };
  for (const { path, findings } of report.files) {
    for (const finding of findings) {
      if (finding.suppressed?.kind === "comment") note(path, finding.rule, finding);
    }
  }
  for (const { rule, a, b, suppressed } of report.contradictions) {
    if (suppressed?.kind !== "comment") continue;
    note(a.path, rule, a);
    note(b.path, rule, b);
  }
  return uses;
}
