import type { Likeness } from "./likeness.ts";
import type { Traits } from "./traits.ts";

/** The category, one of the likeness's, that the claim of these sentences is most likely of. */
export function categoryOf(sentences: readonly Traits[], likeness: Likeness): string {
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
  const scores = categoryBias.map((bias, one) => bias + (sums[one] as number) * step);
  return categories[scores.indexOf(Math.max(...scores))] as string;
}
