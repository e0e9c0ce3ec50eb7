import { onceByText } from "../match/once-by-text.ts";
import type { DocumentResult, Location, Suppression } from "../model.ts";
import { type ApprovedClaim, type Approver, createApprover } from "./approved-claims.ts";
import { baselineKeys, entryKey } from "./baseline.ts";
import type { Directive } from "./directive.ts";
import type { Judgement } from "./law.ts";
import { ownRules } from "./own-rules.ts";
import type { FileConfig, SettleSettings } from "./settle-settings.ts";
import { namesFor, readSuppressions, type Suppressions } from "./suppressions.ts";
import { createSuppressor, type Suppressor } from "./suppressor.ts";

/** What is looked up, and what is noted down, while one report is settled. */
export interface Desk {
  readonly settings: SettleSettings;
  readonly suppressions: ReadonlyMap<string, Suppressions>;
  /** By path: what its comments suppress. */
  readonly suppressors: ReadonlyMap<string, Suppressor>;
  readonly approver: Approver | null;
  readonly baseline: ReadonlySet<string>;
  /** Ids of all rules. */
  readonly known: ReadonlySet<string>;
  /** What the law makes of a rule's findings of one severity, by configuration, as far as it was asked. */
  readonly judgements: Map<FileConfig, Map<string, Judgement>>;
  /** By which of its names each directive was needed so far. */
  readonly uses: Map<Directive, Set<string>>;
  /** Entries of the register that some page has used so far. */
  readonly approved: Set<ApprovedClaim>;
}

/** Prepares the settling of some documents. */
export function openDesk(results: readonly DocumentResult[], settings: SettleSettings): Desk {
  const { approvals, baseline, rules } = settings;
  const suppressions = new Map(
    results.map(({ path, comments }) => [path, readSuppressions(comments)]),
  );
  return {
    // Contradictions ask for the same files again and again.
    settings: { ...settings, configOf: onceByText(settings.configOf) },
    judgements: new Map(),
    suppressions,
    suppressors: new Map(
      [...suppressions].map(([path, { directives }]) => [path, createSuppressor(directives)]),
    ),
    approver: approvals === null ? null : createApprover(approvals),
    baseline: baseline === null ? new Set() : baselineKeys(baseline),
    known: new Set([...rules.keys(), ...ownRules.map(({ id }) => id)]),
    uses: new Map(),
    approved: new Set(),
  };
}

/** The comment that suppresses a rule at a place, noted down as needed; null if none does. */
export function byComment(
  rule: string,
  path: string,
  place: Location,
  { suppressors, uses }: Desk,
): Suppression | null {
  const directive = suppressors.get(path)?.(rule, place) ?? null;
  if (directive === null) return null;
  const used = uses.get(directive) ?? new Set();
  for (const name of namesFor(directive, rule)) used.add(name);
  uses.set(directive, used);
  return { kind: "comment", reason: directive.reason };
}

/** The baseline, if it holds a finding of that file; null if not. */
export function byBaseline(
  path: string,
  fingerprint: string,
  { settings, baseline }: Desk,
): Suppression | null {
  if (settings.baseline === null || !baseline.has(entryKey(path, fingerprint))) return null;
  return { kind: "baseline", reason: settings.baseline.reason };
}
