import type { Report } from "../model.ts";
import { compareText } from "./compare.ts";

/** Findings that were there when the tool came: they are told no more, new ones are. */
export interface Baseline {
  readonly version: 1;
  /** ISO date. */
  readonly date: string;
  readonly reason: string;
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** The words, for the reader of the file; matching goes by the fingerprint. */
  readonly words: string;
}

/** A baseline of all that counts in a report (one that was not deduped), and of all that a baseline keeps quiet there. */
export function createBaseline(report: Report, date: string, reason: string): Baseline {
  const entries: BaselineEntry[] = [];
  for (const { path, findings } of report.files) {
    for (const { rule, fingerprint, text, suppressed } of findings) {
      if (suppressed !== null && suppressed.kind !== "baseline") continue;
      entries.push({ file: path, rule, fingerprint, words: text });
    }
  }
  for (const { rule, fingerprint, a, b, suppressed } of report.contradictions) {
    if (suppressed !== null && suppressed.kind !== "baseline") continue;
    entries.push({ file: a.path, rule, fingerprint, words: `${a.text} | ${b.path}: ${b.text}` });
  }
  return { version: 1, date, reason, entries: entries.sort(compareEntries) };
}

/** The text of a baseline file: JSON, one entry a line, so that a review shows what came and went. */
export function printBaseline(baseline: Baseline): string {
  const { version, date, reason } = baseline;
  const lines = baseline.entries.map(({ file, rule, fingerprint, words }) => {
    const entry = { file, rule, fingerprint, words };
    return `    ${JSON.stringify(entry)}`;
  });
  const entries = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${version},\n  "date": ${JSON.stringify(date)},\n  "reason": ${JSON.stringify(reason)},\n  "entries": ${entries}\n}\n`;
}

/**
 * Entries that no longer match anything although their file was read, by a report that was settled with this baseline.
 * Entries of files outside of the report are not stale: nobody looked.
 */
export function staleEntries(baseline: Baseline, report: Report): BaselineEntry[] {
  const read = new Set(report.files.map(({ path }) => path));
  const matched = new Set<string>();
  for (const { path, findings } of report.files) {
    for (const { fingerprint, suppressed } of findings) {
      if (suppressed?.kind === "baseline") matched.add(entryKey(path, fingerprint));
    }
  }
  for (const { fingerprint, a, suppressed } of report.contradictions) {
    if (suppressed?.kind === "baseline") matched.add(entryKey(a.path, fingerprint));
  }
  return baseline.entries.filter(
    ({ file, fingerprint }) => read.has(file) && !matched.has(entryKey(file, fingerprint)),
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
  return new Set(baseline.entries.map(({ file, fingerprint }) => entryKey(file, fingerprint)));
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
