import type { Suppression } from "../model.ts";
import { compareText } from "../match/compare-text.ts";
import type { SettledReport } from "./settled-report.ts";

/** Findings that were there when the tool came: they are told no more, new ones are. */
export interface Baseline {
  readonly version: 1;
  /** ISO date. */
  readonly date: string;
  readonly reason: string;
  readonly entries: readonly BaselineEntry[];
}

/** One finding, or a contradiction by the file that it is anchored in. */
export interface BaselineEntry {
  readonly file: string;
  /** The other page of a contradiction. */
  readonly other?: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** The words, for the reader of the file; matching goes by the fingerprint. */
  readonly words: string;
}

/**
 * A baseline of all that counts in a report, of all that a baseline keeps quiet there, and of those `former` entries that
 * the run had no look at.
 */
export function createBaseline(
  report: SettledReport,
  date: string,
  reason: string,
  former: readonly BaselineEntry[] = [],
): Baseline {
  const entries: BaselineEntry[] = [];
  for (const { path, findings } of report.files) {
    for (const { rule, fingerprint, text, suppressed } of findings) {
      if (isTold(suppressed)) entries.push({ file: path, rule, fingerprint, words: text });
    }
  }
  for (const { rule, fingerprint, a, b, suppressed } of report.contradictions) {
    const words = `${a.text} | ${b.path}: ${b.text}`;
    if (isTold(suppressed)) entries.push({ file: a.path, other: b.path, rule, fingerprint, words });
  }
  const found = new Set(entries.flatMap(keysOf));
  const left = former.filter((entry) => !keysOf(entry).some((key) => found.has(key)));
  return { version: 1, date, reason, entries: [...entries, ...left].sort(compareEntries) };
}

function isTold(suppressed: Suppression | null): boolean {
  return suppressed === null || suppressed.kind === "baseline";
}

/** The baseline with other names for its pages. */
export function renamePages(baseline: Baseline, nameOf: (path: string) => string): Baseline {
  const entries = baseline.entries.map((entry) => ({
    ...entry,
    file: nameOf(entry.file),
    ...(entry.other !== undefined && { other: nameOf(entry.other) }),
  }));
  return { ...baseline, entries: entries.sort(compareEntries) };
}

/** The text of a baseline file: JSON, one entry a line, so that a review shows what came and went. */
export function printBaseline(baseline: Baseline): string {
  const { version, date, reason } = baseline;
  const lines = baseline.entries.map(({ file, other, rule, fingerprint, words }) => {
    const entry = { file, other, rule, fingerprint, words };
    return `    ${JSON.stringify(entry)}`;
  });
  const entries = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${version},\n  "date": ${JSON.stringify(date)},\n  "reason": ${JSON.stringify(reason)},\n  "entries": ${entries}\n}\n`;
}

/** What a run had a look at: the paths that it read, and whether it compared them. */
export interface Seen {
  readonly paths: ReadonlySet<string>;
  readonly compared: boolean;
}

/** Whether a run that saw so much would find what an entry stands for: both pages, where two contradict each other. */
export function isSeen({ file, other, rule }: BaselineEntry, { paths, compared }: Seen): boolean {
  if (!paths.has(file) || (other !== undefined && !paths.has(other))) return false;
  return compared || !rule.startsWith("contradiction/");
}

/**
 * Entries that no longer match anything in a report that was settled with this baseline, although the run saw what they
 * are about.
 */
export function staleEntries(
  baseline: Baseline,
  report: SettledReport,
  seen: Seen,
): BaselineEntry[] {
  const matched = new Set<string>();
  for (const { path, findings } of report.files) {
    for (const { fingerprint, suppressed } of findings) {
      if (suppressed?.kind === "baseline") matched.add(entryKey(path, fingerprint));
    }
  }
  for (const { fingerprint, a, b, suppressed } of report.contradictions) {
    if (suppressed?.kind !== "baseline") continue;
    for (const { path } of [a, b]) matched.add(entryKey(path, fingerprint));
  }
  return baseline.entries.filter(
    (entry) => isSeen(entry, seen) && !keysOf(entry).some((key) => matched.has(key)),
  );
}

/** The baseline without some of its entries, such as the stale ones or those of files that are gone. */
export function pruneBaseline(baseline: Baseline, entries: readonly BaselineEntry[]): Baseline {
  const dropped = new Set(entries.map(({ file, fingerprint }) => entryKey(file, fingerprint)));
  return {
    ...baseline,
    entries: baseline.entries.filter(
      ({ file, fingerprint }) => !dropped.has(entryKey(file, fingerprint)),
    ),
  };
}

/** The keys of a baseline, to be asked for with `entryKey`. */
export function baselineKeys(baseline: Baseline): Set<string> {
  return new Set(baseline.entries.flatMap(keysOf));
}

/** A contradiction is known at both its places: which of them is told first depends on what else was read. */
function keysOf(entry: BaselineEntry): string[] {
  return pagesOf(entry).map((path) => entryKey(path, entry.fingerprint));
}

/** The pages that an entry is about. */
export function pagesOf({ file, other }: BaselineEntry): string[] {
  return other === undefined ? [file] : [file, other];
}

/** What a finding of a file is known by in a baseline. */
export function entryKey(file: string, fingerprint: string): string {
  return `${fingerprint} ${file}`;
}

function compareEntries(one: BaselineEntry, other: BaselineEntry): number {
  return (
    compareText(one.file, other.file) ||
    compareText(one.rule, other.rule) ||
    compareText(one.words, other.words) ||
    compareText(one.fingerprint, other.fingerprint)
  );
}
