/** What a UTF-16 unit is to the tokenizer. */
const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const DASH = 4;
export const MARK = 5;
/** A sign that is a word of its own: `%`, `$`, `&` … */
export const SIGN = 6;
/** Quotation marks and whatever else is passed over. */
const OTHER = 7;

const TABLE_SIZE = 0x2100;
const table = new Uint8Array(TABLE_SIZE).fill(255);
const MARKS = ",;:.?!¿¡()/[]{}|•·…*†‡=#@";
const SIGNS = "$£€₹₦₱%‰&+";
/** Between these no letter stands; dashes and quotation marks of English do. */
const GENERAL_PUNCTUATION = 0x2000;
const SUPERSCRIPTS = 0x2070;
const APOSTROPHES = "'’ʼ`´";
const DASHES = "-‐‑‒–—―";

/** The kind of the UTF-16 unit `code`. Astral letters come as surrogate pairs, each half of which counts as a letter. */
export function characterKind(code: number): number {
  if (code >= TABLE_SIZE) return kindOf(code);
  const known = table[code] as number;
  if (known !== 255) return known;
  return (table[code] = kindOf(code));
}

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return SPACE;
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (DASHES.includes(char)) return DASH;
  if (MARKS.includes(char)) return MARK;
  if (SIGNS.includes(char)) return SIGN;
  if (code >= GENERAL_PUNCTUATION && code < SUPERSCRIPTS) return OTHER;
  if (/[A-Za-z]/.test(char)) return LETTER;
  if (/\d/.test(char)) return DIGIT;
  if (code < 0x80) return OTHER;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (code === 0xad || /[\p{L}\p{M}]/u.test(char)) return LETTER;
  return code >= 0xd800 && code <= 0xdfff ? LETTER : OTHER;
}
