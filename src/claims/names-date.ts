import type { Token } from "../match/tokenize.ts";
import { DAYS, MONTHS } from "./units.ts";

/** Whether a day is that of a date, such as "Monday 6 October": what is so then says nothing of that day of every week. */
export function namesDate(tokens: readonly Token[]): boolean {
  const word = (at: number): string => tokens[at]?.word ?? "";
  const isDate = (at: number): boolean =>
    (DAY_OF_MONTH.test(word(at)) && MONTHS.has(word(word(at + 1) === "of" ? at + 2 : at + 1))) ||
    (MONTHS.has(word(at)) && DAY_OF_MONTH.test(word(at + 1)));
  return tokens.some(
    (_, at) => DAYS.has(word(at)) && [at + 1, at + 2, at + 3].some((next) => isDate(next)),
  );
}

const DAY_OF_MONTH = /^[1-3]?\d(?:st|nd|rd|th)?$/;
