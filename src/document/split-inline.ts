import { hasWords } from "../match/has-words.ts";
import type { Region } from "../model.ts";
import { findBareItems } from "./bare-items.ts";
import { cutText, sliceText, type DecodedText } from "./decoded-text.ts";
import type { Inline, Span } from "./inline.ts";
import { readMarker } from "./list-marker.ts";
import { isNameLine } from "./name-line.ts";
import { endsSentence, isQuestion, isQuoted, startsLowerCase } from "./phrasing.ts";

/** A part of a paragraph that is a block of its own. */
export interface Piece extends DecodedText {
  readonly kind: "text" | "item" | "link";
  readonly bold: boolean;
}

/** A line between breaks, and what stands before it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly after: "start" | "soft" | "hard" | "blank" | "cite";
}

const splittable: ReadonlySet<Region> = new Set(["paragraph", "item", "cell", "quote"]);
const manyLines = 500;
/** The end of a line that goes on in the next, whatever letter that begins with. */
const goesOn =
  /(?:[,;–—-]|(?:^|\s)(?:&|and|or|but|the|an?|of|in|at|on|to|for|with|by|from|as|our|your|my|is|are|was))$/i;

/**
 * Split the text of one element into its blocks. A row of links is one block each. A line break is a space, unless the
 * lines read as blocks: after a blank line, a question, a bold line or a quotation above its name, between a line
 * without an end mark and one that begins anew, and before list markers, "Q:" or "A:".
 */
export function splitInline(inline: Inline, region: Region): Piece[] {
  const links = region === "paragraph" ? splitLinks(inline) : [];
  if (links.length > 0) return links;
  if (!splittable.has(region))
    return [piece(inline, 0, inline.text.length, "text")].filter(isPiece);
  return joinLines(inline, splitLines(inline));
}

function splitLinks(inline: Inline): Piece[] {
  if (inline.links.length === 0 || !covers(inline, inline.links, 0, inline.text.length)) return [];
  return inline.links.map(([start, end]) => piece(inline, start, end, "link")).filter(isPiece);
}

function splitLines(inline: Inline): Line[] {
  const ends: { at: number; after: Line["after"] }[] = [];
  for (const at of inline.softBreaks) ends.push({ at, after: "soft" });
  for (const at of inline.breaks) ends.push({ at, after: "hard" });
  if (inline.cite !== null) ends.push({ at: inline.cite, after: "cite" });
  ends.sort((a, b) => a.at - b.at);
  const lines: Line[] = [];
  let start = 0;
  let after: Line["after"] = "start";
  for (const next of [...ends, { at: inline.text.length, after: "start" as const }]) {
    const text = inline.text.slice(start, next.at).trim();
    if (text === "") {
      if (after === "hard" && next.after === "hard") after = "blank";
      else if (next.after !== "soft") after = after === "blank" ? after : next.after;
    } else {
      lines.push({ start, end: next.at, text, after });
      after = next.after;
    }
    start = next.at;
  }
  return lines;
}

function joinLines(inline: Inline, lines: readonly Line[]): Piece[] {
  const bareFrom = lines.length > manyLines ? Infinity : findBareFrom(lines);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next !== undefined && index + 1 < bareFrom && !splits(inline, from, line, next)) continue;
    const text = inline.text.slice(from, line.end).trimStart();
    const marked = from > 0 || next !== undefined ? readMarker(text) : null;
    const named = isNameLine(text) && isQuoted(pieces.at(-1)?.text ?? "");
    if (marked !== null && !named) {
      const start = line.end - inline.text.slice(from, line.end).trimStart().length + marked.length;
      pieces.push(...[piece(inline, start, line.end, "item")].filter(isPiece));
    } else {
      const kind = index >= bareFrom ? "item" : "text";
      pieces.push(...[piece(inline, from, line.end, kind)].filter(isPiece));
    }
    from = line.end;
  }
  return pieces;
}

function findBareFrom(lines: readonly Line[]): number {
  if (lines.some((line) => line.after !== "hard" && line.after !== "start")) return Infinity;
  return findBareItems(lines.map((line) => line.text));
}

/** Whether the text from `from` to the end of a line is a block of its own before the next line. */
function splits(inline: Inline, from: number, line: Line, next: Line): boolean {
  if (next.after === "blank" || next.after === "cite") return true;
  if (/^(?:Q|A|Question|Answer) ?\d{0,3} ?: /u.test(next.text)) return true;
  const text = line.end - from < 5000 ? inline.text.slice(from, line.end).trim() : line.text;
  if (isNameLine(next.text) && isQuoted(text)) return true;
  if (next.after === "soft") return false;
  if (readMarker(next.text) !== null || isQuestion(text)) return true;
  const bold = covers(inline, inline.bold, from, line.end);
  if (bold !== covers(inline, inline.bold, next.start, next.end)) return true;
  return (
    !goesOn.test(line.text.slice(-16)) && !endsSentence(line.text) && !startsLowerCase(next.text)
  );
}

/** Whether no letter or digit of a stretch of text stands outside of the spans (sorted, apart from each other). */
function covers(inline: Inline, spans: readonly Span[], start: number, end: number): boolean {
  const low = firstAfter(spans, start);
  if (low === spans.length) return false;
  let from = start;
  for (let index = low; from < end; index++) {
    const [spanStart, spanEnd] = spans[index] ?? [end, end];
    if (hasWords(inline.text.slice(from, Math.min(spanStart, end)))) return false;
    from = Math.max(spanEnd, from + 1);
  }
  return true;
}

function piece(inline: Inline, start: number, end: number, kind: Piece["kind"]): Piece | null {
  const notes = [...findNotes(inline, start, end), ...findAnchors(inline, start, end)].sort(
    ([a], [b]) => a - b,
  );
  const whole = sliceText(inline, start, end);
  const shift = whole === null ? 0 : inline.text.indexOf(whole.text.slice(0, 1), start);
  const cuts = notes.map(([from, to]): Span => [from - shift, to - shift]);
  const decoded = whole === null || cuts.length === 0 ? whole : cutText(whole, cuts);
  if (decoded === null) return null;
  return {
    text: decoded.text,
    runs: decoded.runs,
    kind,
    bold: covers(inline, inline.bold, start, end),
  };
}

/** The marks of footnotes in a stretch of text. After a digit, raised digits are an exponent. */
function findNotes(inline: Inline, start: number, end: number): Span[] {
  const { raised, text } = inline;
  const notes: Span[] = [];
  for (let index = firstAfter(raised, start); index < raised.length; index++) {
    const [from, to] = raised[index] as Span;
    if (from >= end) break;
    const isMark = to - from <= 12 && /^[\d\s,*†‡§[\]()–-]+$/u.test(text.slice(from, to));
    if (isMark && from > start && !/\d/.test(text.charAt(from - 1))) notes.push([from, to]);
  }
  return notes;
}

/** Links that are a mark and no word, such as the "#" behind a heading. */
function findAnchors(inline: Inline, start: number, end: number): Span[] {
  const { links, text } = inline;
  const anchors: Span[] = [];
  for (let index = firstAfter(links, start); index < links.length; index++) {
    const [from, to] = links[index] as Span;
    if (from >= end) break;
    if (to - from <= 3 && /^[#¶§↩→»›]+$/u.test(text.slice(from, to))) anchors.push([from, to]);
  }
  return anchors;
}

/** The index of the first span that ends after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPiece(value: Piece | null): value is Piece {
  return value !== null;
}
