import type { FileSettings } from "../config/config.ts";
import { isIssues, validateConfig } from "../config/validate.ts";
import { RunError } from "./run-error.ts";

/**
 * Settings that stand on a command line or in a call, by the rules that hold for those in a configuration file. Throws
 * RunError at the first that is wrong.
 */
export function checkedSettings(settings: Readonly<Record<string, unknown>>): FileSettings {
  const checked = validateConfig(settings);
  if (!isIssues(checked)) return checked;
  throw new RunError(checked[0]?.message ?? "Unexpected settings");
}
