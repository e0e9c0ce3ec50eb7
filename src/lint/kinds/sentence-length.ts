import { countWords } from "../../document/phrasing.ts";
import type { Draft } from "../draft.ts";
import type { Kind } from "./kind.ts";

/** So many words a comma or semicolon, at most, make a list of names and no sentence. */
const WORDS_OF_A_NAME = 4;

/** Sentences of more words than `words` (default 60); items of a list, table cells and bare enumerations are not sentences. */
export const sentenceLength: Kind = ({ sentences, rule, options }) => {
  const most = Number(options["words"] ?? 60);
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    // No word is shorter than a letter and a space.
    if (sentence.text.length < 2 * most) continue;
    if (sentence.contexts.has("cell") || sentence.contexts.has("item")) continue;
    const words = countWords(sentence.text);
    if (words <= most || words / partsOf(sentence.text) <= WORDS_OF_A_NAME) continue;
    drafts.push({
      rule,
      severity: rule.severity,
      sentence,
      start: sentence.start,
      end: sentence.end,
      remark: `It has ${words} words.`,
    });
  }
  return drafts;
};

/** How many parts the commas, semicolons and bars of a sentence make. */
function partsOf(text: string): number {
  let parts = 1;
  for (const char of text) if (",;|•·".includes(char)) parts += 1;
  return parts;
}
