import { clausesOf } from "../context/clauses.ts";
import type { Match } from "../match/locate.ts";
import type { ClaimRules } from "./claim-rules.ts";
import type { Page } from "./page.ts";
import type { Heard, Utterance } from "./utterance.ts";

/** Groups that are read for other ends than keeping claims apart. */
const OTHER = new Set(["attribution", "scope"]);

/**
 * The facets of a match, group by group from the nearest place that names one: its clause, its sentence, its question
 * or lead-in, its headings. A group of which one place names two ("acute and chronic") is left open.
 */
export function facetsOf(
  heard: Heard,
  match: Match,
  utterance: Utterance,
  page: Page,
  rules: ClaimRules,
): string[] {
  const clauses = clausesOf(heard.sequence.tokens);
  const first = clauses[match.from] ?? 0;
  const last = clauses[Math.max(match.from, match.to - 1)] ?? first;
  const [inClause, inSentence]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { pattern, match: place } of heard.hits) {
    const purpose = rules.purposes[pattern];
    if (purpose?.use !== "facet") continue;
    const clause = clauses[place.from] ?? 0;
    inSentence.add(purpose.facet);
    if (clause >= first && clause <= last) inClause.add(purpose.facet);
  }
  const places: Iterable<string>[] = [inClause, inSentence];
  const { question, leadIn, headings } = utterance.block;
  for (const id of [question, leadIn, ...headings.toReversed()]) {
    const topic = id === null ? undefined : page.topics.get(id);
    if (topic !== undefined) places.push(topic.facets);
  }
  const chosen = new Map<string, string | null>();
  for (const place of places) {
    const here = new Map<string, string | null>();
    for (const facet of place) {
      const group = facet.slice(0, facet.indexOf(":"));
      if (!OTHER.has(group))
        here.set(group, here.has(group) && here.get(group) !== facet ? null : facet);
    }
    for (const [group, facet] of here) if (!chosen.has(group)) chosen.set(group, facet);
  }
  return [...chosen.values()].filter((facet) => facet !== null).sort();
}
