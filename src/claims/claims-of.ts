import { governs } from "../context/governs.ts";
import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { AspectStatistics, Block, Claim, Value } from "../model.ts";
import type { Aspect, Reading } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { facetsOf, listedFacets } from "./facets-of.ts";
import { objectOf } from "./object-of.ts";
import { hoursOf } from "./hours-of.ts";
import { facetsIn, type Page, pageOf } from "./page.ts";
import { conditionsOf, subjectsOf } from "./resolve.ts";
import type { Heard, Utterance } from "./utterance.ts";
import { type Around, valueOf } from "./value-of.ts";

/** A claim and where its words stand: offsets into the text of a block. */
export interface PlacedClaim {
  readonly claim: Omit<Claim, "path" | "location">;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

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
  const statistics: Record<string, AspectStatistics> = {};
  const claims: PlacedClaim[] = [];
  let before: Utterance[] = [];
  for (const utterance of utterances) {
    if (before.at(-1)?.block !== utterance.block) before = [];
    const noted = new Map<string, string | null>();
    for (const aspect of triggeredBy(utterance, rules)) noted.set(aspect.id, placeOf(utterance));
    for (const found of foundIn(utterance, rules)) {
      const result = claimsFor(found, utterance, before, page, rules);
      const reason = typeof result === "string" ? result : "valued";
      if (noted.get(found.aspect.id) !== "valued") noted.set(found.aspect.id, reason);
      if (typeof result !== "string") claims.push(...result);
    }
    for (const [aspect, reason] of noted) count(statistics, aspect, reason);
    before.push(utterance);
  }
  return { claims, statistics };
}

/** One reading of an aspect that matched, alone or across the joint with the question or lead-in. */
interface Found {
  readonly aspect: Aspect;
  readonly reading: Reading;
  readonly match: Match;
  readonly heard: Heard;
  readonly isJoined: boolean;
}

/** Aspects whose trigger words a sentence holds, except in what only looks like them. */
function triggeredBy({ alone }: Utterance, rules: ClaimRules): Set<Aspect> {
  const triggered = new Map<Aspect, Match[]>();
  const excepted = new Map<Aspect, Match[]>();
  for (const { pattern, match } of alone.hits) {
    const purpose = rules.purposes[pattern];
    if (purpose?.use !== "aspect" || purpose.role === "reading") continue;
    const aspect = rules.aspects[purpose.aspect] as Aspect;
    const list = purpose.role === "trigger" ? triggered : excepted;
    list.set(aspect, [...(list.get(aspect) ?? []), match]);
  }
  const aspects = new Set<Aspect>();
  for (const [aspect, matches] of triggered) {
    const others = excepted.get(aspect) ?? [];
    if (matches.some((match) => !others.some((other) => overlap(match, other))))
      aspects.add(aspect);
  }
  return aspects;
}

/** Why the place of a sentence keeps it from stating anything, whatever it says. */
function placeOf({ contexts }: Utterance): string | null {
  for (const place of ["question", "testimonial", "heading", "title", "furniture"])
    if (contexts.has(place)) return place;
  return null;
}

/** The readings that hold: not excepted, and of those on the same words the one that takes in more of them. */
function foundIn(utterance: Utterance, rules: ClaimRules): Found[] {
  const found: Found[] = [];
  for (const heard of [utterance.alone, utterance.joined]) {
    if (heard === null) continue;
    const excepted: { aspect: number; match: Match }[] = [];
    const readings: { aspect: number; index: number; match: Match }[] = [];
    for (const { pattern, match } of heard.hits) {
      const purpose = rules.purposes[pattern];
      if (purpose?.use !== "aspect") continue;
      if (purpose.role === "except") excepted.push({ aspect: purpose.aspect, match });
      else if (purpose.role === "reading" && crosses(match, heard.joint))
        readings.push({ aspect: purpose.aspect, index: purpose.index, match });
    }
    for (const { aspect, index, match } of readings) {
      if (excepted.some((one) => one.aspect === aspect && overlap(one.match, match))) continue;
      if (
        readings.some(
          (one) =>
            one.aspect === aspect && overlap(one.match, match) && isBetter(one, { index, match }),
        )
      )
        continue;
      const known = rules.aspects[aspect] as Aspect;
      found.push({
        aspect: known,
        reading: known.readings[index] as Reading,
        match,
        heard,
        isJoined: heard.joint > 0,
      });
    }
  }
  return found;
}

function crosses(match: Match, joint: number): boolean {
  return joint === 0 || (match.from < joint && match.to > joint);
}

function overlap(a: Match, b: Match): boolean {
  return a.from < b.to && b.from < a.to;
}

function isBetter(a: { index: number; match: Match }, b: { index: number; match: Match }): boolean {
  const [longer, other] = [a.match.to - a.match.from, b.match.to - b.match.from];
  if (longer !== other) return longer > other;
  return a.match.from === b.match.from ? a.index < b.index : a.match.from < b.match.from;
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
  const scoped = scopesOver(heard, match, [...CONTEXTS, ...reading.aside], aspect.despite);
  const context = contextOf(
    utterance,
    isJoined && heard.sequence.tokens[heard.joint - 1]?.word === "?",
    scoped,
  );
  if (context === "question" || context === "testimonial" || context === "rejected") return context;
  for (const aside of reading.aside) if (scoped.has(aside)) return aside;
  let name = reading.value;
  if (scoped.has("negated")) {
    if (reading.negated === null) return "negated";
    name = reading.negated;
  } else if (scoped.has("hedged") && reading.hedged !== null) {
    name = reading.hedged;
  }
  const stated = statedBy(found, name, aroundOf(found, utterance, before, page, rules), rules);
  if (stated.length === 0) return "no value";
  const facets = [
    ...facetsOf(heard, match, utterance, page, aspect, rules),
    ...reading.facets,
    ...mentionFacets(heard, aspect),
  ];
  if (reading.under !== null && !facets.includes(reading.under)) return "elsewhere";
  const words = wordsOf(heard, match, utterance);
  const text = fold(utterance.block.text.slice(words.start, words.end));
  const sentence = fold(isJoined ? `${heard.before} ${utterance.text}` : utterance.text);
  const claims: PlacedClaim[] = [];
  const conditions = conditionsOf(heard, match, utterance, page, aspect, rules);
  for (const subject of subjectsOf(heard, match, utterance, before, page, aspect, rules)) {
    for (const condition of conditions) {
      for (const { value, facets: own } of stated) {
        if (claims.length >= MOST_CLAIMS) break;
        claims.push({
          claim: {
            subject,
            condition,
            facets: together(facets, own),
            aspect: aspect.id,
            value,
            certainty: certaintyOf(reading, scoped),
            quantifier: quantifierOf(heard, match),
            attribution: attributionOf(heard, scoped, rules),
            context,
            text,
            sentence,
          },
          block: utterance.block,
          ...words,
        });
      }
    }
  }
  return claims;
}

/** A claim's own facets count before those of its surroundings; what only served to read it is left out. */
function together(around: readonly string[], own: readonly string[]): string[] {
  const groups = new Set(own.map((facet) => facet.slice(0, facet.indexOf(":"))));
  const kept = around.filter((facet) => {
    const group = facet.slice(0, facet.indexOf(":"));
    return group !== "topic" && group !== "line" && !groups.has(group);
  });
  return [...new Set([...kept, ...own])].sort();
}

/** The values of a match, each with the facets that its own words give it. */
function statedBy(
  { heard, match, reading, aspect }: Found,
  name: string | null,
  around: Around,
  rules: ClaimRules,
): { readonly value: Value; readonly facets: readonly string[] }[] {
  if (reading.facets.includes("fact:hours")) {
    return hoursOf(heard.sequence.tokens, reading.facets.includes("line:hours") ? HALF_DAY : 0);
  }
  const valued = valueOf(heard, match, reading, name, aspect, around, rules);
  if (valued === null) return [];
  for (const group of aspect.same) {
    const listed = listedFacets(heard, match, group, rules);
    if (listed.length > 0) return listed.map((facet) => ({ value: valued.value, facets: [facet] }));
  }
  const facets: string[] = [];
  if (aspect.same.includes("object"))
    facets.push(...objectOf(heard, valued.from, aspect.takes.includes("money")));
  if (reading.facets.includes("fact:practice")) {
    const person = personIn(heard, match);
    if (person === null) return [];
    facets.push(`person:${person}`);
  }
  return [{ value: valued.value, facets }];
}

/** Shorter ranges beside the name of a day are classes, not opening hours. */
const HALF_DAY = 180;

function aroundOf(
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
    { ...aspect, subject: "treatment", unnamed: "unnamed" },
    rules,
  );
  const [subject] = subjects;
  const isNamed = subject !== undefined && subjects.length === 1 && subject.by !== "site";
  return { topic: isNamed ? subject.id : null, previous: before.at(-1)?.alone ?? null };
}

const TITLES = new Set("dr mr mrs ms miss prof professor".split(" "));

/** The first name that a match begins with: "Ottilie Brannock has been in practice …". */
function personIn({ sequence }: Heard, match: Match): string | null {
  const { tokens, mentions } = sequence;
  for (let at = match.from; at < match.to; at++) {
    const token = tokens[at] as Token;
    if (!/^\p{Lu}\p{Ll}/u.test(token.raw) || TITLES.has(token.word)) continue;
    return mentions.some((one) => one.from <= at && at < one.to) || PRONOUNS.has(token.word)
      ? null
      : token.word;
  }
  return null;
}

const PRONOUNS = new Set("we our he she they his her their the this with in at for it".split(" "));

/** Contexts that bear on what a match claims. */
const CONTEXTS = ["rejected", "quoted", "conditional", "negated", "hedged", "attributed"];

function scopesOver(
  heard: Heard,
  match: Match,
  contexts: readonly string[],
  despite: readonly string[],
): Set<string> {
  const over = new Set<string>();
  for (const context of contexts) {
    if (despite.includes(context)) continue;
    if (heard.scopesOf(context).some((scope) => governs(scope, match))) over.add(context);
  }
  return over;
}

function contextOf(
  { contexts }: Utterance,
  isAnswer: boolean,
  scoped: ReadonlySet<string>,
): Claim["context"] {
  if (contexts.has("testimonial")) return "testimonial";
  if (contexts.has("question")) return "question";
  if (scoped.has("rejected")) return "rejected";
  if (scoped.has("quoted") && !contexts.has("prose")) return "testimonial";
  if (scoped.has("conditional")) return "conditional";
  if (contexts.has("heading") || contexts.has("title")) return "heading";
  if (contexts.has("label")) return "cta";
  if (isAnswer) return "answered-question";
  return contexts.has("item") || contexts.has("cell") ? "item" : "assert";
}

function certaintyOf(reading: Reading, scoped: ReadonlySet<string>): Claim["certainty"] {
  if (scoped.has("hedged")) return 2;
  if (reading.certainty !== null) return reading.certainty as Claim["certainty"];
  return scoped.has("attributed") ? 3 : 4;
}

const QUANTIFIERS: Readonly<Record<string, NonNullable<Claim["quantifier"]>>> = {
  all: "all",
  every: "all",
  everyone: "all",
  everybody: "all",
  always: "all",
  most: "most",
  usually: "most",
  some: "some",
  sometimes: "some",
  rarely: "rare",
  rare: "rare",
  few: "rare",
};

function quantifierOf({ sequence, joint }: Heard, match: Match): Claim["quantifier"] {
  for (let at = Math.max(joint, match.from - 4); at < match.to; at++) {
    const found = QUANTIFIERS[sequence.tokens[at]?.word ?? ""];
    if (found !== undefined) return found;
  }
  return null;
}

function attributionOf(
  heard: Heard,
  scoped: ReadonlySet<string>,
  rules: ClaimRules,
): Claim["attribution"] {
  const facets = facetsIn(heard, rules);
  if (facets.includes("attribution:study")) return "study";
  return facets.includes("attribution:body") || scoped.has("attributed") ? "body" : "page";
}

/** Names of the classes that keep an aspect's claims apart: one medicine from another, one person from another. */
function mentionFacets(heard: Heard, aspect: Aspect): string[] {
  if (aspect.apart.length === 0) return [];
  return heard.sequence.mentions
    .filter((one) => aspect.apart.includes(one.class) && !one.tags.includes("generic"))
    .map((one) => `${one.class}:${one.id}`);
}

/** The reported words, as far as they stand in the sentence itself. */
function wordsOf(
  { sequence, joint }: Heard,
  match: Match,
  utterance: Utterance,
): { start: number; end: number } {
  const from = Math.max(match.reportedFrom, joint);
  const first: Token | undefined = sequence.tokens[from];
  const last: Token | undefined = sequence.tokens[Math.max(match.reportedTo, from + 1) - 1];
  return first === undefined || last === undefined
    ? { start: utterance.start, end: utterance.end }
    : { start: first.start, end: last.end };
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function count(
  statistics: Record<string, AspectStatistics>,
  aspect: string,
  reason: string | null,
): void {
  const known = statistics[aspect] ?? { triggered: 0, valued: 0, setAside: {} };
  const setAside = { ...known.setAside };
  if (reason !== null && reason !== "valued") setAside[reason] = (setAside[reason] ?? 0) + 1;
  statistics[aspect] = {
    triggered: known.triggered + 1,
    valued: known.valued + (reason === "valued" ? 1 : 0),
    setAside,
  };
}
