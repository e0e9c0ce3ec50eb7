import type { Likeness } from "./likeness.ts";
import type { Traits } from "./traits.ts";

/** A labelled text: the traits of its sentences, and the category of its claim, `null` where it makes none. */
export interface Example {
  readonly sentences: readonly Traits[];
  readonly category: string | null;
}

const CLAIM_BITS = 20;
const CATEGORY_BITS = 14;
/** Traits of fewer examples than this say nothing. */
const LEAST_FOR_CLAIM = 3;
const LEAST_FOR_CATEGORY = 2;
const ROUNDS = 12;
/** The weights after each of the last rounds count alike: those of one round hang on the order of its examples. */
const LAST = 6;
const RATE = 0.3;
const BIAS_RATE = 0.03;
const DECAY = 3e-4;

/**
 * Learns from examples: two logistic regressions, one of claim or none, one of the category, by AdaGrad (Duchi, Hazan and
 * Singer 2011) with averaged weights (Polyak and Juditsky 1992) on hashed traits (Weinberger et al. 2009). The same examples always give the same weights.
 */
export function learnLikeness(examples: readonly Example[]): Likeness {
  const claims = examples.filter(({ category }) => category !== null);
  const categories = [...new Set(claims.map(({ category }) => category as string))].sort();
  const claim = regress(
    examples.map(({ sentences }) => sentences.flatMap(({ hashes }) => hashes)),
    examples.map(({ category }) => (category === null ? 0 : 1)),
    { classes: 1, bits: CLAIM_BITS, least: LEAST_FOR_CLAIM },
  );
  const category = regress(
    claims.map(({ sentences }) =>
      sentences.flatMap(({ hashes, singles }) => hashes.slice(0, singles)),
    ),
    claims.map((example) => categories.indexOf(example.category as string)),
    { classes: categories.length, bits: CATEGORY_BITS, least: LEAST_FOR_CATEGORY },
  );
  return {
    categories,
    claim: claim.weights,
    claimStep: claim.step,
    claimBias: claim.bias[0] as number,
    category: category.weights,
    categoryStep: category.step,
    categoryBias: category.bias,
  };
}

interface Regression {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
}

/** One class: whether the label is 1. More: which of them the label is. */
function regress(
  hashes: readonly (readonly number[])[],
  labels: readonly number[],
  { classes, bits, least }: { classes: number; bits: number; least: number },
): Regression {
  const size = 2 ** bits;
  const seen = new Uint32Array(size);
  for (const own of hashes)
    for (const one of new Set(own.map((hash) => hash & (size - 1)))) seen[one]! += 1;
  const rows = hashes.map((own) => Int32Array.from(own, (hash) => hash & (size - 1)));
  const weights = new Float64Array(size * classes);
  const squares = new Float64Array(size * classes).fill(1e-6);
  const bias = new Float64Array(classes);
  const sums = new Float64Array(size * classes);
  const biasSums = new Float64Array(classes);
  const errors = new Float64Array(classes);
  const order = rows.map((_, index) => index);
  const next = randomNumbers();
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const row = rows[index] as Int32Array;
      if (row.length === 0) continue;
      const norm = 1 / Math.sqrt(row.length);
      errors.set(bias);
      for (const trait of row)
        for (let one = 0; one < classes; one++)
          errors[one]! += (weights[trait * classes + one] as number) * norm;
      judge(errors, labels[index] as number);
      for (let one = 0; one < classes; one++) {
        const error = errors[one] as number;
        if (Math.abs(error) < 1e-3) continue;
        bias[one]! -= BIAS_RATE * error;
        for (const trait of row) {
          if ((seen[trait] as number) < least) continue;
          const at = trait * classes + one;
          const slope = error * norm + DECAY * (weights[at] as number);
          squares[at]! += slope * slope;
          weights[at]! -= (RATE * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
    if (round < ROUNDS - LAST) continue;
    for (let at = 0; at < sums.length; at++) sums[at]! += (weights[at] as number) / LAST;
    for (let one = 0; one < classes; one++) biasSums[one]! += (bias[one] as number) / LAST;
  }
  const most = sums.reduce((sum, weight) => Math.max(sum, Math.abs(weight)), 0) || 1;
  const step = most / 127;
  return {
    weights: Int8Array.from(sums, (weight) => Math.round(weight / step)),
    step,
    bias: [...biasSums],
  };
}

/** Turns scores into how far they are off the label. */
function judge(scores: Float64Array, label: number): void {
  if (scores.length === 1) {
    scores[0] = 1 / (1 + Math.exp(-(scores[0] as number))) - label;
    return;
  }
  const most = Math.max(...scores);
  let sum = 0;
  for (let one = 0; one < scores.length; one++)
    sum += scores[one] = Math.exp((scores[one] as number) - most);
  for (let one = 0; one < scores.length; one++)
    scores[one] = (scores[one] as number) / sum - (one === label ? 1 : 0);
}

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
