import type { Contradiction, Finding, Place, Report } from "../model.ts";
import { compareStart, compareText } from "./compare.ts";

/** One diagnostic at one place: a finding, or a contradiction seen from one of its two sides. */
export interface Row extends Omit<Finding, "verdict" | "region" | "suppressed"> {
  readonly path: string;
  /** The other side of a contradiction. */
  readonly other: Place | null;
}

export interface FileRows {
  readonly path: string;
  readonly rows: readonly Row[];
}

/**
 * What counts of a report, file by file in the order of the places; a contradiction stands at both of its places, each
 * naming the other. Files with nothing to say are there too, with no rows.
 */
export function rowsByFile(report: Report): FileRows[] {
  const files = new Map<string, Row[]>();
  for (const { path, findings } of report.files) {
    const rows: Row[] = [];
    for (const finding of findings) {
      if (finding.suppressed === null) rows.push({ ...finding, path, other: null });
    }
    files.set(path, rows);
  }
  for (const contradiction of report.contradictions) {
    if (contradiction.suppressed !== null) continue;
    for (const row of rowsOfContradiction(contradiction)) {
      const rows = files.get(row.path);
      if (rows === undefined) files.set(row.path, [row]);
      else rows.push(row);
    }
  }
  return [...files]
    .map(([path, rows]) => ({ path, rows: rows.sort(compareRows) }))
    .sort((one, other) => compareText(one.path, other.path));
}

/** Both sides of a contradiction, the anchor first. */
export function rowsOfContradiction(contradiction: Contradiction): readonly [Row, Row] {
  const { a, b, fingerprint } = contradiction;
  const aspect = contradiction.aspect.replaceAll("-", " ");
  const mirrored = `Unexpected ${aspect} claim \`${wordsOf(b)}\`, expected agreement with \`${wordsOf(a)}\` at ${placeOf(a)}`;
  return [
    rowOfSide(contradiction, a, b, contradiction.message, fingerprint),
    rowOfSide(contradiction, b, a, mirrored, `${fingerprint}-b`),
  ];
}

function rowOfSide(
  contradiction: Contradiction,
  side: Place,
  other: Place,
  message: string,
  fingerprint: string,
): Row {
  const { rule, severity, note, others } = contradiction;
  return {
    ...side,
    rule,
    severity,
    note,
    other,
    fingerprint,
    message: withOthers(withOther(message, other), others),
    expected: [],
    related: [],
    references: [],
    url: "",
  };
}

/** The message is made elsewhere; that it names file, line, column and words of the other side is promised here. */
function withOther(message: string, other: Place): string {
  const namesPlace = message.includes(placeOf(other));
  const namesWords = message.includes(other.text);
  if (namesPlace && namesWords) return message;
  if (namesPlace) return `${message} (\`${other.text}\`)`;
  return `${message} (\`${other.text}\` at ${placeOf(other)})`;
}

function withOthers(message: string, others: number): string {
  return others === 0 ? message : `${message} (and ${others} more like it)`;
}

function wordsOf(place: Place): string {
  return place.text === "" ? place.value : place.text;
}

function placeOf({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

function compareRows(one: Row, other: Row): number {
  return (
    compareStart(one, other) ||
    compareText(one.rule, other.rule) ||
    compareText(one.message, other.message)
  );
}
