import { corpusOf } from "../corpus/corpus-of.ts";
import type { CorpusOf } from "../corpus/state.ts";
import type { Scope } from "../run/scopes.ts";

/** The corpus of a document, by the configuration of the working directory. */
export function corpusHere({ settings }: Scope): CorpusOf {
  return corpusOf(settings.corpus === "off" ? "all" : settings.corpus);
}
