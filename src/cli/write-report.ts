import type { Report, Severity } from "../model.ts";
import { dedupe } from "../report/dedupe.ts";
import type { FormatContext } from "../report/format.ts";
import { summarize } from "../report/summarize.ts";
import { absolutePath } from "../run/posix-path.ts";
import { writeFile } from "../run/write-file.ts";
import type { Destination } from "./destination.ts";
import type { Io } from "./io.ts";
import type { Flags } from "./options.ts";
import { wantsColor } from "./wants-color.ts";
import { write } from "./write.ts";

/**
 * Writes a report in each of the forms that were asked for; with `--quiet`, its errors only. The form for people tells
 * the same words of a page once, the forms for machines every time, unless `--dedupe` or `--no-dedupe` says otherwise.
 */
export async function writeReport(
  report: Report,
  destinations: readonly Destination[],
  context: Omit<FormatContext, "color">,
  flags: Flags,
  io: Io,
): Promise<void> {
  const shown = flags.quiet ? errorsOnly(report) : report;
  for (const { name, format, file } of destinations) {
    const color = file === null && wantsColor(flags.color, io);
    const once = flags.dedupe ?? name === "stylish";
    const chunks = format(once ? dedupe(shown) : shown, { ...context, color });
    if (file === null) await write(io.stdout, chunks);
    else writeFile(absolutePath(io.cwd, file), chunks);
  }
}

function errorsOnly(report: Report): Report {
  const isError = ({ severity }: { severity: Severity }): boolean => severity === "error";
  const files = report.files.map(({ path, findings }) => ({
    path,
    findings: findings.filter(isError),
  }));
  const contradictions = report.contradictions.filter(isError);
  const summary = summarize(files, contradictions, report.summary.files);
  return { ...report, files, contradictions, summary };
}
