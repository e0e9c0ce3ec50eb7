import type { FailOn } from "../config/config.ts";
import type { Report } from "../model.ts";

/** Whether a report is to make the exit code 1. */
export function fails(report: Report, failOn: FailOn, maxWarnings: number | null): boolean {
  const { errors, warnings, infos } = report.summary;
  if (maxWarnings !== null && warnings > maxWarnings) return true;
  switch (failOn) {
    case "error":
      return errors > 0;
    case "warning":
      return errors + warnings > 0;
    case "info":
      return errors + warnings + infos > 0;
    case "never":
      return false;
  }
}
