import type { Sentence } from "./sentence.ts";

/** Whether a context holds anywhere in a sentence. */
export function hasContext({ alone }: Sentence, context: string): boolean {
  return alone.scopesOf(context).length > 0;
}
