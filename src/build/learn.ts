import { splitSentences } from "../document/split-sentences.ts";
import { type Example, learnLikeness } from "../likeness/learn-likeness.ts";
import type { Likeness } from "../likeness/likeness.ts";
import { prepareNames, prepareTraits } from "../likeness/traits.ts";
import { tokensOf } from "../lint/tokens-of.ts";
import { annotate } from "../match/annotate.ts";
import { buildVocabulary } from "../match/vocabulary.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { LabelledText } from "./labelled-texts.ts";

/** Learns likeness from labelled texts, read as a ruleset reads them. */
export function learn(texts: readonly LabelledText[], ruleset: Ruleset): Likeness {
  const vocabulary = buildVocabulary(ruleset.automaton);
  const traits = prepareTraits(prepareNames(vocabulary));
  const examples = texts.map(({ text, category }): Example => ({
    sentences: splitSentences(text)
      .map(({ start, end }) => annotate(tokensOf(text, start, end), vocabulary))
      .filter(({ tokens }) => tokens.length > 0)
      .map(traits),
    category,
  }));
  return learnLikeness(examples);
}
