import { type Example, learnLikeness } from "../likeness/learn-likeness.ts";
import type { Likeness } from "../likeness/likeness.ts";
import { prepareNames, prepareTraits } from "../likeness/traits.ts";
import { readBlock } from "../lint/read-block.ts";
import { prepareReader } from "../lint/reader.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { LabelledText } from "./labelled-texts.ts";

/** Learns likeness from labelled texts, read as a ruleset reads them. */
export function learn(texts: readonly LabelledText[], ruleset: Ruleset): Likeness {
  const reader = prepareReader(ruleset);
  const traits = prepareTraits(prepareNames(reader.vocabulary));
  const examples = texts.map(({ text, category }): Example => ({
    sentences: readBlock(text, null, reader).map(({ alone }) => traits(alone.sequence)),
    category,
  }));
  return learnLikeness(examples);
}
