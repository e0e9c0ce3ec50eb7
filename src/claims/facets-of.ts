import type { Match } from "../match/locate.ts";
import { once } from "../match/once.ts";
import type { Aspect } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { facetOf } from "./facet-of.ts";
import { groupOf } from "./group-of.ts";
import { partOf } from "./part-of.ts";
import { facetsIn, type Page, topicsAbove } from "./page.ts";
import type { Heard, Utterance } from "./utterance.ts";
import { clausesIn } from "./token-views.ts";

/** Groups that say which thing a clause is about; the next clause may be about another. */
const OWN_CLAUSE = /^(?:visit|pack|form):/;
/** What a line of a list or table says before its first comma goes for the rest of it: "Follow-up, by video: $95". */
const ROWS: ReadonlySet<string> = new Set(["item", "cell"]);
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
  aspect: Aspect,
  rules: ClaimRules,
): string[] {
  const isRow = ROWS.has(utterance.block.region);
  const elsewhere = [
    ...facetsIn(heard, rules).filter((facet) => isRow || !OWN_CLAUSE.test(facet)),
    ...facetsBefore(heard, rules),
  ];
  const places: Iterable<string>[] = [facetsNear(heard, match, rules), elsewhere];
  const tellsObjects = aspect.same.includes("object");
  for (const topic of topicsAbove(utterance.block, page))
    places.push(topic.facets.filter((facet) => tellsObjects || !OWN_CLAUSE.test(facet)));
  const chosen = new Map<string, string | null>();
  for (const place of places) {
    const here = new Map<string, string | null>();
    for (const facet of place) {
      const group = groupOf(facet);
      if (!OTHER.has(group))
        here.set(
          group,
          here.has(group) && here.get(group) !== facet && !aspect.same.includes(group)
            ? null
            : facet,
        );
    }
    for (const [group, facet] of here) if (!chosen.has(group)) chosen.set(group, facet);
  }
  return [...chosen.values()].filter((facet) => facet !== null).sort();
}

/** Names of one group that a clause lists side by side ("Medicare and most insurers"): each is claimed of. */
export function listedFacets(
  heard: Heard,
  match: Match,
  group: string,
  rules: ClaimRules,
): string[] {
  const names = [...facetsNear(heard, match, rules)].filter((facet) =>
    facet.startsWith(`${group}:`),
  );
  return names.length > 1 ? names : [];
}

/**
 * The facets that the clause of a match announces; of the groups that say which thing it is about, those of the match's own
 * part of the clause where that names one.
 */
export function facetsNear(heard: Heard, match: Match, rules: ClaimRules): ReadonlySet<string> {
  return heard.facets.length === 0 ? NO_FACETS : nearBy(rules)(heard)(match);
}

const NO_FACETS: ReadonlySet<string> = new Set();

const nearBy = once((rules: ClaimRules) =>
  once((heard: Heard) => once((match: Match) => readNear(heard, match, rules))),
);

function readNear(heard: Heard, match: Match, rules: ClaimRules): ReadonlySet<string> {
  const clauses = clausesIn(heard.sequence.tokens);
  const own = clauses[match.from] ?? 0;
  const first = antecedentClause(heard, clauses, own);
  const last = clauses[Math.max(match.from, match.to - 1)] ?? own;
  const part = partOf(heard.sequence.tokens, match);
  const facets = new Set<string>();
  const ofPart = new Set<string>();
  for (const hit of heard.facets) {
    const clause = clauses[hit.match.from] ?? 0;
    if (clause < first || clause > last) continue;
    const facet = facetOf(hit, heard, rules);
    if (facet === null) continue;
    facets.add(facet);
    if (part.from <= hit.match.from && hit.match.to <= part.to) ofPart.add(facet);
  }
  const told = new Set([...ofPart].map(groupOf));
  return new Set(
    [...facets].filter(
      (facet) => !OWN_CLAUSE.test(facet) || ofPart.has(facet) || !told.has(groupOf(facet)),
    ),
  );
}

/** "The first visit, which is £64, …": the clause before a relative one, which goes on with it; else the clause itself. */
function antecedentClause({ sequence }: Heard, clauses: Int32Array, own: number): number {
  const comma = clauses.indexOf(own);
  return sequence.tokens[comma + 1]?.word === "which" ? (clauses[comma - 1] ?? own) : own;
}

/** Those that the question or the lead-in announces. */
function facetsBefore(heard: Heard, rules: ClaimRules): string[] {
  return heard.facets
    .filter(({ match }) => match.from < heard.joint)
    .map((hit) => facetOf(hit, heard, rules))
    .filter((facet) => facet !== null);
}
