import { singular } from "../claims/quantities/read.ts";
import { UNNAMED } from "../claims/subject-ids.ts";
import { tokenize } from "../match/tokenize.ts";
import type { Claim } from "../model.ts";

/** Whether a claim speaks of a treatment by one of its nouns alone: "One pellet lasts a year." */
export function isCalled({ subject, sentence }: Claim, nouns: readonly string[]): boolean {
  if (nouns.length === 0) return false;
  if (subject.id !== UNNAMED) return nouns.includes(subject.id);
  return tokenize(sentence).some(({ word }) => nouns.includes(singular(word)));
}
