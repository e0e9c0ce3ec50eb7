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

const SCAN =
  /\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th)(?!\p{L}))?|[\p{L}\p{M}\p{N}\u00ad]+(?:['’ʼ`´][\p{L}\p{M}\u00ad]+)*['’]?|[$£€%‰&+=#@*†‡]|\.{2,}|…|[,;:.?!¿¡()/[\]{}|•·]|[-‐‑‒–—―]+/gu;
const DASH = /^[-‐‑‒–—―]/;
const MARK = /^(?:[,;:.?!()/[\]{}|•·…¿¡*†‡=#@]|\.{2,})/;
const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*(?:st|nd|rd|th)?$/u;

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

/**
 * Reads the words, numbers and marks of `text` in order. Hyphenated words and contractions are split ("aren't": are,
 * not; "side-effects": side, effects), quotation marks are dropped, a genitive loses its `'s`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  SCAN.lastIndex = 0;
  for (let match = SCAN.exec(text); match; match = SCAN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    if (DASH.test(raw)) {
      if (!isHyphen(text, start, raw))
        tokens.push({ word: "-", raw, start, end: start + raw.length, kind: "mark" });
    } else if (MARK.test(raw)) {
      const word = raw === "…" || raw.length > 1 ? "…" : raw;
      tokens.push({ word, raw, start, end: start + raw.length, kind: "mark" });
    } else if (NUMBER.test(raw)) {
      tokens.push({ word: raw, raw, start, end: start + raw.length, kind: "number" });
    } else {
      pushWord(tokens, raw, start);
    }
  }
  return tokens;
}

/** A hyphen after a word character joins words, a suspended one ("pre- and postnatal") too; between digits it is a mark. */
function isHyphen(text: string, start: number, raw: string): boolean {
  if (!/^[-‐‑]$/.test(raw)) return false;
  const before = text[start - 1];
  const after = text[start + 1];
  if (before === undefined || after === undefined || !/[\p{L}\p{N}\p{M}]/u.test(before))
    return false;
  return !(/\p{N}/u.test(before) && /\p{N}/u.test(after));
}

function pushWord(tokens: Token[], raw: string, start: number): void {
  let length = raw.length;
  if (/['’]$/.test(raw)) length -= 1;
  const written = raw.slice(0, length);
  const lower = written
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[’ʼ`´]/g, "'");
  const push = (word: string, from: number, to: number): void => {
    tokens.push({
      word,
      raw: written.slice(from, to),
      start: start + from,
      end: start + to,
      kind: "word",
    });
  };
  if (lower === "&") return push("and", 0, length);
  const bare = BARE_NOT.get(lower);
  if (bare !== undefined) {
    push(bare, 0, bare === "will" ? 2 : bare.length);
    return push("not", bare === "will" ? 2 : bare.length, length);
  }
  const apostrophe = lower.indexOf("'");
  if (apostrophe < 0) return push(foldSpelling(lower), 0, length);
  if (lower.endsWith("n't")) {
    push(NOT.get(lower) ?? lower.slice(0, -3), 0, length - 3);
    return push("not", length - 3, length);
  }
  const head = lower.slice(0, apostrophe);
  const tail = lower.slice(apostrophe);
  const cut = written.search(/['’ʼ`´]/);
  const full = TAILS.get(tail);
  if (full !== undefined) {
    push(head, 0, cut);
    return push(full, cut, length);
  }
  if (tail === "'s" && (IS_BEFORE.has(head) || head === "let")) {
    push(head, 0, cut);
    return push(head === "let" ? "us" : "is", cut, length);
  }
  if (tail === "'s") return push(foldSpelling(head), 0, length);
  push(foldSpelling(lower.replaceAll("'", "")), 0, length);
}
