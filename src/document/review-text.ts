import { isNameLine } from "./name-line.ts";

const site = "(?:online|google|facebook|trustpilot|yelp|verified|patient|client|customer)";
const letter =
  "(?:voice ?mail|voice message|e-?mail|letter|text|card|note|comment|message|post|quote|feedback|review)";
const label = new RegExp(
  `^(?:${site} review|(?:five|5).star review|${letter} (?:from|by)|(?:a )?voice message|as \\p{L}+ (?:puts|put|tells|told|says|said) it)\\b[^.!?:“"]{0,60}:`,
  "iu",
);
const note = new RegExp(
  `(?:[(–—-] ?[^()–—-]{0,30}(?:\\b${site} review\\b|\\b(?:trustpilot|google|yelp|facebook)\\b|\\b(?:5|five) ?stars?\\b)[^()]{0,30}\\)?|\\b(?:5(?:\\.0)?(?: out of |/)5|10(?: out of |/)10)[!.)]*)$`,
  "iu",
);
const stars = /^[★⭐]{3,}|[★⭐]{3,}$/u;
const firstPerson = /(?:^|[\s"“(])(?:i|i['’](?:m|ve|d|ll)|ive|my|me)\b/iu;

/** Whether a text says of itself that it is a review: a label, stars, a note at its end, or a name after its last sentence. */
export function isReviewText(text: string): boolean {
  if (text.length > 3000) return false;
  if (stars.test(text) || label.test(text) || note.test(text.slice(-100))) return true;
  const end = text.slice(-80);
  const signed = /[.!?…] ?[-–—―~]{1,2} ?(\p{Lu}.{1,60})$/u.exec(end)?.[1] ?? "";
  if (signed !== "" && isNameLine(signed, !/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(signed)))
    return true;
  return /[.!?…] \p{Lu}\p{Ll}{1,11}(?: \p{Lu}\.)?$/u.test(end) && firstPerson.test(text);
}
