import type { PlacedComment } from "../model.ts";
import { type Directive, type Misdirective, readDirective } from "./directive.ts";
import { isNamed } from "./rule-of.ts";

/** What the comments of one document suppress, and what is wrong with them. All in the order of the source. */
export interface Suppressions {
  readonly directives: readonly Directive[];
  readonly misdirectives: readonly Misdirective[];
}

/** Reads the directives of a document's comments. */
export function readSuppressions(comments: readonly PlacedComment[]): Suppressions {
  const directives: Directive[] = [];
  const misdirectives: Misdirective[] = [];
  for (const comment of [...comments].sort((one, other) => one.offset - other.offset)) {
    const read = readDirective(comment);
    if (read === null) continue;
    if (read.verb === null) misdirectives.push(read);
    else directives.push(read);
  }
  return { directives, misdirectives };
}

/** The names in a directive by which it speaks of a rule; one empty name if it speaks of all; none if it does not. */
export function namesFor({ rules }: Pick<Directive, "rules">, rule: string): readonly string[] {
  if (rules.length === 0) return [""];
  return rules.filter((name) => isNamed(name, rule));
}
