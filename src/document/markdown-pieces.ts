/**
 * The parser takes time squared in what it is given at once, so a source is given to it in pieces of about this; and the
 * smaller they are, the fewer change when a page is edited.
 */
const PIECE = 1_000;
/** Or of so many marks and line ends, which make it work. */
const MANY_MARKS = 1_000;
/** More than this without a place to cut, and the cut is made anywhere. */
const MOST_CHARACTERS = 64_000;
const MOST_MARKS = 3_000;

/** A line, or as much of it as may be cut at. */
const LINE = /[^\r\n]{0,2000}(?:\r\n|\n|\r|)/uy;
const MARKS = /[[\]`<&|\\!\r\n]/g;
const BLANK = /^[ \t]*[\r\n]+$/;
/** Begins a paragraph or a heading behind a blank line, whatever came before it. */
const OPENS = /^(?:#{1,6} |[A-Za-zÀ-ſ]|["“])/;
const FENCE = /^[ \t>]*(`{3,}(?!.*`)|~{3,})/;
/** HTML that goes on over blank lines, and what ends it. */
const RAW: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/** Where a Markdown source is cut into pieces that can be parsed apart: ascending offsets, the last that of its end. */
export function markdownPieces(source: string): number[] {
  const cuts: number[] = [];
  let from = 0;
  let marks = 0;
  let isBehindBlank = false;
  /** What ends the code or HTML at hand. */
  let closer: RegExp | null = null;
  for (let at = 0; at < source.length && source.length > PIECE;) {
    LINE.lastIndex = at;
    const line = LINE.exec(source)?.[0] ?? "";
    const isLong = at - from > PIECE || marks > MANY_MARKS;
    const isEndless = at - from > MOST_CHARACTERS || marks > MOST_MARKS;
    if (closer === null && (isEndless || (isLong && isBehindBlank && OPENS.test(line)))) {
      cuts.push(at);
      from = at;
      marks = 0;
    }
    marks += line.match(MARKS)?.length ?? 0;
    if (closer === null) closer = closerAfter(line);
    else if (closer.test(line)) closer = null;
    isBehindBlank = BLANK.test(line);
    at += line.length;
  }
  cuts.push(source.length);
  return cuts;
}

/** What ends the code or HTML that begins in a line and goes on behind it; null if none does. */
function closerAfter(line: string): RegExp | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined)
    return new RegExp(`^[ \\t>]*\\${fence.charAt(0)}{${fence.length},}\\s*$`);
  for (const [opener, closer] of RAW) {
    const opened = opener.exec(line);
    if (opened !== null && !closer.test(line.slice(opened[0].length))) return closer;
  }
  return null;
}
