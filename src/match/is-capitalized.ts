import type { Token } from "./tokenize.ts";

/** Whether a token is there and is a word that begins with a capital, of the Latin letters. */
export function isCapitalized(token: Token | undefined): boolean {
  return token?.kind === "word" && /^[A-ZÀ-ÞĀ-ſ]/.test(token.raw);
}
