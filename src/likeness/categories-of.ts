import type { Likeness } from "./likeness.ts";
import type { Traits } from "./traits.ts";

/** How probable it is, from 0 to 1, that the claim of these sentences is of each of the likeness's categories, in order. */
export function categoriesOf(sentences: readonly Traits[], likeness: Likeness): Float64Array {
  const { categories, category, categoryStep, categoryBias } = likeness;
  const last = category.length / categories.length - 1;
  const sums = new Float64Array(categories.length);
  let traits = 0;
  for (const { hashes, singles } of sentences) {
    traits += singles;
    for (let at = 0; at < singles; at++) {
      const row = ((hashes[at] as number) & last) * categories.length;
      for (let one = 0; one < sums.length; one++)
        sums[one] = (sums[one] as number) + (category[row + one] as number);
    }
  }
  const step = categoryStep / Math.sqrt(Math.max(1, traits));
  const scores = sums.map((sum, one) => (categoryBias[one] as number) + sum * step);
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}
