/**
 * How far a cue reaches: `forward` to the end of its clause and over the items of the list that it introduces, `clause`
 * as far but not over those, `backward` to the beginning of its clause, over the whole `sentence`, or only over the
 * items of such a `list`.
 */
export type Reach = "forward" | "clause" | "backward" | "sentence" | "list";

/** One context, read from `rules/context/`: the patterns that announce it, and those that only look like it. */
export interface ContextCues {
  readonly id: string;
  readonly summary: string;
  readonly cues: readonly { readonly pattern: string; readonly reach: Reach }[];
  readonly except: readonly string[];
}
