import { MONEY_SIGNS } from "../../match/money.ts";
import type { Token } from "../../match/tokenize.ts";
import { COUNTED, MONTHS, TIME } from "../units.ts";
import { plain, type Read, wordAt } from "./read.ts";

const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** Reads a year, a decade, a century; the day of a date comes back as unit `date`, to be passed over. */
export function yearAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const decade = /^(?:1\d|20)\d0$/.test(token.raw) && wordAt(tokens, at + 1) === "s";
  if (decade) return plain("year", Number(token.raw), Number(token.raw) + 9, "year", at, at + 2);
  const nth = ordinalOf(token.word);
  if (nth !== null && wordAt(tokens, at + 1) === "century")
    return plain("year", nth * 100 - 99, nth * 100, "year", at, at + 2);
  if (token.kind !== "number") return null;
  if (isDate(tokens, at)) return plain("number", 0, 0, "date", at, at + 1);
  const era = wordAt(tokens, at + 1);
  if ((era === "bc" || era === "bce") && /^\d+$/.test(token.raw))
    return plain("year", -Number(token.raw), -Number(token.raw), "year", at, at + 2);
  if (!/^(?:1[5-9]|20)\d\d$/.test(token.raw)) return null;
  const before = wordAt(tokens, at - 1);
  const after = wordAt(tokens, at + 1);
  if (
    MONEY_SIGNS.has(before) ||
    after === "%" ||
    TIME.has(after) ||
    COUNTED.has(after) ||
    after === "percent"
  )
    return null;
  const year = Number(token.raw);
  return plain("year", year, year, "year", at, at + 1);
}

/** The day of "1 July", "July 1st", "the 19th" is no amount. */
function isDate(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[at]?.raw ?? "")) return false;
  const month = (index: number): boolean =>
    MONTHS.has(wordAt(tokens, index)) && /^[A-Z]/.test(tokens[index]?.raw ?? "");
  return month(at + 1) || month(at - 1) || (wordAt(tokens, at + 1) === "of" && month(at + 2));
}

/** "sixth visit", "2nd session", "first 12 weeks" (read as a duration by the caller's next step). */
export function ordinalAt(tokens: readonly Token[], at: number): Read | null {
  const nth = ordinalOf(wordAt(tokens, at));
  if (nth === null) return null;
  const unit = wordAt(tokens, at + 1);
  const canonical = TIME.get(unit)?.[0] ?? COUNTED.get(unit) ?? "";
  if (canonical === "" && tokens[at]?.kind !== "number") return null;
  return plain("ordinal", nth, nth, canonical, at, canonical === "" ? at + 1 : at + 2);
}

function ordinalOf(word: string): number | null {
  const index = ORDINALS.indexOf(word);
  if (index >= 0) return index + 1;
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return figures === null ? null : Number(figures[1]);
}
