import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { listedFacets } from "./facets-of.ts";
import type { Found } from "./found-in.ts";
import { hoursBy } from "./hours-by.ts";
import { namedWithin } from "./named-within.ts";
import { objectOf } from "./object-of.ts";
import type { Page } from "./page.ts";
import { subjectsOf } from "./resolve.ts";
import type { Heard, Utterance } from "./utterance.ts";
import { type Around, valueOf } from "./value-of.ts";

/** The values of a match, each with the facets that its own words give it. */
export function statedBy(
  found: Found,
  name: string | null,
  around: Around,
  rules: ClaimRules,
): readonly { readonly value: Value; readonly facets: readonly string[] }[] {
  if (found.reading.facets.includes("fact:hours")) return hoursBy(found, name);
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
    facets.push(...objectOf(heard, valued.from, aspect.takes.includes("money")));
  if (!reading.facets.includes("fact:practice")) return [{ value: valued.value, facets }];
  return knownAs(nameIn(heard, match)).map((own) => ({
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
  if (!aspect.takes.includes("order") && !aspect.takes.includes("study"))
    return { topic: null, previous: null };
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
  return { topic: isNamed ? subject.id : null, previous: before.at(-1)?.alone ?? null };
}

const TITLES = new Set("dr mr mrs ms miss prof professor nurse sister vet our".split(" "));

/** Other pages may call a person by either name: "Paul", "Dr. Renner"; where both are told, both must fit. */
function knownAs(name: readonly string[]): string[][] {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined) return [];
  if (first === last) return [[`person:${first}`]];
  return [
    [`person:${first}`, `surname:${last}`],
    [`given:${first}`, `person:${last}`],
  ];
}

/** The name that a match begins with, without what it is led by: "Our osteopath Dr. Ottilie Brannock has practised …". */
function nameIn({ sequence }: Heard, match: Match): string[] {
  const { tokens, mentions } = sequence;
  const name: string[] = [];
  for (let at = match.from; at < match.to; at++) {
    const token = tokens[at] as Token;
    if (!/^[A-ZÀ-ÞĀ-ſ](?:['’][A-ZÀ-Þ])?[a-zß-ſ]/.test(token.raw)) {
      if (name.length > 0) break;
      continue;
    }
    const mention = mentions.find((one) => one.from <= at && at < one.to);
    if (TITLES.has(token.word) || mention?.class === "practitioner") continue;
    if (NO_NAMES.has(token.word) || mention) break;
    name.push(token.word);
  }
  return name;
}

const NO_NAMES = new Set(
  "we he she they his her their the this with in at for it since after before from over more".split(
    " ",
  ),
);
