import { cwd } from "node:process";
import type { Profession, RuleSetting } from "../config/config.ts";
import { checkedSettings } from "../run/checked-settings.ts";
import type { LintRequest } from "../run/lint-files.ts";
import { absolutePath } from "../run/posix-path.ts";

/** Settings of a call; what is left out comes from the configuration. */
export interface LintOptions {
  /** Folder that paths are relative to. Default: that of the process. */
  readonly cwd?: string;
  /** Path of a configuration, or false for none. Default: the nearest. */
  readonly config?: string | false;
  /** `us`, `uk`, `au`, `nz`, `ca`, `ie`, `eu`, `in`. */
  readonly jurisdictions?: readonly string[];
  readonly profession?: Profession;
  /** Severity of rules, by id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** The request that options stand for, as yet without anything to read. Throws RunError where an option is wrong. */
export function requestOf(options: LintOptions): LintRequest {
  const { cwd: folder = cwd(), config, jurisdictions, profession, rules } = options;
  return {
    cwd: folder,
    operands: [],
    input: null,
    formatIn: null,
    config:
      config === undefined
        ? "nearest"
        : config === false
          ? "none"
          : { path: absolutePath(folder, config) },
    flags: checkedSettings({
      ...(jurisdictions !== undefined && { jurisdictions }),
      ...(profession !== undefined && { profession }),
      ...(rules !== undefined && { rules }),
    }),
    cache: null,
    concurrency: 1,
    corpus: null,
    reportUnused: false,
    baseline: null,
    newBaseline: false,
    since: null,
    state: null,
    keepClaims: false,
    onProgress: null,
  };
}
