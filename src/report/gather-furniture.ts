import type { FileReport, Finding, Related, Report } from "../model.ts";
import type { SettledFinding, SettledReport } from "./settled-report.ts";
import { summarize } from "./summarize.ts";

/** A sentence of this many words on this many pages is taken for a block that the site repeats. */
const WORDS = 5;
const PAGES = 3;

/**
 * Tells what stands in the furniture of a site (navigation, header, footer) or in a block repeated on many pages once: the
 * first file carries the finding, counts the other pages in its message and names their places. What is suppressed stays
 * where it is, and what weighs differently is told apart. The summary counts what is left.
 */
export function gatherFurniture(report: SettledReport): Report {
  const groups = new Map<string, Map<string, SettledFinding[]>>();
  for (const { path, findings } of report.files) {
    for (const finding of findings) {
      if (finding.suppressed !== null) continue;
      const key = keyOf(finding);
      let places = groups.get(key);
      if (!places) groups.set(key, (places = new Map()));
      const here = places.get(path);
      if (here) here.push(finding);
      else places.set(path, [finding]);
    }
  }
  const told = new Set<Finding>();
  const counted = new Map<Finding, SettledFinding>();
  for (const places of groups.values()) {
    if (!isFurniture(places)) continue;
    const [[first] = [], ...others] = [...places.values()];
    if (first === undefined || others.length === 0) continue;
    for (const finding of others.flat()) told.add(finding);
    counted.set(first, withPages(first, [...places].slice(1)));
  }
  const files = report.files.map(({ path, findings }): FileReport => {
    const left = findings.filter((one) => !told.has(one));
    return { path, findings: left.map((one) => findingOf(counted.get(one) ?? one)) };
  });
  const { contradictions, summary } = report;
  return { ...report, files, summary: summarize(files, contradictions, summary.files) };
}

function keyOf({ rule, severity, verdict, text, sentence }: SettledFinding): string {
  return [rule, severity, verdict, text, sentence].join("\n");
}

function findingOf({ furniture, ...finding }: SettledFinding): Finding {
  void furniture;
  return finding;
}

function withPages(
  first: SettledFinding,
  others: readonly (readonly [string, readonly Finding[]])[],
): SettledFinding {
  const related = others.flatMap(([path, findings]) => findings.map((one) => relatedOf(path, one)));
  const pages = others.length === 1 ? "page" : "pages";
  return {
    ...first,
    message: `${first.message} (on ${others.length} more ${pages})`,
    related: [...first.related, ...related],
  };
}

function isFurniture(places: ReadonlyMap<string, readonly SettledFinding[]>): boolean {
  const [first] = [...places.values()].flat();
  if (first === undefined) return false;
  if (first.furniture) return true;
  return places.size >= PAGES && first.sentence.split(" ").length >= WORDS;
}

function relatedOf(
  path: string,
  { line, column, endLine, endColumn, offset, endOffset }: Finding,
): Related {
  return {
    path,
    location: { line, column, endLine, endColumn, offset, endOffset },
    message: "The same words on this page",
  };
}
