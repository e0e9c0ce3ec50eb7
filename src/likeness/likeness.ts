/**
 * What tells from its words alone whether a text makes a claim, and of which category: two linear models over traits,
 * learned from labelled examples (`learnLikeness`). Plain data; weights are whole numbers of steps.
 */
export interface Likeness {
  /** Ids of rules. */
  readonly categories: readonly string[];
  /** How much a trait speaks for a claim, by the trait's lowest bits; as long as a power of two. */
  readonly claim: Int8Array;
  readonly claimStep: number;
  readonly claimBias: number;
  /** How much a trait of one word speaks for each of the categories, by its lowest bits, category by category. */
  readonly category: Int8Array;
  readonly categoryStep: number;
  readonly categoryBias: readonly number[];
}
