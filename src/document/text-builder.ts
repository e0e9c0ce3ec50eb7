import type { Run } from "../model.ts";
import type { DecodedText } from "./decoded-text.ts";

/**
 * Text under construction. White space of any kind, no-break spaces too, folds to one space; characters that are
 * not seen (soft hyphen, zero width space and non-joiner, word joiner, byte order mark, controls) are left out and join
 * the word.
 */
export interface TextBuilder {
  /** Length of the text so far, a space that waits for its next word not counted. */
  readonly length: () => number;
  /** Add a stretch of the source as it stands. */
  readonly append: (start: number, end: number) => void;
  /** Add text that the stretch of source stands for as a whole: an entity, an escape. */
  readonly appendDecoded: (text: string, start: number, end: number) => void;
  /** End the text: null if there is none. The builder is empty afterwards. */
  readonly take: () => DecodedText | null;
}

/** Create a builder of text from stretches of a source, given in the order of the source. */
export function createTextBuilder(source: string): TextBuilder {
  let text = "";
  let runs: { text: number; length: number; source: number; sourceLength: number }[] = [];
  let spaceStart = -1;
  let spaceEnd = -1;

  return {
    length: () => text.length,
    append,
    appendDecoded,
    take,
  };

  function append(start: number, end: number): void {
    let from = start;
    for (let offset = start; offset < end; offset++) {
      const code = source.charCodeAt(offset);
      // A single plain space needs no folding, so that most text stays in one run.
      if (
        code === 32 &&
        from < offset &&
        offset + 1 < end &&
        isPlain(source.charCodeAt(offset + 1))
      ) {
        continue;
      }
      if (isPlain(code)) continue;
      if (from < offset) add(source.slice(from, offset), from, offset);
      if (isSpace(code)) space(offset, offset + 1);
      from = offset + 1;
    }
    if (from < end) add(source.slice(from, end), from, end);
  }

  function appendDecoded(decoded: string, start: number, end: number): void {
    const code = decoded.charCodeAt(0);
    if (isSpace(code)) space(start, end);
    else if (decoded.length > 1 || isPlain(code)) add(decoded, start, end);
  }

  function space(start: number, end: number): void {
    if (text === "") return;
    if (spaceStart < 0) spaceStart = start;
    else if (spaceEnd !== start) return;
    spaceEnd = end;
  }

  function add(piece: string, start: number, end: number): void {
    if (spaceStart >= 0) {
      const [from, to] = [spaceStart, spaceEnd];
      spaceStart = -1;
      push(" ", from, to);
    }
    push(piece, start, end);
  }

  function push(piece: string, start: number, end: number): void {
    const last = runs.at(-1);
    const sourceLength = end - start;
    if (
      last !== undefined &&
      last.length === last.sourceLength &&
      piece.length === sourceLength &&
      last.source + last.sourceLength === start
    ) {
      last.length += sourceLength;
      last.sourceLength += sourceLength;
    } else {
      runs.push({ text: text.length, length: piece.length, source: start, sourceLength });
    }
    text += piece;
  }

  function take(): DecodedText | null {
    const taken: { text: string; runs: Run[] } | null = text === "" ? null : { text, runs };
    text = "";
    runs = [];
    spaceStart = -1;
    return taken;
  }
}

function isPlain(code: number): boolean {
  if (code > 32 && code < 127) return true;
  return !isSpace(code) && !isUnseen(code);
}

function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function isUnseen(code: number): boolean {
  if (code < 32 || (code >= 127 && code < 0xa0) || code === 0xad) return true;
  if (code < 0x200b) return false;
  return (
    code === 0x200b ||
    code === 0x200c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}
