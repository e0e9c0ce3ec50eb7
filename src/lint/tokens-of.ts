import { type Token, tokenize } from "../match/tokenize.ts";

const CLOSING = new Set([".", "!", "…"]);

/**
 * The tokens of the sentence that `text` holds between two UTF-16 offsets, without its closing full stop or exclamation
 * mark, so that `$` stands at the last word.
 */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens = tokenize(text, start, end);
  while (CLOSING.has(tokens.at(-1)?.word ?? "")) tokens.pop();
  return tokens;
}
