import type { Sequence } from "../match/annotate.ts";
import type { Likeness } from "./likeness.ts";
import { addClasses, eachPair, type Names, type NamesOf, type Paired } from "./traits.ts";

/** What the traits of one or more sentences amount to. */
export interface Weight {
  readonly sum: number;
  readonly traits: number;
}

/** Prepares weighing how much the traits of a sentence speak for a claim. */
export function prepareWeigh(
  { claim }: Likeness,
  namesOf: NamesOf,
): (sequence: Sequence) => Weight {
  const last = claim.length - 1;
  /** The sum over all names of a word. */
  const sums = new WeakMap<Names, number>();
  let sum = 0;
  let traits = 0;
  const add = (hash: number): void => {
    sum += claim[hash & last] as number;
    traits += 1;
  };
  return ({ tokens, mentions }) => {
    sum = 0;
    traits = 0;
    const paired: Paired[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const names = namesOf(tokens[at] as Sequence["tokens"][number]);
      let own = sums.get(names);
      if (own === undefined) {
        own = names.all.reduce((all, hash) => all + (claim[hash & last] as number), 0);
        sums.set(names, own);
      }
      sum += own;
      traits += names.all.length;
      paired.push(names.paired);
    }
    addClasses(paired, mentions, add);
    eachPair(paired, add);
    return { sum, traits };
  };
}

/** The probability, from 0 to 1, that sentences which stand together make a claim. */
export function probabilityOf(
  weights: readonly Weight[],
  { claimStep, claimBias }: Likeness,
): number {
  let sum = 0;
  let traits = 0;
  for (const weight of weights) {
    sum += weight.sum;
    traits += weight.traits;
  }
  const score = (sum * claimStep) / Math.sqrt(Math.max(1, traits)) + claimBias;
  return 1 / (1 + Math.exp(-score));
}
