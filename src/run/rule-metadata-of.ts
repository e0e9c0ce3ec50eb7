import type { Aspect } from "../claims/aspect.ts";
import { ownRules } from "../report/own-rules.ts";
import type { RuleMetadata } from "../report/rule-metadata.ts";
import type { Reference } from "../ruleset/reference.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";

/** What the report has to know of every rule that can find something, by id; the first ruleset counts most. */
export function ruleMetadataOf(...rulesets: readonly Ruleset[]): ReadonlyMap<string, RuleMetadata> {
  const metadata = new Map<string, RuleMetadata>();
  for (const ruleset of rulesets.toReversed()) {
    for (const rule of [...ruleset.rules, ...ownRules]) metadata.set(rule.id, rule);
    for (const aspect of ruleset.aspects) {
      const id = `contradiction/${aspect.id}`;
      metadata.set(id, contradictionMetadata(id, aspect));
    }
  }
  return metadata;
}

function contradictionMetadata(id: string, { summary, why }: Aspect): RuleMetadata {
  return {
    id,
    severity: "warning",
    verdict: "needs-qualification",
    summary,
    why,
    jurisdictions: {},
  };
}

/** The regulations that the rules cite, by id. */
export function referencesOf(ruleset: Ruleset): ReadonlyMap<string, Reference> {
  return new Map(ruleset.references.map((reference) => [reference.id, reference]));
}

/** Ids that a configuration may set. */
export function ruleIdsOf(ruleset: Ruleset): ReadonlySet<string> {
  return new Set(ruleMetadataOf(ruleset).keys());
}
