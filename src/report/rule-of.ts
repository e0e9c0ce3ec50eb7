/** What is known of a rule; a part of a rule, such as `equality/actor`, is known by the rule if not by itself. */
export function ruleOf<Rule>(id: string, rules: ReadonlyMap<string, Rule>): Rule | undefined {
  return rules.get(id) ?? rules.get(id.split("/")[0] ?? id);
}

/** Whether `name` names a rule: by its id, or as the rule or family (`contradiction`, `contradiction/*`) it is part of. */
export function isNamed(name: string, rule: string): boolean {
  const base = name.endsWith("/*") ? name.slice(0, -2) : name;
  return rule === name || rule.startsWith(`${base}/`);
}
