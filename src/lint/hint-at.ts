import type { Likeness } from "../likeness/likeness.ts";
import type { Traits } from "../likeness/traits.ts";
import type { Region } from "../model.ts";
import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Rule } from "../ruleset/rule.ts";
import { ASIDE } from "./aside.ts";
import type { Draft } from "./draft.ts";
import { isIn } from "./is-in.ts";
import type { Sentence } from "./sentence.ts";
import type { Unit } from "./units.ts";

/**
 * What a unit that reads like a claim may still be short of certain, to be hinted at, if it is the only one; the more
 * are judged, the surer each must be, or a long honest page would have its hints by chance.
 */
const DOUBT = 0.55;
/** How much surer: between the root of their number and the number itself. */
const MANY = 0.75;
/** The same for headings and items, which say little. */
const DOUBT_IN_SHORT = 0.2;
/** A unit of fewer words is never hinted at. */
const LEAST_WORDS = 5;

const SHORT: ReadonlySet<Region> = new Set(["heading", "summary", "item", "alt"]);

/** Regions of names and labels. */
const BARE: ReadonlySet<Region> = new Set(["cell", "button", "link", "title", "attribute"]);

const remarkOn = (probability: number): string =>
  `No pattern knows these words; they read like claims of this kind (likeness ${probability.toFixed(2)}), so this is a hint.`;

/** A hint for each unit that reads like a claim of which no draft speaks, or only drafts of rules for weaker claims. */
export function hintAt(
  units: readonly Unit[],
  drafts: readonly Draft[],
  { likeness, rules }: { readonly likeness: Likeness; readonly rules: readonly Rule[] },
): Draft[] {
  const bySentence = new Map<Sentence, Draft[]>();
  for (const draft of drafts) {
    const there = bySentence.get(draft.sentence);
    if (there) there.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const hints: Draft[] = [];
  const judged = units.filter(mayClaim);
  for (const unit of judged) {
    if (!isSure(unit, judged.length)) continue;
    const spoken = unit.sentences
      .flatMap((sentence) => bySentence.get(sentence) ?? [])
      .filter(({ rule }) => !ASIDE.has(rule.id));
    const category = unit.category();
    const rule = rules.find(({ id }) => id === category);
    if (!rule) continue;
    const stands = ({ rule: { id }, hint }: Draft): boolean =>
      id === category || !(hint || rule.over.includes(id));
    if (spoken.some(stands)) continue;
    const { sentence, traits } = unit.strongest();
    const span = spanOf(sentence, traits, likeness);
    if (span === null || isCleared(sentence, span, rule)) continue;
    const { tokens } = sentence.alone.sequence;
    hints.push({
      rule,
      severity: "info",
      sentence,
      start: (tokens[span.from] as Token).start,
      end: (tokens[span.to - 1] as Token).end,
      hint: true,
      remark: remarkOn(unit.probability),
    });
  }
  return hints;
}

function isSure({ sentences, probability }: Unit, judged: number): boolean {
  const doubt = SHORT.has(sentences[0]?.block.region ?? "paragraph") ? DOUBT_IN_SHORT : DOUBT;
  return 1 - probability < doubt / judged ** MANY;
}

/** Too few words are like anything; a bare question claims nothing; and a patient's words have a rule of their own. */
function mayClaim({ sentences }: Unit): boolean {
  const [first] = sentences;
  if (!first || first.block.testimonial || BARE.has(first.block.region)) return false;
  if (sentences.every(({ contexts }) => contexts.has("question"))) return false;
  return sentences.reduce((sum, { words }) => sum + words, 0) >= LEAST_WORDS;
}

/** A context that clears as much as this of a rule's terms clears its hints. */
const MOST = 0.75;

/**
 * Whether the words, or the sentence as a whole, stand in a context that clears what nearly all patterns of the rule
 * match. Words that speak for a claim seldom take in its "may", which speaks against it.
 */
function isCleared(sentence: Sentence, span: Pick<Match, "from" | "to">, { terms }: Rule): boolean {
  const whole = { from: 0, to: sentence.alone.sequence.tokens.length };
  const contexts = new Set(terms.flatMap(({ unless }) => unless));
  return [...contexts].some(
    (context) =>
      terms.filter(({ unless }) => unless.includes(context)).length >= MOST * terms.length &&
      [span, whole].some((words) => isIn(context, sentence, sentence.alone, words)),
  );
}

/** The tokens that speak most for a claim (Kadane's method), without the marks at either end; `to` is exclusive. */
function spanOf(
  { alone: { sequence } }: Sentence,
  { hashes, tokens: places, singles }: Traits,
  { claim }: Likeness,
): { readonly from: number; readonly to: number } | null {
  const { tokens } = sequence;
  const weights = new Float64Array(tokens.length + 1);
  hashes.forEach((hash, index) => {
    const at = places[index] as number;
    const weight = claim[hash & (claim.length - 1)] as number;
    if (index < singles) weights[at] = (weights[at] as number) + weight;
    else {
      weights[at] = (weights[at] as number) + weight / 2;
      weights[at + 1] = (weights[at + 1] as number) + weight / 2;
    }
  });
  let from = 0;
  let sum = 0;
  let best = { from: 0, to: tokens.length, sum: Number.NEGATIVE_INFINITY };
  for (let at = 0; at < tokens.length; at++) {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += weights[at] as number;
    if (sum > best.sum) best = { from, to: at + 1, sum };
  }
  let { to } = best;
  ({ from } = best);
  while (to > from && tokens[to - 1]?.kind === "mark") to -= 1;
  while (from < to && tokens[from]?.kind === "mark") from += 1;
  return from < to ? { from, to } : null;
}
