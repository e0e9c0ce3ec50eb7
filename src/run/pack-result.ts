import { pageFinding, type SaidFinding, saidOf } from "../lint/page-finding.ts";
import type { Claim, DocumentResult, PageFinding } from "../model.ts";
import { ruleOf } from "../report/rule-of.ts";
import type { Rule } from "../ruleset/rule.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";

/** A result as it is kept, or handed from one thread to another: two texts in JSON, the second its claims. */
export type PackedResult = readonly [page: string, claims: string];

interface Page extends Pick<DocumentResult, "comments" | "statistics"> {
  readonly findings: readonly SaidFinding[];
}

/** Packs a result without the words of the rules, which are most of it. */
export function packResult(result: DocumentResult, ruleset: Ruleset): PackedResult {
  const { findings, comments, statistics, claims } = result;
  const page: Page = {
    findings: findings.map((finding) => saidOf(finding, ruleIn(ruleset, finding.rule))),
    comments,
    statistics,
  };
  return [JSON.stringify(page), JSON.stringify(claims)];
}

/** Unpacks a result of the same ruleset; its claims are read when they are first asked for. */
export function unpackResult(
  path: string,
  [page, claims]: PackedResult,
  ruleset: Ruleset,
): DocumentResult {
  const { findings, comments, statistics } = JSON.parse(page) as Page;
  let read: readonly Claim[] | null = null;
  return {
    path,
    findings: findings.map((said): PageFinding => pageFinding(said, ruleIn(ruleset, said.rule))),
    get claims() {
      return (read ??= JSON.parse(claims) as readonly Claim[]);
    },
    comments,
    statistics,
  };
}

const rules = new WeakMap<Ruleset, ReadonlyMap<string, Rule>>();

function ruleIn(ruleset: Ruleset, id: string): Rule {
  let byId = rules.get(ruleset);
  if (!byId) rules.set(ruleset, (byId = new Map(ruleset.rules.map((rule) => [rule.id, rule]))));
  const rule = ruleOf(id, byId);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
