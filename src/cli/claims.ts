import type { Aspect } from "../claims/aspect.ts";
import { sayValue } from "../corpus/say-value.ts";
import { compareText } from "../match/compare-text.ts";
import type { Claim, Finding, Report } from "../model.ts";
import { csvCell } from "../report/csv-cell.ts";
import { harmlessJson } from "../report/harmless.ts";
import { markdownText } from "../report/markdown-text.ts";
import { lintFiles } from "../run/lint-files.ts";
import { commandFormats } from "./command-formats.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { lintRequest } from "./lint-request.ts";
import { oneFormat } from "./one-format.ts";
import { tellProblems } from "./tell-problems.ts";
import { textTable } from "./text-table.ts";
import { write } from "./write.ts";

/** One claim of the site: what is said about what, where, how strongly, and with which evidence. */
interface Row {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly subject: string;
  readonly condition: string;
  readonly aspect: string;
  readonly value: string;
  readonly strength: string;
  readonly said: string;
  readonly words: string;
  readonly sentence: string;
  readonly evidence: string;
}

const strengths = ["refuted", "inconclusive", "hedged", "supportive", "flat", "proven"] as const;
const head = [
  "place",
  "subject",
  "condition",
  "aspect",
  "value",
  "strength",
  "said by",
  "words",
  "evidence",
];

/** `claimlint claims <paths>`: the inventory of every claim of the site. */
export async function claims(invocation: Invocation, io: Io): Promise<ExitCode> {
  const format = oneFormat(invocation.flags, commandFormats.claims);
  const request = await lintRequest(invocation, io);
  const { results, report, run } = await lintFiles({ ...request, corpus: false, keepClaims: true });
  const aspects = new Map(run.scope.ruleset.aspects.map((aspect) => [aspect.id, aspect]));
  const approved = approvedIn(report);
  const rows = results
    .flatMap((result) => result.claims)
    .map((claim) => rowOf(claim, aspects.get(claim.aspect), approved.get(claim.path) ?? []))
    .sort(compareRows);
  await write(io.stdout, written(rows, format));
  return tellProblems(run, io);
}

function rowOf(claim: Claim, aspect: Aspect | undefined, approved: readonly Finding[]): Row {
  const { path, location, subject, condition, certainty, attribution, text, sentence } = claim;
  const covering = approved.find(
    (finding) => finding.offset < location.endOffset && location.offset < finding.endOffset,
  );
  return {
    path,
    line: location.line,
    column: location.column,
    subject: subject.id,
    condition: condition?.id ?? "",
    aspect: claim.aspect,
    value: aspect === undefined ? "" : sayValue(claim.value, aspect),
    strength: strengths[certainty],
    said: attribution,
    words: text,
    sentence,
    evidence: covering?.suppressed?.reason ?? "",
  };
}

/** Findings that an approved claim settles, by file. */
function approvedIn(report: Report): Map<string, Finding[]> {
  const approved = new Map<string, Finding[]>();
  for (const { path, findings } of report.files) {
    approved.set(
      path,
      findings.filter(({ suppressed }) => suppressed?.kind === "approved"),
    );
  }
  return approved;
}

function* written(
  rows: readonly Row[],
  format: "table" | "csv" | "ndjson" | "markdown",
): Generator<string> {
  switch (format) {
    case "table":
      if (rows.length > 0) yield textTable([head, ...rows.map((row) => cellsOf(row))]);
      return;
    case "csv":
      for (const row of [head, ...rows.map((one) => cellsOf(one))]) {
        yield `${row.map((cell) => csvCell(cell)).join(",")}\r\n`;
      }
      return;
    case "ndjson":
      for (const row of rows) yield `${harmlessJson(JSON.stringify(row))}\n`;
      return;
    case "markdown":
      yield `| ${head.join(" | ")} |\n|${" --- |".repeat(head.length)}\n`;
      for (const row of rows)
        yield `| ${cellsOf(row)
          .map((cell) => markdownText(cell))
          .join(" | ")} |\n`;
  }
}

function cellsOf(row: Row): string[] {
  const { path, line, column, subject, condition, aspect, value, strength, said, words, evidence } =
    row;
  return [
    `${path}:${line}:${column}`,
    subject,
    condition,
    aspect,
    value,
    strength,
    said,
    words,
    evidence,
  ];
}

function compareRows(a: Row, b: Row): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.aspect, b.aspect) ||
    compareText(a.value, b.value)
  );
}
