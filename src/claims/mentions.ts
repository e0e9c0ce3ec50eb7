import type { Mention } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Heard } from "./utterance.ts";
import { clausesIn } from "./token-views.ts";

/** Words after which a name is what something is measured against, not what is spoken of. */
const AGAINST = new Set("than versus vs unlike without besides beyond over against".split(" "));
const AGAINST_PAIRS = new Set([
  "compared to",
  "compared with",
  "instead of",
  "rather than",
  "added to",
  "addition to",
  "alternative to",
  "alternatives to",
  "relying on",
  "reliance on",
  "like",
  "or even",
]);
/** Words that tie a name to the words before it: "side effects of …". */
const TIES = new Set("of from with by for to in after at on during".split(" "));
const ARTICLES = new Set("a an the our your any this that these those all most".split(" "));

/** Whether a mention is only a measure for another thing: "better than rest", "drug-free". */
export function isAgainst(tokens: readonly Token[], mention: Mention): boolean {
  if (word(tokens, mention.to) === "free" && mention.class === "medicine") return true;
  let at = mention.from - 1;
  while (at >= 0 && (ARTICLES.has(word(tokens, at)) || tokens[at]?.word === "some")) at -= 1;
  if (isPartOf(tokens, at)) return true;
  if (word(tokens, at) === "as") return [2, 3, 4].some((back) => word(tokens, at - back) === "as");
  return (
    AGAINST.has(word(tokens, at)) ||
    AGAINST_PAIRS.has(`${word(tokens, at - 1)} ${word(tokens, at)}`)
  );
}

/** "including an abutment and a crown": what belongs to the thing before. */
function isPartOf(tokens: readonly Token[], before: number): boolean {
  for (let at = before; at >= 0 && at > before - 4; at--) {
    if (word(tokens, at) === "including") return true;
    if (tokens[at]?.kind === "mark") return false;
  }
  return false;
}

/**
 * Of the mentions of a sentence, those that a match in it speaks of, best first by place: tied to its end ("side
 * effects of …"), inside it, before it in its clause, after it there, then in an earlier clause. Names joined to the
 * chosen one by "and" come with it. Empty if none is near; the `preferred` go before others of the clause.
 */
export function mentionsFor(
  heard: Heard,
  match: Match,
  mentions: readonly Mention[],
  preferred: readonly Mention[],
): Mention[] {
  if (mentions.length === 0) return [];
  const { tokens } = heard.sequence;
  const tied = mentions.find((one) => isTied(tokens, match, one));
  const chosen =
    tied ??
    nearest(tokens, match, preferred) ??
    nearest(tokens, match, mentions) ??
    earlier(tokens, match, preferred);
  return chosen === undefined ? [] : coordinated(tokens, mentions, chosen);
}

/** In the clause of the match: inside it, before it, after it. */
function nearest(
  tokens: readonly Token[],
  match: Match,
  mentions: readonly Mention[],
): Mention | undefined {
  const clauses = clausesIn(tokens);
  const first = clauses[match.from] ?? 0;
  const last = clauses[Math.max(match.from, match.to - 1)] ?? first;
  const here = mentions.filter(
    (one) => (clauses[one.from] ?? 0) >= first && (clauses[one.from] ?? 0) <= last,
  );
  return (
    here.find((one) => one.from < match.to && one.to > match.from) ??
    here.findLast((one) => one.to <= match.from && !isObject(tokens, one)) ??
    here.findLast((one) => one.to <= match.from) ??
    here.find((one) => one.from >= match.to)
  );
}

/** "added to a physiotherapy visit": not what the clause is about, if there is another. */
function isObject(tokens: readonly Token[], mention: Mention): boolean {
  let at = mention.from - 1;
  while (at >= 0 && ARTICLES.has(word(tokens, at))) at -= 1;
  return TIES.has(word(tokens, at));
}

function earlier(
  tokens: readonly Token[],
  match: Match,
  mentions: readonly Mention[],
): Mention | undefined {
  const clauses = clausesIn(tokens);
  const before = mentions.filter((one) => (clauses[one.from] ?? 0) < (clauses[match.from] ?? 0));
  return before.findLast((one) => !isObject(tokens, one)) ?? before.at(-1);
}

function isTied(tokens: readonly Token[], match: Match, mention: Mention): boolean {
  if (mention.from < match.to || mention.from > match.to + 3) return false;
  if (!TIES.has(word(tokens, match.to))) return false;
  for (let at = match.to + 1; at < mention.from; at++)
    if (!ARTICLES.has(word(tokens, at))) return false;
  return true;
}

/** The mentions of one list with the chosen one: "massage, Pilates or dry needling". */
function coordinated(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  chosen: Mention,
): Mention[] {
  const list = [chosen];
  const sorted = [...mentions].sort((a, b) => a.from - b.from);
  const at = sorted.indexOf(chosen);
  for (let index = at - 1, edge = chosen.from; index >= 0; index--) {
    const one = sorted[index] as Mention;
    if (!isJoined(tokens, one.to, edge)) break;
    list.unshift(one);
    edge = one.from;
  }
  for (let index = at + 1, edge = chosen.to; index < sorted.length; index++) {
    const one = sorted[index] as Mention;
    if (!isJoined(tokens, edge, one.from)) break;
    list.push(one);
    edge = one.to;
  }
  return list;
}

const JOINTS = new Set([",", "and", "or", "nor", "/", "&", "(", "our", "the", "both"]);

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false;
  for (let at = from; at < to; at++) {
    // "for massage or for Pilates"
    const isTieAgain = at > from && TIES.has(word(tokens, at));
    if (!isTieAgain && !JOINTS.has(word(tokens, at))) return false;
  }
  return true;
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}
