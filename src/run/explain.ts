import { fold } from "../match/fold.ts";
import type { Severity, Verdict } from "../model.ts";
import { ruleOf } from "../report/rule-of.ts";
import type { Reference } from "../ruleset/reference.ts";
import type { Law } from "../ruleset/rule.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { referencesOf, ruleMetadataOf } from "./rule-metadata-of.ts";

/** What there is to know of a rule. Plain data. */
export interface Explanation {
  readonly rule: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly confidence: "high" | "medium" | "low" | null;
  readonly why: string;
  /** Wordings that the evidence could carry. */
  readonly instead: readonly string[];
  /** Examples that it reports, the words between `[|` and `|]`. */
  readonly flag: readonly string[];
  /** Examples that it leaves alone. */
  readonly pass: readonly string[];
  readonly laws: readonly ExplainedLaw[];
}

/** What one jurisdiction makes of a rule, for all or for one profession; null is as the rule has it. */
export interface ExplainedLaw {
  readonly jurisdiction: string;
  readonly profession: string | null;
  readonly severity: Severity | "off" | null;
  readonly verdict: Verdict | null;
  readonly clauses: readonly ExplainedClause[];
}

/** A clause that a law rests on. */
export interface ExplainedClause {
  /** `<reference>#<clause>` */
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** Its gist, or empty if it is not known. */
  readonly text: string;
  readonly status: "verified" | "secondary" | "unverified";
  readonly url: string | null;
}

/** Explains a rule, by its id or that of a part of it; null for one that does not exist. */
export function explain(id: string, ruleset: Ruleset): Explanation | null {
  const metadata = ruleOf(id, ruleMetadataOf(ruleset));
  if (metadata === undefined) return null;
  const rule = ruleset.rules.find((one) => one.id === metadata.id);
  const aspect = ruleset.aspects.find((one) => metadata.id === `contradiction/${one.id}`);
  const references = referencesOf(ruleset);
  return {
    rule: metadata.id,
    summary: metadata.summary,
    severity: metadata.severity,
    verdict: metadata.verdict,
    confidence: rule?.confidence ?? null,
    why: fold(metadata.why),
    instead: rule?.instead ?? (aspect === undefined ? [] : [fold(aspect.advice)]),
    flag: rule?.examples.flag ?? aspect?.examples.conflict.map((pair) => pair.join(" / ")) ?? [],
    pass: rule?.examples.pass ?? aspect?.examples.compatible.map((pair) => pair.join(" / ")) ?? [],
    laws: Object.entries(metadata.jurisdictions).flatMap(([jurisdiction, law]) =>
      law === undefined ? [] : lawsOf(jurisdiction, law, references),
    ),
  };
}

function lawsOf(
  jurisdiction: string,
  law: Law,
  references: ReadonlyMap<string, Reference>,
): ExplainedLaw[] {
  const laws = [lawOf(jurisdiction, null, law, references)];
  for (const [profession, special] of Object.entries(law.professions ?? {})) {
    laws.push(lawOf(jurisdiction, profession, special, references));
  }
  return laws;
}

function lawOf(
  jurisdiction: string,
  profession: string | null,
  law: Omit<Law, "professions">,
  references: ReadonlyMap<string, Reference>,
): ExplainedLaw {
  return {
    jurisdiction,
    profession,
    severity: law.severity ?? null,
    verdict: law.verdict ?? null,
    clauses: (law.references ?? []).map((id) => clauseOf(id, references)),
  };
}

function clauseOf(id: string, references: ReadonlyMap<string, Reference>): ExplainedClause {
  const [name = "", ...rest] = id.split("#");
  const clause = rest.join("#");
  const reference = references.get(name);
  const known = reference?.clauses[clause];
  return {
    id,
    title: reference?.title ?? name,
    clause,
    text: known?.text ?? "",
    status: known?.status ?? "unverified",
    url: reference?.url ?? null,
  };
}
