import { isNameLine } from "./name-line.ts";
import { countWords, isQuoted } from "./phrasing.ts";

const site = "(?:online|google|facebook|trustpilot|yelp|verified|patient|client|customer)";
const letter =
  "(?:voice ?mail|voice message|e-?mail|letter|text|card|note|comment|message|post|quote|feedback|review)";
const speaker =
  "(?:patient|client|customer|member|reader|runner|mother|father|mum|dad|husband|wife|daughter|son)";

// Letters stand as ranges: V8 takes ten times as long to compile \p{Lu}, and a short run would feel it.

/** At its beginning: "Google review:", "Email from Norwich:", "As Rita puts it:", five stars. */
const opened: readonly RegExp[] = [
  new RegExp(`^(?:${site}|five.star|5.star) review\\b[^.!?“"]{0,60}:`, "i"),
  new RegExp(`^(?:an? )?(?:${letter} (?:from|by)|voice message)\\b[^.!?“"]{0,60}:`, "i"),
  /^from (?:our|the) (?:guest ?book|visitors['’] book|post ?bag|inbox|mail ?bag):/i,
  /^verified (?:patient|client|customer|buyer)\b[^.!?“"]{0,60}:/i,
  /^(?:[Aa]s told by [^.!?“"]{1,30}|[Aa]s [A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ]+ (?:puts|put|tells|told|says|said) it|(?:[Ll]isten to|[Hh]ear|[Rr]ead what|[Oo]ver to) [A-ZÀ-ÞĀ-ſ][a-zß-ſ]+(?: (?:wrote|says|said))?|[Ii]n (?:his|her|their) own words|[Ww]hat (?:our|my) (?:patients|clients) say):/u,
  /^[★⭐]{3,}/u,
  /^(?:five|5) stars?[.!:,]/i,
  /^(?:Google|Facebook|Trustpilot|Yelp|Instagram)\b[^.!?“"]{0,20}:/u,
  /^(?:voice ?mail|whatsapp|text message)\b[^!?“"]{0,40}: ?["“]/i,
  /^(?:[Ff]rom )?[A-ZÀ-ÞĀ-ſ][a-zß-ſ]+['’]s (?:diary|journal|letter|story|words)\b[^.!?“"]{0,40}:/u,
  /^(?:Mrs?|Ms|Miss)\.? [A-ZÀ-ÞĀ-ſ][a-zß-ſ]*\.?, [^:.!?]{2,30}:/u,
  /^[A-ZÀ-ÞĀ-ſ][a-zß-ſ]+(?: [A-ZÀ-ÞĀ-ſ]\.?)?, (?:aged )?\d{2}(?:, [^:.!?]{2,30})?:/u,
  /^[Rr]eview(?:ed)? by [A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ]+[^.!?“"]{0,30}:/u,
  /^["“]?(?:5(?:\.0)? ?\/ ?5|10 ?\/ ?10)(?!\d)/u,
];

/** At its end, be it that of a sentence: "10/10!", "Thank you, Mei." */
const closedBySentence: readonly RegExp[] = [
  /\b(?:5(?:\.0)?(?: out of |\/)5|10(?: out of |\/)10)[!.)]*$/u,
  /(?:^|[.!?…,;] )(?:[Tt]hanks|[Tt]hank you|[Bb]less you|[Gg]od bless(?: you)?),? (?:so much,? )?(?:Dr\.? )?[A-ZÀ-ÞĀ-ſ][a-zß-ſ]*[.!]*$/u,
];

/** At its end, behind that of a sentence: "(google review, 5 stars)", "– a grateful husband". */
const closed: readonly RegExp[] = [
  new RegExp(
    `\\((?:${site} review|[^()]{0,20}\\b${speaker}\\b|[^()]{0,20}(?:5|five) ?stars?)[^()]{0,30}\\)$`,
    "i",
  ),
  /(?:\(|[.!?…"”]["”]? ?[–—-] ?)(?:via |on |from )?(?:Google|Facebook|Trustpilot|Yelp)(?: review)?\)?$/u,
  /[★⭐]{3,}$/u,
  /\((?:[A-ZÀ-ÞĀ-ſ]\.|[A-ZÀ-ÞĀ-ſ][a-zß-ſ]+(?: [A-ZÀ-ÞĀ-ſ]\.)?), (?:[A-ZÀ-ÞĀ-ſ][a-zß-ſ]+|\d{2})\)$/u,
  /[–—-] (?:patient|client|customer|guest) (?:feedback|comment|survey)(?: (?:card|form|book))?$/i,
  /: [A-ZÀ-ÞĀ-ſ][a-zß-ſ]+['’]s own words$/u,
  /[.!?…] (?:Love|Yours|Best wishes|Hugs|Gratefully|With love|Kind regards)(?: from)?,? [A-ZÀ-ÞĀ-ſ][a-zß-ſ]+$/u,
  /["”] ?[–—-] ?(?:via|by|on) [A-Za-zÀ-ſ]+$/u,
  new RegExp(`\\(${letter} (?:from|by) [^()]{2,40}\\)$`, "i"),
  / [–—-] [A-ZÀ-ÞĀ-ſ][a-zß-ſ]+ (?:&|and) [A-ZÀ-ÞĀ-ſ][a-zß-ſ]+, [A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ]+$/u,
  new RegExp(`[.!?…]["”’']? ?[-–—―~]{1,2} ?an? (?:[a-zß-ſ]+ ){0,2}${speaker}$`, "u"),
  new RegExp(
    `["”] (?:[Aa]n?|[Oo]ur) (?:[a-zß-ſ]+ ){0,2}${speaker}(?:, [A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ]+)?$`,
    "u",
  ),
];

const firstPerson = /(?:^|[\s"“(])(?:i|i['’](?:m|ve|d|ll)|ive|my|me)\b/i;
const anyPerson =
  /(?:^|[\s"“(])(?:i|i['’](?:m|ve|d|ll)|ive|my|me|we|our|us)\b|^["“](?:she|he|they)\b/i;

/**
 * Whether a text says of itself that it is a review: a label, stars, a note at its end, a name after its last sentence,
 * or the first person between quotation marks.
 */
export function isReviewText(text: string): boolean {
  if (text.length > 3000) return false;
  const end = text.slice(-100);
  return (
    (mayOpen(text) && opened.some((pattern) => pattern.test(text))) ||
    (mayClose.test(end) && (isClosed(end) || isSigned(end))) ||
    (isQuoted(text) && countWords(text) > 3 && anyPerson.test(text)) ||
    (/[.!?…]["”'’]? [A-ZÀ-ÞĀ-ſ][a-zß-ſ]{1,11}(?: [A-ZÀ-ÞĀ-ſ]\.)?$/u.test(end) &&
      firstPerson.test(text))
  );
}

/** Whether it begins as one of `opened` could: most texts do not, and are spared the others. */
function mayOpen(text: string): boolean {
  return text.slice(0, 160).includes(":") || /^(?:["“]?[\d★⭐]|five stars?)/i.test(text);
}

function isClosed(end: string): boolean {
  const matches = (pattern: RegExp): boolean => pattern.test(end);
  return closedBySentence.some(matches) || (!/[.!?…]$/u.test(end) && closed.some(matches));
}

/** What is in every end that `isClosed` or `isSigned` knows. */
const mayClose =
  /[("”/★⭐–—―~-]|[Tt]hank|Love|Yours|Hugs|[Ww]ishes|[Rr]egards|Gratefully|love|less|own words|out of /;

/** Whether a name stands after a dash at the end, behind a whole sentence. */
function isSigned(end: string): boolean {
  const name = /[.!?…]["”’']? ?[-–—―~]{1,2} ?([A-ZÀ-ÞĀ-ſ].{1,60})$/u.exec(end)?.[1];
  if (name === undefined) return false;
  const plain = /^[A-ZÀ-ÞĀ-ſ][a-zß-ſ.]+(?: (?:& )?[A-ZÀ-ÞĀ-ſ][a-zß-ſ.]+)?$/u.test(name);
  return isNameLine(name, !plain);
}
