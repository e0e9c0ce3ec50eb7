import type { Utterance } from "./utterance.ts";

/** In a list of questions one goes on with what the one before was about, until another names something else. */
export function carriedIn(
  utterances: readonly Utterance[],
  topics: ReadonlyMap<number, { readonly subjects: readonly string[] }>,
): Map<number, readonly string[]> {
  const carried = new Map<number, readonly string[]>();
  let last: readonly string[] = [];
  let section = "";
  for (const { block, contexts } of utterances) {
    if (!contexts.has("question")) continue;
    const here = block.headings.join();
    const own = topics.get(block.id)?.subjects ?? [];
    if (own.length > 0 || here !== section) last = own;
    section = here;
    if (own.length === 0) carried.set(block.id, last);
  }
  return carried;
}
