import type { FailOn, Settings } from "../config/config.ts";
import type { Report, Summary } from "../model.ts";
import type { Flags } from "./options.ts";

/** 1 if a report holds what the command line, or else the configuration, fails on; otherwise 0. */
export function exitCodeOf({ summary }: Report, flags: Flags, settings: Settings): 0 | 1 {
  const maxWarnings = flags["max-warnings"] ?? settings.maxWarnings;
  if (maxWarnings !== null && summary.warnings > maxWarnings) return 1;
  const failOn = (flags["fail-on"] as FailOn | null) ?? settings.failOn;
  return countFrom(summary, failOn) > 0 ? 1 : 0;
}

function countFrom({ errors, warnings, infos }: Summary, failOn: FailOn): number {
  switch (failOn) {
    case "error":
      return errors;
    case "warning":
      return errors + warnings;
    case "info":
      return errors + warnings + infos;
    case "never":
      return 0;
  }
}
