/** Parents of terms by id, as the lexicon's tree has them. */
export type Parents = ReadonlyMap<string, string>;

/** The ids above `id`, nearest first; a loop in the data ends at its first repetition. */
export function ancestorsOf(id: string, parents: Parents): string[] {
  const found: string[] = [];
  for (
    let parent = parents.get(id);
    parent !== undefined && parent !== id && !found.includes(parent);
    parent = parents.get(parent)
  )
    found.push(parent);
  return found;
}

/** How two terms of one tree are related: one and the same, one above the other at any distance, or neither. */
export type Kinship = "same" | "ancestor" | "none";

/** Whether two terms are one, one stands above the other, or neither. */
export function kinshipOf(a: string, b: string, parents: Parents): Kinship {
  if (a === b) return "same";
  return ancestorsOf(a, parents).includes(b) || ancestorsOf(b, parents).includes(a)
    ? "ancestor"
    : "none";
}
