import { MONEY_SIGNS } from "./money.ts";
import { onceByText } from "./once-by-text.ts";
import { APOSTROPHE, characterKind, DASH, DIGIT, LETTER, MARK, SIGN } from "./characters.ts";
import { foldSpelling } from "./spelling.ts";

/** A word, a number or a mark of a sentence; `start` and `end` are UTF-16 offsets into the text it was read from. */
export interface Token {
  /** Lower case, American spelling, straight apostrophes; a mark as itself, every dash as `-`. */
  readonly word: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
}

const NOT = new Map([
  ["can't", "can"],
  ["won't", "will"],
  ["shan't", "shall"],
  ["ain't", "is"],
]);
/** Written without its apostrophe, as testimonials are. */
const BARE_NOT = new Map(
  [
    "dont",
    "doesnt",
    "didnt",
    "isnt",
    "arent",
    "wasnt",
    "werent",
    "wouldnt",
    "couldnt",
    "shouldnt",
    "hasnt",
    "havent",
    "hadnt",
  ].map((word) => [word, word.slice(0, -2)] as const),
);
BARE_NOT.set("cant", "can");
BARE_NOT.set("wont", "will");
BARE_NOT.set("cannot", "can");
const TAILS = new Map([
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
  ["'d", "would"],
]);
/** After these `'s` is "is"; after `let`, "us"; after a noun it is the genitive and is dropped. */
const IS_BEFORE = new Set(
  "it he she that this there here what who how where when why everyone everybody nothing everything".split(
    " ",
  ),
);

/** A written word's tokens, with offsets from its start. */
interface Piece {
  readonly word: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/** How many written words are remembered before the memory starts anew. */
const MOST_WORDS = 100_000;
const piecesOnce = onceByText(piecesOf, MOST_WORDS);

/**
 * Reads the words, numbers and marks of `text` from `from` to `to`, in order. Hyphenated words and contractions are split
 * ("aren't": are, not; "side-effects": side, effects), quotation marks are dropped, a genitive loses its `'s`.
 */
export function tokenize(text: string, from = 0, to: number = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    const kind = characterKind(text.charCodeAt(at));
    const start = at;
    if (kind === LETTER) {
      at = isRand(text, at) ? at + 1 : wordEnd(text, at, to);
      pushWord(tokens, text.slice(start, at), start);
    } else if (kind === DIGIT) {
      at = numberEnd(text, at, to);
      if (at - start <= 3 && isOfMoney(tokens.at(-1), start)) at = groupsEnd(text, at, to);
      const raw = text.slice(start, at);
      tokens.push({ word: raw.replace(SPACES, ""), raw, start, end: at, kind: "number" });
    } else if (kind === MARK) {
      at += 1;
      if (text[start] === ".") while (at < to && text[at] === ".") at += 1;
      const raw = text.slice(start, at);
      tokens.push({ word: raw.length > 1 ? "…" : raw, raw, start, end: at, kind: "mark" });
    } else if (kind === DASH) {
      while (at < to && characterKind(text.charCodeAt(at)) === DASH) at += 1;
      const raw = text.slice(start, at);
      if (!isHyphen(text, start, raw))
        tokens.push({ word: "-", raw, start, end: at, kind: "mark" });
    } else if (kind === SIGN) {
      at += 1;
      const raw = text.slice(start, at);
      tokens.push({ word: raw === "&" ? "and" : raw, raw, start, end: at, kind: "word" });
    } else {
      at += 1;
    }
  }
  return tokens;
}

/** Letters and digits, and apostrophes that a letter follows. */
function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  for (; at < to; at++) {
    const kind = characterKind(text.charCodeAt(at));
    if (kind === LETTER || kind === DIGIT) continue;
    if (kind === APOSTROPHE && at + 1 < to && characterKind(text.charCodeAt(at + 1)) === LETTER)
      continue;
    break;
  }
  return at;
}

const ORDINAL = /(?:st|nd|rd|th)(?![A-Za-zÀ-ſ])/y;

/** Digits, single points and commas between digits, and the ending of an ordinal. */
function numberEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  for (; at < to; at++) {
    const kind = characterKind(text.charCodeAt(at));
    if (kind === DIGIT) continue;
    const char = text[at];
    if (
      (char === "." || char === ",") &&
      at + 1 < to &&
      characterKind(text.charCodeAt(at + 1)) === DIGIT
    )
      continue;
    break;
  }
  ORDINAL.lastIndex = at;
  return at + 2 <= to && ORDINAL.test(text) ? at + 2 : at;
}

const RAND = /R(?:\d{3,}|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)(?![A-Za-z\d])/y;

/** "R450": the rand's sign is written as a letter. */
function isRand(text: string, at: number): boolean {
  if (text[at] !== "R") return false;
  RAND.lastIndex = at;
  return RAND.test(text);
}

/** Whether a number that begins at `start` is an amount, by the sign right before it. */
function isOfMoney(sign: Token | undefined, start: number): boolean {
  return sign !== undefined && start - sign.end < 2 && MONEY_SIGNS.has(sign.word);
}

const SPACES = /\s/g;
const GROUPS = /(?:[ \u00a0\u202f]\d{3}(?!\d))+/y;

/** Where an amount ends whose thousands are parted by spaces, "€1 250". */
function groupsEnd(text: string, at: number, to: number): number {
  GROUPS.lastIndex = at;
  const groups = GROUPS.exec(text);
  return groups && at + groups[0].length <= to ? at + groups[0].length : at;
}

/** A hyphen after a word character joins words, a suspended one ("pre- and postnatal") too; between digits it is a mark. */
function isHyphen(text: string, start: number, raw: string): boolean {
  if (raw.length > 1 || !(raw === "-" || raw === "‐" || raw === "‑")) return false;
  if (start === 0 || start + 1 >= text.length) return false;
  const before = characterKind(text.charCodeAt(start - 1));
  if (before !== LETTER && before !== DIGIT) return false;
  return !(before === DIGIT && characterKind(text.charCodeAt(start + 1)) === DIGIT);
}

function pushWord(tokens: Token[], written: string, start: number): void {
  for (const { word, raw, from, to } of piecesOnce(written))
    tokens.push({ word, raw, start: start + from, end: start + to, kind: "word" });
}

function piecesOf(written: string): Piece[] {
  const pieces: Piece[] = [];
  const length = written.length;
  const lower = written
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[’ʼ`´]/g, "'");
  const push = (word: string, from: number, to: number): void => {
    pieces.push({ word, raw: written.slice(from, to), from, to });
  };
  const bare = BARE_NOT.get(lower);
  const apostrophe = lower.indexOf("'");
  const cut = written.search(/['’ʼ`´]/);
  const head = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe);
  const full = TAILS.get(tail);
  if (bare !== undefined) {
    const split = lower === "cannot" || lower === "cant" ? 3 : length - 2;
    push(bare, 0, split);
    push("not", split, length);
  } else if (apostrophe < 0) {
    push(foldSpelling(lower), 0, length);
  } else if (lower.endsWith("n't")) {
    push(NOT.get(lower) ?? lower.slice(0, -3), 0, length - 3);
    push("not", length - 3, length);
  } else if (full !== undefined) {
    push(head, 0, cut);
    push(full, cut, length);
  } else if (tail === "'s" && (IS_BEFORE.has(head) || head === "let")) {
    push(head, 0, cut);
    push(head === "let" ? "us" : "is", cut, length);
  } else if (tail === "'s") {
    push(foldSpelling(head), 0, length);
  } else {
    push(foldSpelling(lower.replaceAll("'", "")), 0, length);
  }
  return pieces;
}
