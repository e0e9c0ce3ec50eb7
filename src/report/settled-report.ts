import type { Finding, Report } from "../model.ts";

/** A report in which every finding stands on its own page: what is in order before repeated blocks are told once. */
export interface SettledReport extends Report {
  readonly files: readonly SettledFile[];
}

export interface SettledFile {
  readonly path: string;
  readonly findings: readonly SettledFinding[];
}

export interface SettledFinding extends Finding {
  /** Whether it stands in navigation, header or footer. */
  readonly furniture: boolean;
}
