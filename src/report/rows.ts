import { compareText } from "../match/compare-text.ts";
import { quote } from "../corpus/quote.ts";
import type { Contradiction, Finding, Place, Report } from "../model.ts";
import { compareStart } from "./compare.ts";

/** One diagnostic at one place: a finding, or a contradiction seen from one of its two sides. */
export interface Row extends Omit<Finding, "verdict" | "region" | "suppressed"> {
  readonly path: string;
  /** The other side of a contradiction. */
  readonly other: Place | null;
}

/** What there is to print of one file, in the order of the places. */
export interface FileRows {
  readonly path: string;
  readonly rows: readonly Row[];
}

/**
 * What counts of a report, file by file in the order of the paths, each made when its turn comes; its rows stand in the
 * order of the places. A contradiction stands at both of its places, each naming the other. Files with nothing to say
 * are there too, with no rows.
 */
export function* rowsByFile(report: Report): Generator<FileRows> {
  const findings = new Map(report.files.map((file) => [file.path, file.findings]));
  const sides = sidesByPath(report.contradictions);
  for (const path of [...new Set([...findings.keys(), ...sides.keys()])].sort(compareText)) {
    const rows: Row[] = [];
    for (const finding of findings.get(path) ?? []) {
      if (finding.suppressed === null) rows.push({ ...finding, path, other: null });
    }
    for (const { contradiction, row } of sides.get(path) ?? []) rows.push(row(contradiction));
    yield { path, rows: rows.sort(compareRows) };
  }
}

interface Side {
  readonly contradiction: Contradiction;
  readonly row: (contradiction: Contradiction) => Row;
}

function sidesByPath(contradictions: readonly Contradiction[]): Map<string, Side[]> {
  const sides = new Map<string, Side[]>();
  const add = (path: string, side: Side): void => {
    const there = sides.get(path);
    if (there === undefined) sides.set(path, [side]);
    else there.push(side);
  };
  for (const contradiction of contradictions) {
    if (contradiction.suppressed !== null) continue;
    add(contradiction.a.path, { contradiction, row: anchorRow });
    add(contradiction.b.path, { contradiction, row: turnedRow });
  }
  return sides;
}

/** A contradiction where it is anchored, for which its message and note are made. */
export function anchorRow(contradiction: Contradiction): Row {
  const { message, note, a, b, fingerprint } = contradiction;
  return rowOfSide(contradiction, a, b, { message, note, fingerprint });
}

/** A contradiction seen from its other side. */
export function turnedRow(contradiction: Contradiction): Row {
  const { aspect, message, note, a, b, fingerprint } = contradiction;
  const label =
    /^Unexpected ([^`]+) `/.exec(message)?.[1] ?? `${aspect.replaceAll("-", " ")} claim`;
  return rowOfSide(contradiction, b, a, {
    message: `Unexpected ${label} \`${quote(b.text)}\`, expected agreement with \`${quote(a.text)}\` at ${placeName(a)}`,
    note: note === "" ? "" : `Seen from ${placeName(a)}: ${note}`,
    fingerprint: `${fingerprint}-b`,
  });
}

function rowOfSide(
  contradiction: Contradiction,
  side: Place,
  other: Place,
  said: Pick<Row, "message" | "note" | "fingerprint">,
): Row {
  const { rule, severity, others } = contradiction;
  const { path, line, column, endLine, endColumn, offset, endOffset, text, sentence } = side;
  // Written out: V8 gives an object that begins with another's properties a shape of its own, each time.
  return {
    path,
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
    text,
    sentence,
    rule,
    severity,
    other,
    message: withOthers(said.message, others),
    note: said.note,
    fingerprint: said.fingerprint,
    expected: [],
    related: [],
    references: [],
    url: "",
  };
}

function withOthers(message: string, others: number): string {
  return others === 0 ? message : `${message} (and ${others} more like it)`;
}

function placeName({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

function compareRows(one: Row, other: Row): number {
  return (
    compareStart(one, other) ||
    compareText(one.rule, other.rule) ||
    compareText(one.message, other.message)
  );
}
