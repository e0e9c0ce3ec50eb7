import { explain as explainRule, type Explanation } from "../run/explain.ts";
import { loadRuleset } from "../run/load-ruleset.ts";

/** What there is to know of a rule that ships with the package, as plain data; null for one that does not exist. */
export function explain(rule: string): Explanation | null {
  return explainRule(rule, loadRuleset());
}
