import { hasWords } from "../match/has-words.ts";
import type { Comment, Document } from "../model.ts";
import { findBareItems } from "./bare-items.ts";
import { isHeadingLine } from "./heading-line.ts";
import { findLines } from "./lines.ts";
import { readMarker, type Marker } from "./list-marker.ts";
import { maskTemplates } from "./mask-templates.ts";
import { isNameLine } from "./name-line.ts";
import { endsSentence, endsWithColon, isQuoted, startsLowerCase } from "./phrasing.ts";
import { createRawBlock, type RawBlock } from "./raw-block.ts";
import { structure } from "./structure.ts";
import { createTextBuilder } from "./text-builder.ts";
import { directivesInText } from "./text-directives.ts";

/** A line that is not blank. `start` and `end` leave out its indent, its list marker and the space at its end. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where its list marker begins, if it has one, or else the same as `start`. */
  readonly markerStart: number;
  readonly indent: number;
  readonly marker: Marker | null;
  readonly afterBlank: boolean;
  /** Nothing but a rule: dashes, stars, an underline. */
  readonly rule: boolean;
}

/** The lines of one block. */
interface Stretch {
  readonly first: Line;
  last: Line;
  /** The name line of the quotation above it. */
  readonly signature: boolean;
}

/** The length that lines are wrapped at, or null for a text with one paragraph a line. */
type Wrap = number | null;

const longestWrap = 120;
const shortestWrap = 40;

/** Read plain text: bare headings, lists, hard-wrapped or one-line paragraphs, questions and answers, testimonials. */
export function readText(path: string, source: string): Document {
  const comments = directivesInText(source);
  const masked = maskTemplates(blankOut(source, comments));
  const lines = splitLines(masked);
  const stretches = joinLines(lines, measureWrap(lines), masked);
  return {
    path,
    format: "text",
    source,
    blocks: structure(readStretches(stretches, masked)),
    comments,
  };
}

/** The source with spaces in the place of its directives, which are not copy. */
function blankOut(source: string, directives: readonly Comment[]): string {
  let blank = "";
  let from = 0;
  for (const { offset, endOffset } of directives) {
    blank += source.slice(from, offset) + " ".repeat(endOffset - offset);
    from = endOffset;
  }
  return blank + source.slice(from);
}

function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const { starts } = findLines(source);
  let afterBlank = true;
  for (const [index, start] of starts.entries()) {
    const raw = source.slice(start, starts[index + 1]);
    if (raw.trim() === "") {
      afterBlank = true;
      continue;
    }
    lines.push(createLine(raw, start, afterBlank));
    afterBlank = false;
  }
  return lines;
}

function createLine(raw: string, offset: number, afterBlank: boolean): Line {
  const text = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  const markerStart = offset + indent;
  const rule = text.length < 200 && !hasWords(text);
  const marked = readMarker(text);
  const length = marked?.length ?? 0;
  return {
    start: markerStart + length,
    end: markerStart + text.length,
    text: text.slice(length),
    markerStart,
    indent,
    marker: marked?.marker ?? null,
    afterBlank,
    rule,
  };
}

/** Lines are taken to be wrapped when a good part of those that go on break off in the middle of a sentence. */
function measureWrap(lines: readonly Line[]): Wrap {
  let pairs = 0;
  let broken = 0;
  let width = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.afterBlank || next.marker !== null || next.rule) continue;
    pairs++;
    if (line.text.length < shortestWrap || line.text.length > longestWrap) continue;
    if (endsSentence(line.text) || !startsLowerCase(next.text)) continue;
    broken++;
    width = Math.max(width, line.text.length);
  }
  return broken > 0 && broken / pairs >= 0.25 ? width : null;
}

function joinLines(lines: readonly Line[], wrap: Wrap, source: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const line of lines) {
    const above = stretches.at(-1);
    if (above !== undefined && isSignature(above, line, source)) {
      // With its dash, which is no list marker here.
      const start = line.markerStart;
      const name = { ...line, start, text: source.slice(start, line.end), marker: null };
      stretches.push({ first: name, last: name, signature: true });
    } else if (above !== undefined && goesOn(above, line, wrap)) {
      above.last = line;
    } else {
      stretches.push({ first: line, last: line, signature: false });
    }
  }
  return stretches;
}

function isSignature(above: Stretch, line: Line, source: string): boolean {
  if (line.marker !== null && line.marker !== "dash") return false;
  if (line.text.length > 80 || above.last.end - above.first.start > 5000) return false;
  if (!/["'”’»)]$/u.test(above.last.text)) return false;
  const name = line.marker === "dash" ? `— ${line.text}` : line.text;
  return isNameLine(name) && isQuoted(source.slice(above.first.start, above.last.end));
}

/** Whether a line goes on with the paragraph or item above it. */
function goesOn({ first, last, signature }: Stretch, line: Line, wrap: Wrap): boolean {
  if (signature) return false;
  if (line.afterBlank || line.marker !== null || line.rule || last.rule) return false;
  if (/^(?:Q|A|Question|Answer) ?\d{0,3} ?: /u.test(line.text)) return false;
  if (first.marker !== null && line.indent > first.indent) return true;
  if (last.text.length > longestWrap) return false;
  const ended = endsSentence(last.text);
  if (!ended && last.text.length >= shortestWrap && startsLowerCase(line.text)) return true;
  if (wrap === null) return false;
  const room = wrap - last.text.length;
  if (ended || endsWithColon(last.text)) return room <= (/^\S*/u.exec(line.text)?.[0].length ?? 0);
  return room < wrap / 4;
}

function readStretches(stretches: readonly Stretch[], source: string): RawBlock[] {
  const builder = createTextBuilder(source);
  const lists = createLists();
  const blocks: RawBlock[] = [];
  const chunks = splitChunks(stretches);
  for (const [at, chunk] of chunks.entries()) {
    const headed = isNumberedHeading(chunk, chunks[at - 1], chunks[at + 1]);
    const bareFrom = chunk.slice(1).every(isOneLine)
      ? findBareItems(chunk.map(({ first, last }) => source.slice(first.start, last.end)))
      : Infinity;
    for (const [index, { first, last, signature }] of chunk.entries()) {
      builder.append(first.start, last.end);
      const decoded = builder.take();
      if (first.rule || decoded === null) continue;
      const block = createRawBlock("paragraph", decoded);
      blocks.push(block);
      if (first.marker !== null && !headed) lists.enter(block, first.indent, first.marker);
      else if (index >= bareFrom) lists.enter(block, first.indent, "bare");
      else if (!signature) lists.leave();
      if (block.region === "paragraph" && isHeadingLine(block.text)) block.region = "heading";
    }
  }
  return blocks;
}

/** Stretches with no blank line between them. */
function splitChunks(stretches: readonly Stretch[]): Stretch[][] {
  const chunks: Stretch[][] = [];
  for (const stretch of stretches) {
    const chunk = chunks.at(-1);
    if (chunk === undefined || stretch.first.afterBlank) chunks.push([stretch]);
    else chunk.push(stretch);
  }
  return chunks;
}

/** "2. Laser", alone between blank lines and with no such line before or after it: the head of a section, not an item. */
function isNumberedHeading(
  chunk: readonly Stretch[],
  before: readonly Stretch[] | undefined,
  after: readonly Stretch[] | undefined,
): boolean {
  const [{ first, last }] = chunk as [Stretch];
  return (
    chunk.length === 1 &&
    first === last &&
    first.marker === "number" &&
    isHeadingLine(first.text) &&
    before?.at(-1)?.first.marker !== "number" &&
    after !== undefined &&
    after[0]?.first.marker !== "number"
  );
}

function isOneLine({ first, last }: Stretch): boolean {
  return first === last && first.marker === null;
}

/** Numbers lists: an item of the same indent and marker goes on with the list, a deeper one is a list of its own. */
function createLists(): {
  readonly enter: (block: RawBlock, indent: number, marker: Marker | "bare") => void;
  readonly leave: () => void;
} {
  let open: { indent: number; marker: Marker | "bare"; list: number; item: RawBlock }[] = [];
  let count = 0;

  return { enter, leave: () => void (open = []) };

  function enter(block: RawBlock, indent: number, marker: Marker | "bare"): void {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > indent + 1) open.pop();
    const top = open.at(-1);
    block.region = "item";
    if (top !== undefined && Math.abs(top.indent - indent) < 2 && top.marker === marker) {
      top.item = block;
      block.list = top.list;
      return;
    }
    const parent = top !== undefined && indent > top.indent + 1 ? top.item : null;
    if (top !== undefined && parent === null) open.pop();
    count++;
    block.list = count;
    block.leadIn = parent;
    open.push({ indent, marker, list: count, item: block });
  }
}
