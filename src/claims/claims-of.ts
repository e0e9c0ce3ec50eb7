import { fold } from "../match/fold.ts";
import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { AspectStatistics, Block, Claim } from "../model.ts";
import { withAlternatives } from "./alternatives.ts";
import type { Aspect, Reading } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { facetsOf } from "./facets-of.ts";
import { withFollowUps } from "./follow-ups.ts";
import { type Found, foundIn, silencedBy, triggeredBy } from "./found-in.ts";
import { withOtherColumns } from "./other-columns.ts";
import { type Page, pageOf } from "./page.ts";
import { groupOf } from "./group-of.ts";
import { conditionsOf, subjectsOf } from "./resolve.ts";
import { aroundOf, statedBy } from "./stated-by.ts";
import { UNNAMED } from "./subject-ids.ts";
import { tenorOf } from "./tenor.ts";
import { thingOf } from "./thing-of.ts";
import type { Heard, Utterance } from "./utterance.ts";
import { yearOf } from "./year-of.ts";

/** A claim and where its words stand: offsets into the text of a block. */
export interface PlacedClaim {
  readonly claim: Omit<Claim, "path" | "location" | "within">;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What a page states, and how much of it was understood. */
export interface ClaimsOfPage {
  readonly claims: readonly PlacedClaim[];
  /** By aspect: sentences with a trigger, with a value, and set aside by reason. */
  readonly statistics: Readonly<Record<string, AspectStatistics>>;
}

/** A match claims at most so much: names in a list multiply. */
const MOST_CLAIMS = 8;

/** Reads what a page states, aspect by aspect, from its sentences in order. */
export function claimsOf(utterances: readonly Utterance[], rules: ClaimRules): ClaimsOfPage {
  const page = pageOf(utterances, rules);
  const counts = new Map<string, Counts>();
  const claims: PlacedClaim[] = [];
  let before: Utterance[] = [];
  for (const utterance of utterances) {
    if (before.at(-1)?.block !== utterance.block) before = [];
    if (speaksOfAspects(utterance)) {
      const noted = new Map<string, string | null>();
      for (const aspect of triggeredBy(utterance, rules))
        noted.set(aspect.id, silencedBy(utterance));
      for (const found of foundIn(utterance, rules)) {
        const result = claimsFor(found, utterance, before, page, rules);
        const reason = typeof result === "string" ? result : "valued";
        if (noted.get(found.aspect.id) !== "valued") noted.set(found.aspect.id, reason);
        if (typeof result !== "string") claims.push(...result);
      }
      for (const [aspect, reason] of noted) count(counts, aspect, reason);
    }
    before.push(utterance);
  }
  const texts = new Map(utterances.map(({ block }) => [block.id, block.text]));
  const told = withOtherColumns(claims, (block) => texts.get(block) ?? "");
  return {
    claims: withAlternatives(withFollowUps(told)),
    statistics: Object.fromEntries(counts),
  };
}

function speaksOfAspects({ alone, joined }: Utterance): boolean {
  return alone.aspects.length > 0 || (joined !== null && joined.aspects.length > 0);
}

/** The claims of one match, or why it is set aside. */
function claimsFor(
  found: Found,
  utterance: Utterance,
  before: readonly Utterance[],
  page: Page,
  rules: ClaimRules,
): PlacedClaim[] | string {
  const { aspect, reading, match, heard, isJoined } = found;
  const { over, context, certainty, quantifier, attribution } = tenorOf(found, utterance, rules);
  if (SILENT.has(context)) return context;
  const aside = reading.aside.find((one) => over.has(one));
  if (aside !== undefined) return aside;
  if (over.has("negated") && reading.negated === null) return "negated";
  const stated = statedBy(
    found,
    valueName(reading, over),
    aroundOf(found, utterance, before, page, rules),
    rules,
  );
  if (stated.length === 0) return "no value";
  const facets = [
    ...facetsOf(heard, match, utterance, page, aspect, rules),
    ...reading.facets,
    ...mentionFacets(heard, aspect),
    ...yearFacets(heard, aspect),
  ];
  if (reading.under !== null && !facets.includes(reading.under)) return "elsewhere";
  const words = wordsOf(heard, match, utterance);
  const text = fold(utterance.block.text.slice(words.start, words.end));
  const sentence = fold(isJoined ? `${heard.before} ${utterance.text}` : utterance.text);
  const subjects = subjectsOf(heard, match, utterance, before, page, aspect, rules).map((one) =>
    withNoun(one, page),
  );
  const conditions = conditionsOf(heard, match, utterance, page, aspect, rules);
  const thing = subjects.some(({ id }) => id === UNNAMED)
    ? thingOf(heard, match, utterance, page, rules)
    : null;
  const claims = subjects.flatMap((subject) =>
    conditions.flatMap((condition) =>
      stated.map(({ value, facets: own }) => ({
        subject,
        condition,
        facets: together(facets, withThing(own, thing)),
        aspect: aspect.id,
        value,
        context,
        certainty,
        quantifier,
        attribution,
        text,
        sentence,
      })),
    ),
  );
  return claims.slice(0, MOST_CLAIMS).map((claim) => ({ claim, block: utterance.block, ...words }));
}

/** Contexts in which nothing is claimed. */
const SILENT: ReadonlySet<string> = new Set(["question", "testimonial", "rejected"]);

function valueName(reading: Reading, over: ReadonlySet<string>): string | null {
  if (over.has("negated")) return reading.negated;
  return over.has("hedged") && reading.hedged !== null ? reading.hedged : reading.value;
}

function withNoun(subject: Claim["subject"], { nouns }: Page): Claim["subject"] {
  const noun = nouns.of.get(subject.id);
  return noun === undefined ? subject : { ...subject, noun };
}

/** A thing without a name of its own is known by what the page calls it. */
function withThing(facets: readonly string[], thing: string | null): readonly string[] {
  const object = facets.find((facet) => groupOf(facet) === "object");
  if (thing === null || (object !== undefined && object !== "object:")) return facets;
  return [...facets.filter((facet) => facet !== object), `object:${thing}`];
}

/** A claim's own facets count before those of its surroundings; what only served to read it is left out. */
function together(around: readonly string[], own: readonly string[]): string[] {
  const groups = new Set(own.map(groupOf));
  const kept = around.filter((facet) => {
    const group = groupOf(facet);
    return group !== "topic" && group !== "line" && !groups.has(group);
  });
  return [...new Set([...kept, ...own])].sort();
}

/** Names of the classes that keep an aspect's claims apart: one medicine from another, one person from another. */
function mentionFacets(heard: Heard, aspect: Aspect): string[] {
  if (aspect.apart.length === 0) return [];
  return heard.sequence.mentions
    .filter((one) => aspect.apart.includes(one.class) && !one.tags.includes("generic"))
    .map((one) => `${one.class}:${one.tags.includes("mark") ? markedBy(one.id) : one.id}`);
}

function yearFacets({ sequence }: Heard, { apart }: Aspect): string[] {
  const year = apart.includes(YEAR) ? yearOf(sequence.tokens) : null;
  return year === null ? [] : [`${YEAR}:${year}`];
}

const YEAR = "year";

/** "FDA-approved" and "approved by the FDA" name one body. */
function markedBy(id: string): string {
  return id.replace(/-appro(?:val|ved)$/, "");
}

/** The reported words, as far as they stand in the sentence itself, without what only leads on: "temporary relief from". */
function wordsOf(
  { sequence, joint }: Heard,
  match: Match,
  utterance: Utterance,
): { start: number; end: number } {
  const from = Math.max(match.reportedFrom, joint);
  const first: Token | undefined = sequence.tokens[from];
  let to = Math.max(match.reportedTo, from + 1);
  while (to > from + 1 && LEADS_ON.has(sequence.tokens[to - 1]?.word ?? "")) to -= 1;
  const last: Token | undefined = sequence.tokens[to - 1];
  return first === undefined || last === undefined
    ? { start: utterance.start, end: utterance.end }
    : { start: first.start, end: last.end };
}

const LEADS_ON = new Set(
  "of from to for with by and or have has the a an your our my their".split(" "),
);

/** `AspectStatistics` while they are being counted. */
interface Counts {
  triggered: number;
  valued: number;
  readonly setAside: Record<string, number>;
}

function count(counts: Map<string, Counts>, aspect: string, reason: string | null): void {
  let known = counts.get(aspect);
  if (!known) counts.set(aspect, (known = { triggered: 0, valued: 0, setAside: {} }));
  known.triggered += 1;
  if (reason === "valued") known.valued += 1;
  else if (reason !== null) known.setAside[reason] = (known.setAside[reason] ?? 0) + 1;
}
