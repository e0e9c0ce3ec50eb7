import type { Report, Severity } from "../model.ts";
import type { Reference } from "../ruleset/reference.ts";
import type { Approvals } from "./approved-claims.ts";
import type { Baseline } from "./baseline.ts";
import type { RuleMetadata } from "./rule-metadata.ts";

/** What the config says of one file. */
export interface FileConfig {
  readonly jurisdictions: readonly string[];
  readonly profession: string | null;
  /** Severities by rule id or family (`contradiction/*`); the id counts more. */
  readonly rules: Readonly<Record<string, Severity | "off" | undefined>>;
}

/** What a report is settled by, besides what was found. */
export interface SettleSettings {
  readonly tool: Report["tool"];
  /** Every rule there is, by id, contradictions included: also what a suppression may name. */
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly configOf: (path: string) => FileConfig;
  /** Whether a suppression that nothing needs is a finding. */
  readonly reportUnused: boolean;
  /** Its paths are those of the report. */
  readonly baseline: Baseline | null;
  /** What a page is called in fingerprints: the same wherever the run was started, if there is a baseline to be kept. */
  readonly nameOf: (path: string) => string;
  readonly approvals: Approvals | null;
  /** Whether the run saw the whole site, so that an approved claim which no page makes is told. */
  readonly wholeSite: boolean;
}

/** The severity that the config gives a rule; undefined where it leaves the rule alone. */
export function configured(rule: string, { rules }: FileConfig): Severity | "off" | undefined {
  if (Object.hasOwn(rules, rule)) return rules[rule];
  const family = `${rule.split("/")[0]}/*`;
  return Object.hasOwn(rules, family) ? rules[family] : undefined;
}
