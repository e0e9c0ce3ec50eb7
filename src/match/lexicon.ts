/** One entry of a word class: what it is called, where it stands in a tree, and what kind of entry it is. */
export interface Term {
  readonly id: string;
  readonly names: readonly string[];
  readonly parent: string | null;
  readonly tags: readonly string[];
}

/** Word classes by name; `{condition}` in a pattern stands for any name of any term of `condition`. */
export type Lexicon = ReadonlyMap<string, readonly Term[]>;
