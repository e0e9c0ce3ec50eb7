/** What retext-equality looks for. */
export interface EqualityIndex {
  /** Every phrase that it knows, muted or not. */
  readonly all: readonly string[];
  /** Those not muted, by the first word of each: what says whether a block needs the plugin at all. */
  readonly byFirstWord: Readonly<Record<string, readonly string[]>>;
}

/** What `retext-equality` keeps of a pattern; its pattern file is no public export, so only what is needed is named. */
export interface EqualityPattern {
  readonly id: string;
  /** `or`: gendered pairs, each word of which stands against the other. */
  readonly type: string;
  readonly inconsiderate: Readonly<Record<string, string>>;
}

/** Indexes the phrases of all patterns that are not muted, by id or as `gendered-pairs`. */
export function indexEquality(
  patterns: readonly EqualityPattern[],
  muted: readonly string[],
): EqualityIndex {
  const byFirstWord: Record<string, string[]> = {};
  const all: string[] = [];
  for (const { id, type, inconsiderate } of patterns) {
    all.push(...Object.keys(inconsiderate));
    if (muted.includes(id) || (type === "or" && muted.includes("gendered-pairs"))) continue;
    for (const phrase of Object.keys(inconsiderate)) {
      const [first] = equalityWords(phrase);
      if (first !== undefined) (byFirstWord[first] ??= []).push(phrase);
    }
  }
  return { all, byFirstWord };
}

/** The lower-case words of a text as the index counts them: runs of letters, digits and apostrophes. */
export function equalityWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'");
  return plain.match(WORDS) ?? [];
}

const WORDS = /[a-zß-ſ\d']+/g;
