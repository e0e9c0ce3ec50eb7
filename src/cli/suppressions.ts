import { csvCell } from "../report/csv-cell.ts";
import { listSuppressions, type ListedSuppression } from "../report/list-suppressions.ts";
import { lintFiles } from "../run/lint-files.ts";
import { commandFormats } from "./command-formats.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { lintRequest } from "./lint-request.ts";
import { oneFormat } from "./one-format.ts";
import { tellProblems } from "./tell-problems.ts";
import { textTable } from "./text-table.ts";
import { write } from "./write.ts";

/** `claimlint suppressions <paths>`: every suppression of the site, with its reason and how much it keeps quiet. */
export async function suppressions(invocation: Invocation, io: Io): Promise<ExitCode> {
  const format = oneFormat(invocation.flags, commandFormats.suppressions);
  const { results, report, run } = await lintFiles(await lintRequest(invocation, io));
  await write(io.stdout, written(listSuppressions(results, report), format));
  return tellProblems(run, io);
}

function written(listed: readonly ListedSuppression[], format: "table" | "json" | "csv"): string {
  if (format === "json") return `${JSON.stringify(listed, null, 2)}\n`;
  const head = ["place", "directive", "rules", "used", "reason"];
  const rows = listed.map(({ path, line, column, verb, rules, used, reason }) => [
    `${path}:${line}:${column}`,
    verb,
    rules.length === 0 ? "all" : rules.join(" "),
    String(used),
    reason,
  ]);
  if (format === "table") return rows.length === 0 ? "" : textTable([head, ...rows]);
  return [head, ...rows].map((row) => `${row.map((cell) => csvCell(cell)).join(",")}\r\n`).join("");
}
