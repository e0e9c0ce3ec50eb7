import { moneyWordAt } from "./money-word-at.ts";
import { MONEY_SIGNS } from "./money.ts";
import type { Hole } from "./pattern.ts";
import type { Token } from "./tokenize.ts";

/** A run of tokens, `to` exclusive, that a built-in hole stands for. */
export interface HoleMention {
  readonly hole: Exclude<Hole, "word">;
  readonly from: number;
  readonly to: number;
}

const NUMBERS = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half hundreds thousands millions dozens"
  ).split(" "),
);
const VAGUE = new Set("a an few several couple many single first".split(" "));
const UNITS = new Set(
  "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend fortnight month months season seasons year years decade decades century centuries generation generations".split(
    " ",
  ),
);
/** "in minutes", "for years": plurals that need no number. */
const BARE_UNITS = new Set(
  "seconds minutes hours days nights weeks months years decades centuries".split(" "),
);
/** Whether a hole may begin at this word. */
export function opensHole(word: string, raw: string): boolean {
  return (
    /^[A-ZÀ-ÞĀ-ſ\d²³¹¼-¾]/.test(raw) ||
    NUMBERS.has(word) ||
    VAGUE.has(word) ||
    BARE_UNITS.has(word) ||
    MONEY_SIGNS.has(word)
  );
}

/** Finds the numbers, percentages, durations, amounts of money, years and names that begin at one of `starts`, ascending. */
export function findHoles(tokens: readonly Token[], starts: readonly number[]): HoleMention[] {
  const found: HoleMention[] = [];
  /** Where the last number ends: another inside of it is a part of it. */
  let numbered = 0;
  for (const at of starts) {
    const token = tokens[at] as Token;
    if (isName(token)) {
      let to = at + 1;
      while (to < at + 3 && to < tokens.length && isName(tokens[to] as Token)) to += 1;
      found.push({ hole: "name", from: at, to });
    }
    const amount = MONEY_SIGNS.has(token.word) ? afterDot(tokens, at + 1) : at;
    if (amount > at && isNumber(tokens[amount])) {
      found.push({ hole: "money", from: at, to: numberEnd(tokens, amount) });
      continue;
    }
    if (
      BARE_UNITS.has(token.word) &&
      !isNumber(tokens[at - 1]) &&
      !VAGUE.has(tokens[at - 1]?.word ?? "")
    ) {
      found.push({ hole: "duration", from: at, to: at + 1 });
      continue;
    }
    const number = isNumber(token);
    if (!number && !VAGUE.has(token.word)) continue;
    const end = number ? numberEnd(tokens, at) : vagueEnd(tokens, at);
    if (number && at >= numbered) {
      found.push({ hole: "number", from: at, to: end });
      numbered = end;
    }
    if (/^(?:1[5-9]|20)\d\d$/.test(token.word)) found.push({ hole: "year", from: at, to: at + 1 });
    const unit = tokens[end];
    if (!unit) continue;
    const money = number ? moneyWordAt(tokens, end) : null;
    if (number && (unit.word === "%" || unit.word === "percent"))
      found.push({ hole: "percent", from: at, to: end + 1 });
    else if (number && unit.word === "per" && tokens[end + 1]?.word === "cent")
      found.push({ hole: "percent", from: at, to: end + 2 });
    else if (money !== null) found.push({ hole: "money", from: at, to: money.to });
    else if (UNITS.has(unit.word)) found.push({ hole: "duration", from: at, to: end + 1 });
    else if (
      UNITS.has(tokens[end + 1]?.word ?? "") &&
      /^(?:short|full|whole|little|more|mere|quick)$/.test(unit.word)
    ) {
      found.push({ hole: "duration", from: at, to: end + 2 });
    }
  }
  return found;
}

/** "Rs. 500" */
function afterDot(tokens: readonly Token[], at: number): number {
  return tokens[at]?.word === "." ? at + 1 : at;
}

/** No number is written in more words than this. */
const MOST_WORDS = 16;

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || NUMBERS.has(token.word));
}

function isName({ kind, raw }: Token): boolean {
  if (kind !== "word") return false;
  return /^[A-ZÀ-ÞĀ-ſ](?:[A-Za-zÀ-ſ.'’]|[\u0300-\u036f])*$/.test(raw);
}

/** "two hundred and fifty", "3–6", "4 to 6", "10 or 12" are one number; "dozens of" keeps its "of". */
function numberEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < from + MOST_WORDS) {
    const joint = tokens[end]?.word;
    if (isNumber(tokens[end])) end += 1;
    else if (
      (joint === "and" || joint === "to" || joint === "or" || joint === "-") &&
      isNumber(tokens[end + 1])
    )
      end += 2;
    else if (
      joint === "of" &&
      /^(?:hundreds|thousands|millions|dozens)$/.test(tokens[end - 1]?.word ?? "") &&
      UNITS.has(tokens[end + 1]?.word ?? "")
    )
      end += 1;
    else break;
  }
  return end;
}

/** "a few", "a couple of", "several": what may stand for a number before a unit of time. */
function vagueEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  if (tokens[from]?.word === "a" && /^(?:few|couple|single)$/.test(tokens[end]?.word ?? ""))
    end += 1;
  if (tokens[end]?.word === "of") end += 1;
  return end;
}
