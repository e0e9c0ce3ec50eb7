import type { Report } from "../model.ts";
import type { Reference } from "../ruleset/reference.ts";
import type { RuleMetadata } from "./rule-metadata.ts";

/** What a format may use beside the report. */
export interface FormatContext {
  /** Whether to color; the caller has asked the terminal and NO_COLOR. */
  readonly color: boolean;
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  readonly references: ReadonlyMap<string, Reference>;
}

/** Writes a report in chunks, to be put one after the other: a whole audit may be longer than a string can be. */
export type Format = (report: Report, context: FormatContext) => Iterable<string>;
