import type { Mention } from "../match/annotate.ts";
import { SUBJECT_CLASSES } from "./claim-terms.ts";

/** Whether the token at an index is part of the name of a treatment or of a practitioner. */
export function isNamed(mentions: readonly Mention[], at: number): boolean {
  return mentions.some(
    (one) =>
      (SUBJECT_CLASSES.has(one.class) || one.class === "practitioner") &&
      one.from <= at &&
      at < one.to,
  );
}
