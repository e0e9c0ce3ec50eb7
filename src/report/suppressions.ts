import type { Location, PlacedComment } from "../model.ts";
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

/** The directive that suppresses a rule at a place, the last one in the source if there are several; null for none. */
export function suppressing(
  suppressions: Suppressions,
  rule: string,
  place: Location,
): Directive | null {
  let found: Directive | null = null;
  let block: Directive | null = null;
  for (const directive of suppressions.directives) {
    if (namesFor(directive, rule).length === 0) continue;
    const { verb, comment } = directive;
    if (verb === "enable") {
      if (comment.offset <= place.offset) block = null;
      continue;
    }
    if (directive.reason === "") continue;
    if (verb === "disable") {
      if (comment.offset <= place.offset) block = directive;
      continue;
    }
    if (covers(directive, place)) found = directive;
  }
  return found ?? block;
}

/** The names in a directive by which it speaks of a rule; one empty name if it speaks of all; none if it does not. */
export function namesFor({ rules }: Pick<Directive, "rules">, rule: string): readonly string[] {
  if (rules.length === 0) return [""];
  return rules.filter((name) => isNamed(name, rule));
}

function covers({ verb, comment }: Directive, place: Location): boolean {
  const { next } = comment;
  switch (verb) {
    case "disable-file":
      return true;
    case "disable-line":
      return place.line <= comment.endLine && place.endLine >= comment.line;
    case "disable-next-line":
      return place.line === Math.max(comment.endLine + 1, next?.line ?? 0);
    case "ignore":
      if (next === undefined) return place.line === comment.endLine + 1;
      return next !== null && next.offset <= place.offset && place.offset < next.endOffset;
    case "disable":
    case "enable":
      return false;
  }
}
