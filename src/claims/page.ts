import type { Mention } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import { MONEY_NAMES, MONEY_SIGNS } from "../match/money.ts";
import type { Block } from "../model.ts";
import { carriedIn } from "./carried-in.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { facetOf } from "./facet-of.ts";
import { type HeadNouns, headNouns } from "./head-nouns.ts";
import { ancestorsOf, type Parents } from "./kinship.ts";
import { once } from "../match/once.ts";
import { type RowOf, rowsOf } from "./rows-of.ts";
import { subjectMentions } from "./subject-mentions.ts";
import { thingsIn } from "./things-in.ts";
import type { Heard, Utterance } from "./utterance.ts";

/** What a block says of the blocks that it heads or asks: subjects, conditions, facets. */
export interface Topic {
  readonly subjects: readonly string[];
  readonly conditions: readonly string[];
  readonly facets: readonly string[];
  /** What it calls a treatment that no lexicon knows. */
  readonly thing: string | null;
}

/** A page's headings and titles, read for what they are about. */
export interface Page {
  readonly topics: ReadonlyMap<number, Topic>;
  /** The title's, or that of the first heading. */
  readonly title: Topic;
  readonly nouns: HeadNouns;
  /** By question that names no treatment: those of the question before it in its section. */
  readonly carried: ReadonlyMap<number, readonly string[]>;
  /** Conditions that it names anywhere, with those above them. */
  readonly conditions: ReadonlySet<string>;
  /** What the tables of the page tell of their cells. */
  readonly rowOf: RowOf;
}

/** What stands above a block, nearest first: its question, its lead-in, the head of its column, its headings. */
export function topicsAbove({ question, leadIn, column, headings }: Block, page: Page): Topic[] {
  return [question, leadIn, column, ...headings.toReversed()].flatMap(
    (id) => (id === null ? undefined : page.topics.get(id)) ?? [],
  );
}

/** A department is known by its heading: each has its own hours and telephone. */
const DEPARTMENT = "place:department";
const NOTHING: Topic = { subjects: [], conditions: [], facets: [], thing: null };

/** Reads what the headings, questions and titles of a page are about. */
export function pageOf(utterances: readonly Utterance[], rules: ClaimRules): Page {
  const conditions = conditionsOn(utterances, rules);
  const topics = new Map<number, Topic>();
  let title: Topic | null = null;
  let thing: string | null = null;
  const brands = new Set<string>();
  const heading: Heard[] = [];
  const leading = new Set(utterances.flatMap(({ block }) => [block.leadIn, block.column]));
  for (const { block, alone, contexts } of utterances) {
    const heads = contexts.has("heading") || contexts.has("title") || contexts.has("question");
    if (!heads && !leading.has(block.id)) continue;
    if (isPriceLine(alone) || brands.has(block.text)) continue;
    const own = block.region === "title" ? ownTitle(alone, block.text, rules) : block.text;
    if (own !== block.text)
      for (const part of block.text.split(BAR)) if (part !== own) brands.add(part);
    const topic = topicOf(
      own === block.text ? alone : headOf(alone, own.length),
      block.text,
      conditions,
      rules,
    );
    // Of a paragraph that leads in, the last sentence does.
    const known = heads ? topics.get(block.id) : undefined;
    topics.set(block.id, known === undefined ? topic : joinTopics(known, topic, rules));
    if (isTitle(block) && topic.subjects.length > 0) title ??= topic;
    if (isTitle(block)) thing ??= topic.thing;
    if (heads) heading.push(alone);
  }
  return {
    topics,
    title: { ...(title ?? NOTHING), thing },
    nouns: headNouns(heading, rules),
    carried: carriedIn(utterances, topics),
    conditions,
    rowOf: rowsOf(utterances),
  };
}

/** A line of a price list may look like a heading, but heads nothing; pounds in words may be a weight. */
function isPriceLine({ sequence }: Heard): boolean {
  return sequence.tokens.some(
    ({ word }) =>
      MONEY_SIGNS.has(word) || (MONEY_NAMES.has(word) && MONEY_NAMES.get(word) !== "pound"),
  );
}

/** What parts a page's title from the clinic's name. */
const BAR = /\s[|–—·•-]+\s/;

/**
 * What of a title tells what its page is about: not the clinic's name behind a bar or a dash, "Prices | Bay Spine & Drip";
 * and nothing where that part lists treatments, "Bay Spine & Drip | Chiropractic, massage, drips".
 */
function ownTitle(heard: Heard, title: string, rules: ClaimRules): string {
  const [first = ""] = title.split(BAR);
  const behind = subjectMentions(heard, rules).filter((one) => startOf(heard, one) > first.length);
  return new Set(behind.map(({ id }) => id)).size > 1 ? "" : first;
}

/** What is heard in the first `length` characters of a block. */
function headOf(heard: Heard, length: number): Headed {
  const { sequence, facets } = heard;
  const mentions = sequence.mentions.filter((one) => startOf(heard, one) < length);
  return { sequence: { ...sequence, mentions }, facets };
}

function startOf({ sequence }: Heard, { from }: Mention): number {
  return sequence.tokens[from]?.start ?? 0;
}

function isTitle(block: Block): boolean {
  return (
    block.region === "title" ||
    (block.region === "front-matter" && block.headings.length === 0) ||
    block.level === 1
  );
}

function joinTopics(a: Topic, b: Topic, rules: ClaimRules): Topic {
  return {
    subjects: reduceTerms([...a.subjects, ...b.subjects], rules.parents.treatment),
    conditions: [...new Set([...a.conditions, ...b.conditions])],
    facets: [...new Set([...a.facets, ...b.facets])],
    thing: a.thing ?? b.thing,
  };
}

/** What a heading is read from. */
type Headed = Pick<Heard, "sequence" | "facets">;

function topicOf(
  heard: Headed,
  text: string,
  named: ReadonlySet<string>,
  rules: ClaimRules,
): Topic {
  const treatments = subjectMentions(heard, rules).map((one) => one.id);
  const subjects = treatments.length > 0 ? treatments : practicesIn(heard, rules);
  return {
    subjects: reduceTerms(subjects, rules.parents.treatment),
    conditions: conditionsIn(heard, named, rules),
    facets: facetsIn(subjects.length === 0 ? withoutListed(heard) : heard, rules).map((facet) =>
      facet === DEPARTMENT ? `place:${text.toLowerCase()}` : facet,
    ),
    thing: thingsIn(heard, rules)[0]?.word ?? null,
  };
}

/** What those do that are named: "Meet our dietitian". */
function practicesIn({ sequence }: Headed, { practices }: ClaimRules): string[] {
  return sequence.mentions
    .filter((one) => one.class === "practitioner")
    .flatMap((one) => practices.get(one.id) ?? []);
}

const JOINS_TOPICS = new Set([",", "and", "&", "/", "|"]);

/** Without the facets that are a topic of their own among others: "Fees, hours and insurance" speaks of three things. */
function withoutListed({ sequence, facets }: Headed): Headed {
  const { tokens } = sequence;
  const joins = (at: number): boolean => JOINS_TOPICS.has(tokens[at]?.word ?? "");
  const isListed = ({ from, to }: Match): boolean =>
    (joins(from - 1) && (joins(to) || to === tokens.length)) || (from === 0 && joins(to));
  return { sequence, facets: facets.filter(({ match }) => !isListed(match)) };
}

/** The complaint of a heading; one that lists several, whatever kind they are, narrows nothing. */
function conditionsIn(heard: Headed, named: ReadonlySet<string>, rules: ClaimRules): string[] {
  const all = new Set(
    heard.sequence.mentions.filter((one) => one.class === "condition").map((one) => one.id),
  );
  return all.size > 1
    ? []
    : [...new Set(conditionMentions(heard, named, rules).map((one) => one.id))];
}

/** Mentions of conditions, and of those parts of the body whose pain is among the `named` ones. */
export function conditionMentions(
  { sequence }: Pick<Heard, "sequence">,
  named: ReadonlySet<string>,
  rules: ClaimRules,
): Mention[] {
  const conditions = sequence.mentions.filter(
    (one) => one.class === "condition" && !rules.anyCondition.has(one.id),
  );
  if (conditions.length > 0) return conditions;
  return sequence.mentions
    .filter((one) => one.class === "body-part" && named.has(`${one.id}-pain`))
    .map((one) => ({ ...one, class: "condition", id: `${one.id}-pain` }));
}

/** Every condition that a page names, with what stands above it. */
function conditionsOn(utterances: readonly Utterance[], rules: ClaimRules): Set<string> {
  const named = new Set<string>();
  for (const { alone } of utterances) {
    for (const mention of alone.sequence.mentions) {
      if (mention.class !== "condition") continue;
      for (
        let id: string | undefined = mention.id;
        id !== undefined && !named.has(id);
        id = rules.parents.condition.get(id)
      )
        named.add(id);
    }
  }
  return named;
}

const NO_FACETS: readonly string[] = [];

/** Every facet that the words of a sentence announce. */
export function facetsIn(heard: Headed, rules: ClaimRules): readonly string[] {
  return heard.facets.length === 0 ? NO_FACETS : facetsBy(rules)(heard);
}

const facetsBy = once((rules: ClaimRules) => once((heard: Headed) => readFacets(heard, rules)));

function readFacets(heard: Headed, rules: ClaimRules): readonly string[] {
  const facets = new Set<string>();
  for (const hit of heard.facets) {
    const facet = facetOf(hit, heard, rules);
    if (facet !== null) facets.add(facet);
  }
  return [...facets];
}

/** One id for a list of kin: that which stands above the others, else what they have as parent; else the list. */
export function reduceTerms(ids: readonly string[], parents: Parents): string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length < 2) return distinct;
  const head = distinct.find((id) =>
    distinct.every((other) => other === id || ancestorsOf(other, parents).includes(id)),
  );
  if (head !== undefined) return [head];
  const [parent, ...others] = distinct.map((id) => parents.get(id));
  return parent !== undefined && others.every((other) => other === parent) ? [parent] : distinct;
}
