import { hasWords } from "../match/has-words.ts";
import type { PlacedComment } from "../model.ts";
import { fold } from "../match/fold.ts";

const verbs = [
  "disable",
  "enable",
  "ignore",
  "disable-line",
  "disable-next-line",
  "disable-file",
] as const;

type Verb = (typeof verbs)[number];

/** A suppression as it is written, whether or not it counts. */
export interface Directive {
  readonly verb: Verb;
  /** Ids, or `contradiction/*`; empty for every rule. */
  readonly rules: readonly string[];
  /** Empty if none is given. */
  readonly reason: string;
  readonly comment: PlacedComment;
}

/** What a directive was perhaps meant to be. */
export interface Misdirective {
  readonly verb: null;
  readonly word: string;
  readonly comment: PlacedComment;
}

/** Verbs that a directive may have. */
export const directiveVerbs: readonly string[] = verbs;

/**
 * Reads a directive from a comment, with or without the marks around it: `claimlint-<verb> rule, rule -- reason`, or with
 * a space for the first hyphen. An unknown verb after the hyphen gives a misdirective, any other text null.
 */
export function readDirective(comment: PlacedComment): Directive | Misdirective | null {
  const words = comment.text.replace(opening, "").replace(closing, "");
  const match = command.exec(words);
  if (match === null) return null;
  const [whole, mark, word = ""] = match;
  const verb = verbs.find((known) => known === word.toLowerCase());
  if (verb === undefined) return mark === "-" ? { verb: null, word, comment } : null;
  const rest = words.slice(whole.length);
  const dash = separator.exec(rest);
  const names = dash === null ? rest : rest.slice(0, dash.index);
  const reason = dash === null ? "" : rest.slice(dash.index + dash[0].length);
  return {
    verb,
    rules: names.split(/[\s,]+/).filter((name) => name !== "" && name !== "*"),
    reason: reasonOf(reason),
    comment,
  };
}

const opening = /^\s*(?:<!--+|\{?\s*\/\*+|\[)?\s*/;
const closing = /\s*(?:--+>|\*+\/\s*\}?|\])?\s*$/;
const command = /^claimlint(-|\s+)([a-z][a-z-]*):?(?=[\s,]|$)/i;

/** Word processors make one dash of two hyphens. */
const separator = /-{2,}|[–—]/;

function reasonOf(text: string): string {
  const reason = fold(text);
  return hasWords(reason) ? reason : "";
}
