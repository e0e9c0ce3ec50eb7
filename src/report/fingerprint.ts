import { onceByText } from "../match/once-by-text.ts";
import type { Contradiction, Finding } from "../model.ts";
import { hash } from "./hash.ts";

/** A maker of fingerprints for one file: ask it in the order of the file, since it counts what came before. */
export type Fingerprinter = (finding: Pick<Finding, "rule" | "sentence">) => string;

/**
 * Names findings by rule, sentence (case, punctuation and white space aside) and how often both came before in the
 * file, so that edits elsewhere and moved paragraphs leave the names alone. 16 hexadecimal digits.
 */
export function createFingerprinter(): Fingerprinter {
  const seen = new Map<string, number>();
  return ({ rule, sentence }) => {
    const key = `${rule}\n${normalize(sentence)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return hash(`${key}\n${before}`);
  };
}

/**
 * Names a contradiction by rule, subject and both sentences, whichever stands first, and by what `nameOf` makes of their
 * paths. 16 hexadecimal digits.
 */
export function fingerprintContradiction(
  { rule, subject, a, b }: Pick<Contradiction, "rule" | "subject" | "a" | "b">,
  nameOf: (path: string) => string,
): string {
  const sides = [a, b].map((side) => `${nameOf(side.path)}\n${normalize(side.sentence)}`).sort();
  return hash([rule, subject, ...sides].join("\n"));
}

/** How many sentences are remembered before the memory starts anew: many findings and contradictions stand in one. */
const MOST_SENTENCES = 20_000;
const BETWEEN = /[^a-z\dß-῿Ⰰ-퟿%$£€₹]+/g;
const normalize = onceByText(
  (sentence) => sentence.toLowerCase().replace(BETWEEN, " ").trim(),
  MOST_SENTENCES,
);
