import { MONEY_SIGNS } from "../match/money.ts";
import type { Token } from "../match/tokenize.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { facetOf } from "./facet-of.ts";
import { groupOf } from "./group-of.ts";
import { isNamed } from "./is-named.ts";
import { numeralAt } from "./numeral.ts";
import { once } from "../match/once.ts";
import { PRAISE } from "./praise.ts";
import { offersIn } from "./offers.ts";
import { type Quantity, quantities } from "./quantity.ts";
import { toldBy } from "./told-by.ts";
import type { Heard } from "./utterance.ts";
import { clausesIn, quantitiesIn } from "./token-views.ts";

/** The verb that parts the object from what is said of it. */
const VERBS = new Set(
  (
    "is are was were be costs cost takes take lasts last runs run starts start comes come carries carry includes will can spans span covers cover needs need ends end goes go requires require ranges range varies vary has have " +
    "stays stayed remains remained begins began stands rises rose"
  ).split(" "),
);

/**
 * The thing that a price or length is said of, as facets: `object` with the sorted words that tell it from others
 * ("gut+reset"), without the treatment, the visit, praise and the clinic's name, so that it is empty for just a visit; and `length` in minutes where the thing is told by it. `about` is the index where the amount begins; `onList` allows for the bare lines of a price list.
 */
export function objectOf(
  heard: Heard,
  about: number,
  onList: boolean,
  rules: ClaimRules,
): readonly string[] {
  const known = objectsBy(rules)(heard);
  const key = onList ? about : ~about;
  let facets = known.get(key);
  if (!facets) known.set(key, (facets = readObject(heard, about, onList, rules)));
  return facets;
}

/** A sentence that stands on many pages, or that an editor lints again, is heard once. */
const objectsBy = once((_rules: ClaimRules) =>
  once((_heard: Heard) => new Map<number, readonly string[]>()),
);

function readObject(
  heard: Heard,
  about: number,
  onList: boolean,
  rules: ClaimRules,
): readonly string[] {
  const { tokens } = heard.sequence;
  const before = objectSpan(heard, about, onList);
  const [from, to] = before[0] < before[1] ? before : objectBehind(tokens, about);
  const own = wordsOf(heard, from, to, rules);
  const words = own.length === 0 && isLineItem(tokens) ? headOf(heard, from, rules) : own;
  const facets = [`object:${words.sort().slice(0, 6).join("+")}`];
  const length =
    quantities(tokens.slice(from, to)).find(isMinutes) ??
    (onList ? lengthBought(heard, about) : undefined);
  return length === undefined ? facets : [...facets, `length:${length.lo}`];
}

function isMinutes({ kind, unit }: Quantity): boolean {
  return kind === "duration" && unit === "minute";
}

/** The minutes that an amount buys: those told behind it, or the only ones of a line that names one amount. */
function lengthBought({ sequence, joint }: Heard, about: number): Quantity | undefined {
  const { tokens } = sequence;
  const offer = offersIn(tokens)
    .flat()
    .find(({ amount }) => amount.from === about);
  const behind = offer?.length ?? null;
  if (behind !== null) return behind;
  if (!isLineItem(tokens)) return undefined;
  const line = quantitiesIn(tokens).filter(({ from }) => from >= joint);
  const [only, ...others] = line.filter(isMinutes);
  return others.length > 0 || line.filter(({ kind }) => kind === "money").length !== 1
    ? undefined
    : only;
}

/** What a line begins with, up to a comma: "CDT, single session of 75 minutes: €105". */
function headOf(heard: Heard, before: number, rules: ClaimRules): string[] {
  const { joint, sequence } = heard;
  const { tokens } = sequence;
  const mark = tokens.findIndex((token, at) => at > joint && token.kind === "mark");
  if (tokens[mark]?.word !== "," || mark > before || PLACES.has(tokens[joint]?.word ?? ""))
    return [];
  return wordsOf(heard, joint, mark, rules);
}

/** Words with which a line tells where or when, not what. */
const PLACES = new Set("in at on by during after before within".split(" "));

/** The words among some tokens that tell a thing from others, without the name of a treatment. */
function wordsOf(heard: Heard, from: number, to: number, rules: ClaimRules): string[] {
  const { tokens, mentions } = heard.sequence;
  const words = new Set<string>();
  for (let at = from; at < to; at++) {
    const { kind, word } = tokens[at] as Token;
    // Where it is had is no part of what is had.
    if (word === "at" && at > from) break;
    if (word === "," && includesMore(tokens, at, to)) break;
    const asked = word === "long" && tokens[at - 1]?.word === "how";
    const numeral = numeralAt(tokens, at);
    if (numeral !== null) {
      at = numeral.next - 1;
      continue;
    }
    if (kind !== "word" || asked || MONEY_SIGNS.has(word) || PRAISE.has(word)) continue;
    const base = toldBy(word);
    if (base !== null && !isNamed(mentions, at) && !isToldApart(heard, at, rules)) words.add(base);
  }
  return [...words];
}

/** What keeps claims apart by facets of its own: "in our Leith clinic", "with our senior osteopath". */
const TOLD: ReadonlySet<string> = new Set(["site", "rank"]);

function isToldApart(heard: Heard, at: number, rules: ClaimRules): boolean {
  return heard.facets.some(
    (hit) =>
      hit.match.reportedFrom <= at &&
      at < hit.match.reportedTo &&
      TOLD.has(groupOf(facetOf(hit, heard, rules) ?? "")),
  );
}

/** "Implant consultation, scan included": what comes with a thing does not tell it from others. */
function includesMore(tokens: readonly Token[], comma: number, to: number): boolean {
  for (let at = comma + 1; at < to && tokens[at]?.kind === "word"; at++)
    if (tokens[at]?.word === "included") return true;
  return false;
}

/**
 * The words before the verb of the clause, of a question those behind it ("What is the fee for a lost splint?"); of a list
 * or a table, the lead-in; after "free", the words that follow.
 */
function objectSpan(heard: Heard, about: number, onList: boolean): [number, number] {
  const { tokens } = heard.sequence;
  const isRow = heard.joint > 0 && tokens[heard.joint - 1]?.word === ":";
  if (isRow && about - heard.joint < 2) return [0, heard.joint - 1];
  if (isRow && onList) return [heard.joint, about];
  const clauses = clausesIn(tokens);
  let clause = clauses[Math.min(about, tokens.length - 1)] ?? 0;
  for (; clause >= 0; clause--) {
    const start = clauses.indexOf(clause);
    if (start < 0) continue;
    const end = clauseEnd(clauses, start);
    if (tokens[start]?.word === "what" && end <= about) return [start + 2, end];
    let from = start;
    let hasVerb = false;
    for (let at = start; at < about && clauses[at] === clause; at++) {
      const word = tokens[at]?.word ?? "";
      const parts: boolean = word === "and" && hasVerb;
      if (parts) from = at + 1;
      hasVerb = !parts && (hasVerb || VERBS.has(word));
    }
    const verb = verbIn(tokens, from, about, clauses, clause);
    if (verb > from && about - verb <= NEAR) return [from, verb];
    if (from > start) {
      const earlier = verbIn(tokens, start, about, clauses, clause);
      if (earlier > start && about - earlier <= NEAR) return [start, earlier];
    }
  }
  return onList && isLineItem(tokens)
    ? [clauses.indexOf(clauses[about] ?? 0), about]
    : [about, about];
}

/** "€60 for one ear": what follows an amount. */
function objectBehind(tokens: readonly Token[], about: number): [number, number] {
  const amount = quantities(tokens.slice(about, about + 6))[0];
  const at = about + (amount?.to ?? 0);
  if (amount === undefined || tokens[at]?.word !== "for") return [about, about];
  let to = at + 1;
  while (to < at + 6 && isSpoken(tokens[to]) && !BEHIND.has(tokens[to]?.word ?? "")) to += 1;
  return [at + 1, to];
}

function isSpoken(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "number";
}

/** Words with which something new begins. */
const BEHIND = new Set(
  "and or but with if when on in at which that who including plus by".split(" "),
);

/** Tokens between the verb and the amount at most; farther on, something else is spoken of. */
const NEAR = 8;
const PROSE = new Set(
  "we you i they it he she there allow expect please your our get book save pay offer ask".split(
    " ",
  ),
);

/** A line of a price list holds no verb and speaks to nobody. */
function isLineItem(tokens: readonly Token[]): boolean {
  return !tokens.some((token) => VERBS.has(token.word) || PROSE.has(token.word));
}

function clauseEnd(clauses: Int32Array, at: number): number {
  const end = clauses.findIndex((clause, index) => index > at && clause !== clauses[at]);
  return end < 0 ? clauses.length : end;
}

function verbIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  clauses: Int32Array,
  clause: number,
): number {
  // "Parking costs nothing": the words for the amount may begin with the verb.
  for (let at = from; at <= to && clauses[at] === clause; at++)
    if (VERBS.has(tokens[at]?.word ?? "")) return at;
  return -1;
}
