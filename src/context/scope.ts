/** Words of a sequence that a context governs: tokens `from` to `to` (exclusive), and where its cue stands. */
export interface Scope {
  readonly context: string;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly from: number;
  readonly to: number;
}
