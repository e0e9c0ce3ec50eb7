/** What the built-in holes of the pattern language may be called. */
export const HOLES = ["word", "number", "percent", "duration", "money", "year", "name"] as const;

export type Hole = (typeof HOLES)[number];

/** A pattern, read: what a sequence of tokens must look like to match. */
export type Pattern =
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "exact"; readonly word: string; readonly cased: boolean }
  | { readonly type: "mark"; readonly mark: string }
  | { readonly type: "class"; readonly name: string }
  | { readonly type: "hole"; readonly name: Hole }
  | { readonly type: "gap" }
  | { readonly type: "start" }
  | { readonly type: "end" }
  | { readonly type: "sequence"; readonly items: readonly Pattern[] }
  | { readonly type: "choice"; readonly options: readonly Pattern[] }
  | { readonly type: "optional"; readonly item: Pattern }
  | { readonly type: "reported"; readonly item: Pattern };

/** The longest run of words that `...` stands for. */
export const GAP_WORDS = 6;
