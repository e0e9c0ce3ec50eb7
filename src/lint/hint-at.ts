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
/** A warning is a hint only where its sentence and the unit around it read less like a claim than this. */
const HONEST = 0.3;
/** A finding of a rule without high confidence, whose sentence and unit read less like a claim than this, is none. */
const INNOCENT = 0.1;

/** A unit of fewer words is never hinted at. */
const LEAST_WORDS = 5;

const SHORT: ReadonlySet<Region> = new Set(["heading", "summary", "item", "alt"]);

/** Regions of names and labels. */
const BARE: ReadonlySet<Region> = new Set(["cell", "button", "link", "title", "attribute"]);

const remarkOn = (probability: number): string =>
  `No pattern knows these words; they read like claims of this kind (likeness ${probability.toFixed(2)}), so this is a hint.`;
const HONEST_REMARK = "The sentence and those around it read like honest copy, so this is a hint.";

/**
 * The drafts of a document with what the likeness of its units says: where the sentence and its unit read honest,
 * warnings of the rules that it knows become hints, and what reads innocent is dropped; and a unit that reads like a
 * claim of which no rule speaks, or only rules for weaker claims, gets a hint.
 */
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
    if (spoken.some((draft) => draft.rule === rule || !rule.over.includes(draft.rule.id))) continue;
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
  const readings = readingsOf(units);
  const judgedRules = new Set(likeness.categories);
  const kept = drafts.flatMap((draft) => {
    const reading = readings.get(draft.sentence) ?? 1;
    if (reading >= HONEST || draft.severity === "error" || !judgedRules.has(draft.rule.id))
      return [draft];
    return reading < INNOCENT && draft.rule.confidence !== "high" ? [] : [soften(draft)];
  });
  return [...kept, ...hints];
}

/** How much like a claim each sentence that may be honest reads, alone or with those around it, whichever is more. */
function readingsOf(units: readonly Unit[]): ReadonlyMap<Sentence, number> {
  const readings = new Map<Sentence, number>();
  for (const unit of units) {
    if (unit.probability >= HONEST) continue;
    for (const sentence of unit.sentences) {
      const reading = Math.max(unit.probability, unit.probabilityOf(sentence));
      readings.set(sentence, Math.min(reading, readings.get(sentence) ?? 1));
    }
  }
  return readings;
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

function soften(draft: Draft): Draft {
  if (draft.severity !== "warning" || draft.last) return draft;
  const remark = draft.remark ? `${draft.remark} ${HONEST_REMARK}` : HONEST_REMARK;
  return { ...draft, severity: "info", hint: true, remark };
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
