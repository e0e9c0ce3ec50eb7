import type { Sequence } from "./annotate.ts";

/**
 * Two sequences behind each other, as if their tokens had been annotated together. The first must end in a mark: no name
 * and no number reaches over one.
 */
export function joinSequences(first: Sequence, second: Sequence): Sequence {
  const shift = first.tokens.length;
  return {
    tokens: [...first.tokens, ...second.tokens],
    symbols: [...first.symbols.slice(0, -1), ...second.symbols.slice(1)],
    mentions: [
      ...first.mentions,
      ...second.mentions.map((mention) => ({
        ...mention,
        from: mention.from + shift,
        to: mention.to + shift,
      })),
    ],
  };
}
