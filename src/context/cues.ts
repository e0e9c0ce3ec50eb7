/**
 * How far a cue reaches: to the end of its clause, back to the beginning of it, over the whole sentence, or only over
 * the items of the list that its sentence introduces.
 */
export type Reach = "forward" | "backward" | "sentence" | "list";

/** One context, read from `rules/context/`: the patterns that announce it, and those that only look like it. */
export interface ContextCues {
  readonly id: string;
  readonly summary: string;
  readonly cues: readonly { readonly pattern: string; readonly reach: Reach }[];
  readonly except: readonly string[];
}
