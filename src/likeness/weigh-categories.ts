import type { Sequence } from "../match/annotate.ts";
import type { Likeness } from "./likeness.ts";
import { addClasses, type NamesOf } from "./traits.ts";

/** What the traits of one or more sentences amount to: a sum for each category of the likeness, in their order. */
export interface CategoryWeights {
  readonly sums: Float64Array;
  readonly traits: number;
}

/** Prepares weighing how much the words of a sentence, but no pairs of them, speak for each category. */
export function prepareWeighCategories(
  { categories, category }: Likeness,
  namesOf: NamesOf,
): (sequence: Sequence) => CategoryWeights {
  const { length } = categories;
  const last = category.length / length - 1;
  return ({ tokens, mentions }) => {
    const sums = new Float64Array(length);
    let traits = 0;
    const add = (hash: number): void => {
      const row = (hash & last) * length;
      for (let one = 0; one < length; one++)
        sums[one] = (sums[one] as number) + (category[row + one] as number);
      traits += 1;
    };
    const paired = tokens.map((token) => {
      const names = namesOf(token);
      names.all.forEach(add);
      return names.paired;
    });
    addClasses(paired, mentions, add);
    return { sums, traits };
  };
}

/**
 * How probable it is, from 0 to 1, that the claim of sentences which stand together is of each of the likeness's
 * categories, in their order.
 */
export function categoriesOf(
  weights: readonly CategoryWeights[],
  { categoryStep, categoryBias }: Likeness,
): Float64Array {
  const shares = Float64Array.from(categoryBias);
  const traits = weights.reduce((sum, weight) => sum + weight.traits, 0);
  const step = categoryStep / Math.sqrt(Math.max(1, traits));
  for (const { sums } of weights)
    for (let one = 0; one < shares.length; one++)
      shares[one] = (shares[one] as number) + (sums[one] as number) * step;
  const most = Math.max(...shares);
  let all = 0;
  for (let one = 0; one < shares.length; one++)
    all += shares[one] = Math.exp((shares[one] as number) - most);
  for (let one = 0; one < shares.length; one++) shares[one] = (shares[one] as number) / all;
  return shares;
}
