import { appendMarkup } from "./append-markup.ts";
import {
  blockElements,
  drawnElements,
  foreignBreakers,
  paragraphKeepers,
  unreadElements,
  voidElements,
} from "./element.ts";
import type { Inline, Span } from "./inline.ts";
import { createInlineBuilder } from "./inline-builder.ts";
import { createOpenElements } from "./open-elements.ts";
import { enterContext, type Context, type List } from "./page-context.ts";
import { createRawBlock, type RawBlock } from "./raw-block.ts";
import { readAttributes } from "./read-attributes.ts";
import { relateBlock } from "./relate-block.ts";
import { splitInline, type Piece } from "./split-inline.ts";
import { createTextBuilder } from "./text-builder.ts";

/** A start tag: its name in lower case, where its attributes' values stand, and its own place. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Span>;
  readonly start: number;
  readonly end: number;
}

/**
 * A page as its elements and text come by, in the order of the source. Markup may be as broken as it likes; an end tag
 * that fits no start tag is passed over. Places are offsets of the source.
 */
export interface Page {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string) => void;
  /** Open an element that only `leave` closes, with whatever was opened in it. */
  readonly enter: (name: string) => void;
  readonly leave: () => void;
  /** Add text with the entities of HTML. */
  readonly text: (start: number, end: number) => void;
  /** Add text as it stands. */
  readonly append: (start: number, end: number) => void;
  /** Add text that a stretch of the source stands for. */
  readonly appendDecoded: (text: string, start: number, end: number) => void;
  readonly lineBreak: (start: number, end: number) => void;
  /** A line end of the source that is white space and no more. */
  readonly softBreak: (start: number, end: number) => void;
  /** Add a block that stands by itself, in the context at hand. */
  readonly add: (block: RawBlock) => void;
  /** Whether what stands here is no copy: code, a script, a drawing. */
  readonly isUnread: () => boolean;
  /** Whether a drawing or formula is open, whose markup follows rules of its own. */
  readonly isInDrawing: () => boolean;
  readonly finish: () => RawBlock[];
}

/** Begin to read a page. */
export function createPage(source: string): Page {
  const builder = createTextBuilder(source);
  const inlines = createInlineBuilder(builder);
  const elements = createOpenElements();
  const blocks: RawBlock[] = [];
  let lists = 0;
  let last: { readonly block: RawBlock; readonly context: Context } | null = null;
  /** The list of items that stand in none. */
  let stray: List | null = null;

  return {
    open,
    close,
    enter: (name) => push(name, () => "", true),
    leave: () => pop(elements.fixedIndex()),
    text: (start, end) => {
      if (!isUnread()) appendMarkup(builder, source, start, end, "text");
    },
    append: (start, end) => {
      if (!isUnread()) builder.append(start, end);
    },
    appendDecoded: (text, start, end) => {
      if (!isUnread()) builder.appendDecoded(text, start, end);
    },
    lineBreak,
    softBreak,
    add,
    isUnread,
    isInDrawing: () => elements.top().slots.drawing >= 0,
    finish,
  };

  function open(tag: Tag): void {
    const { name } = tag;
    if (elements.top().slots.drawing >= 0 && foreignBreakers.has(name))
      pop(elements.top().slots.drawing);
    const values = isUnread() ? [] : readAttributes(tag, source);
    if (!voidElements.has(name)) {
      const attribute = (key: string): string => {
        const span = tag.attributes.get(key);
        return span === undefined ? "" : source.slice(span[0], span[1]);
      };
      const wasUnread = isUnread();
      push(name, attribute, false);
      // A drawing sets words apart that no space does.
      if (!wasUnread && isDrawn(name)) builder.appendDecoded(" ", tag.start, tag.end);
      addAttributes(values);
      return;
    }
    addAttributes(values);
    if (name === "br") lineBreak(tag.start, tag.end);
    else if (name === "hr") flush();
    else if (name === "img" || name === "input") {
      if (!isUnread()) builder.appendDecoded(" ", tag.start, tag.end);
    }
  }

  function push(name: string, attribute: (name: string) => string, fixed: boolean): void {
    const isBlock = blockElements.has(name);
    if (isBlock) {
      const implied = elements.impliedEnd(name, paragraphKeepers.has(name));
      if (implied >= 0) pop(implied);
      flush();
    }
    const outer = elements.top().context;
    const context = enterContext(outer, { name, attribute }, () => listFor(name, outer));
    const setsOff =
      context.testimonial !== outer.testimonial || context.furniture !== outer.furniture;
    if (setsOff && !isBlock) flush();
    elements.push({ name, context, isBlock: isBlock || setsOff, fixed, exit: inlines.enter(name) });
  }

  /** The list that an element begins, or that an item without one belongs to. */
  function listFor(name: string, outer: Context): List {
    if (name === "li" || name === "option") {
      if (stray === null || last?.block.list !== stray.number) {
        stray = { number: ++lists, leadIn: null, term: null };
      }
      return stray;
    }
    const nested = outer.part === "item" && last?.context === outer;
    return { number: ++lists, leadIn: nested ? (last?.block ?? null) : null, term: null };
  }

  function close(name: string): void {
    if (name === "br") {
      lineBreak(0, 0);
      return;
    }
    const index = elements.find(name);
    if (index < 0) {
      if (blockElements.has(name)) flush();
      return;
    }
    if (!elements.isAcrossBlock(index)) {
      pop(index);
      return;
    }
    if (blockElements.has(name)) flush();
    elements.bury(index);
  }

  /** End all elements from an index on. */
  function pop(index: number): void {
    while (elements.depth() > index) {
      const frame = elements.top();
      frame.exit?.();
      if (frame.isBlock) flush();
      elements.pop();
    }
  }

  function lineBreak(start: number, end: number): void {
    if (isUnread()) return;
    builder.appendDecoded(" ", start, end);
    inlines.lineBreak();
  }

  function softBreak(start: number, end: number): void {
    if (isUnread()) return;
    builder.append(start, end);
    inlines.softBreak();
  }

  function isDrawn(name: string): boolean {
    return drawnElements.has(name) || (isUnread() && !unreadElements.has(name));
  }

  function isUnread(): boolean {
    return elements.top().context.unread;
  }

  function addAttributes(values: ReturnType<typeof readAttributes>): void {
    for (const { region, span } of values) {
      const value = createTextBuilder(source);
      appendMarkup(value, source, span[0], span[1], "attribute");
      const decoded = value.take();
      if (decoded !== null) add(createRawBlock(region, decoded));
    }
  }

  function add(block: RawBlock): void {
    const { context } = elements.top();
    block.furniture ||= context.furniture !== "no";
    block.testimonial ||= context.testimonial;
    block.section = context.section;
    blocks.push(block);
  }

  /** End the text at hand: what stands before a block boundary and what stands after it are two blocks. */
  function flush(): void {
    const inline = inlines.take();
    if (inline !== null) emit(inline, elements.top().context);
  }

  function emit(inline: Inline, context: Context): void {
    const pieces = splitInline(inline, context.region);
    let list: number | null = null;
    for (const piece of pieces) {
      if (piece.kind === "text" || (piece.kind === "link" && pieces.length === 1)) list = null;
      else list ??= ++lists;
      const block = createRawBlock(regionOf(piece, context), piece);
      block.bold = piece.bold;
      block.list = list;
      add(block);
      relateBlock(block, context);
      last = { block, context };
    }
  }

  function finish(): RawBlock[] {
    pop(1);
    flush();
    return blocks;
  }
}

function regionOf(piece: Piece, context: Context): RawBlock["region"] {
  if (piece.kind === "text" || context.region !== "paragraph") return context.region;
  return piece.kind;
}
