import type { Value } from "../model.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { listedFacets } from "./facets-of.ts";
import type { Found } from "./found-in.ts";
import { hoursBy } from "./hours-by.ts";
import { knownAs } from "./known-as.ts";
import { namedWithin } from "./named-within.ts";
import { objectOf } from "./object-of.ts";
import type { Page } from "./page.ts";
import { subjectsOf } from "./resolve.ts";
import type { Utterance } from "./utterance.ts";
import { offeredAt } from "./offered-at.ts";
import { type Around, valueOf } from "./value-of.ts";

/** The values of a match, each with the facets that its own words give it. */
export function statedBy(
  found: Found,
  name: string | null,
  around: Around,
  rules: ClaimRules,
): readonly { readonly value: Value; readonly facets: readonly string[] }[] {
  if (found.reading.facets.includes("fact:hours")) return hoursBy(found, name, around.row);
  const { heard, match, reading, aspect } = found;
  const valued = valueOf(heard, match, reading, name, aspect, around, rules);
  if (valued === null) return [];
  if (reading.facets.includes("fact:phone") && valued.value.kind !== "set") return [];
  const named = namedWithin({ heard, match, aspect }, rules);
  if (named.length > 0) return named.map((facets) => ({ value: valued.value, facets }));
  for (const group of aspect.same) {
    const listed = listedFacets(heard, match, group, rules);
    if (listed.length > 0) return listed.map((facet) => ({ value: valued.value, facets: [facet] }));
  }
  const facets: string[] = [];
  if (aspect.same.includes("object"))
    facets.push(...objectOf(heard, valued.from, aspect.takes.includes("money"), rules));
  if (!reading.facets.includes("fact:practice"))
    return offeredAt(heard.sequence.tokens, valued, facets);
  return knownAs(heard, match).map((own) => ({
    value: valued.value,
    facets: [...facets, ...own],
  }));
}

/** What the value needs of the sentence's surroundings. */
export function aroundOf(
  { heard, match, aspect }: Found,
  utterance: Utterance,
  before: readonly Utterance[],
  page: Page,
  rules: ClaimRules,
): Around {
  const row = page.rowOf(utterance.block);
  if (!aspect.takes.includes("order") && !aspect.takes.includes("study"))
    return { topic: null, previous: null, row };
  const subjects = subjectsOf(
    heard,
    match,
    utterance,
    before,
    page,
    { subject: "treatment", unnamed: "unnamed" },
    rules,
  );
  const [subject] = subjects;
  const isNamed = subject !== undefined && subjects.length === 1 && subject.by !== "site";
  return { topic: isNamed ? subject.id : null, previous: before.at(-1)?.alone ?? null, row };
}
