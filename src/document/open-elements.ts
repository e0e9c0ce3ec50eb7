import { rootContext, type Context } from "./page-context.ts";

/** An element that is open. */
export interface Frame {
  readonly name: string;
  readonly context: Context;
  readonly isBlock: boolean;
  /** Only the reader that opened it may close it, and no end tag reaches beyond it. */
  readonly fixed: boolean;
  /** What is to be done when it ends. */
  readonly exit: (() => void) | null;
}

/** Indexes of the innermost open elements that the start tag of their like ends; -1 where there is none. */
export interface Slots {
  readonly paragraph: number;
  readonly item: number;
  readonly term: number;
  readonly option: number;
  readonly group: number;
  readonly row: number;
  readonly cell: number;
  readonly heading: number;
  readonly drawing: number;
}

/** The stack of open elements. Everything in it takes constant time, however deep it is. */
export interface OpenElements {
  readonly top: () => Frame & { readonly slots: Slots };
  readonly depth: () => number;
  readonly push: (frame: Frame) => void;
  readonly pop: () => void;
  /** The index of the innermost open element of a name that an end tag can reach, or -1. */
  readonly find: (name: string) => number;
  /** The index of the innermost fixed element, or 1. */
  readonly fixedIndex: () => number;
  /** The index of the element that the start tag of this name ends, or -1. */
  readonly impliedEnd: (name: string, keepsParagraph: boolean) => number;
  /** Whether a block element is open inside of the inline element, or the form, at an index. */
  readonly isAcrossBlock: (index: number) => boolean;
  /** End an inline element but leave the block elements in it open. */
  readonly bury: (index: number) => void;
}

interface Entry extends Frame {
  readonly slots: Slots;
  /** Index of the innermost block element, this one counted. */
  readonly block: number;
  /** The open elements outside of a fixed one, by name. */
  readonly outside: Map<string, number[]> | null;
  buried: boolean;
}

const none: Slots = {
  paragraph: -1,
  item: -1,
  term: -1,
  option: -1,
  group: -1,
  row: -1,
  cell: -1,
  heading: -1,
  drawing: -1,
};

/** A stack with the root of a page on it, at index 0. */
export function createOpenElements(): OpenElements {
  const root: Entry = {
    name: "",
    context: rootContext,
    isBlock: true,
    fixed: true,
    exit: null,
    slots: none,
    block: 0,
    outside: null,
    buried: false,
  };
  const stack: Entry[] = [root];
  const fixed: number[] = [];
  let byName = new Map<string, number[]>();

  return {
    top,
    depth: () => stack.length,
    push,
    pop,
    find: (name) => byName.get(name)?.at(-1) ?? -1,
    fixedIndex: () => fixed.at(-1) ?? 1,
    impliedEnd,
    isAcrossBlock,
    bury,
  };

  function isAcrossBlock(index: number): boolean {
    const frame = stack[index];
    if (frame === undefined || top().block <= index) return false;
    // Blocks that are left open in a `<template>` end with it: what follows is copy again.
    if (frame.context.unread && stack[index - 1]?.context.unread === false) return false;
    return !frame.isBlock || frame.name === "form";
  }

  function top(): Entry {
    return stack.at(-1) ?? root;
  }

  function push(frame: Frame): void {
    const index = stack.length;
    const around = top();
    const slots = frame.fixed ? none : slotsIn(frame.name, index, around.slots);
    const outside = frame.fixed ? byName : null;
    stack.push({
      name: frame.name,
      context: frame.context,
      isBlock: frame.isBlock,
      fixed: frame.fixed,
      exit: frame.exit,
      slots,
      block: frame.isBlock ? index : around.block,
      outside,
      buried: false,
    });
    if (frame.fixed) {
      fixed.push(index);
      byName = new Map();
      return;
    }
    const indexes = byName.get(frame.name);
    if (indexes === undefined) byName.set(frame.name, [index]);
    else indexes.push(index);
  }

  function pop(): void {
    do {
      if (stack.length === 1) return;
      const frame = stack.pop();
      if (frame === undefined) return;
      if (frame.outside !== null) {
        byName = frame.outside;
        fixed.pop();
      } else if (!frame.buried) {
        byName.get(frame.name)?.pop();
      }
    } while (top().buried);
  }

  function bury(index: number): void {
    const frame = stack[index];
    if (frame === undefined) return;
    frame.exit?.();
    stack[index] = { ...frame, exit: null, buried: true };
    byName.get(frame.name)?.pop();
  }

  function impliedEnd(name: string, keepsParagraph: boolean): number {
    const { slots } = top();
    const own = ownSlot(name, slots);
    if (own >= 0) return own;
    if (/^h[1-6]$/.test(name) && slots.heading === stack.length - 1) return slots.heading;
    return keepsParagraph ? -1 : slots.paragraph;
  }
}

function ownSlot(name: string, slots: Slots): number {
  switch (name) {
    case "li":
      return slots.item;
    case "dt":
    case "dd":
      return slots.term;
    case "option":
    case "optgroup":
      return slots.option;
    case "tr":
      return slots.row;
    case "td":
    case "th":
      return slots.cell;
    case "thead":
    case "tbody":
    case "tfoot":
      return slots.group >= 0 ? slots.group : slots.row;
    default:
      return -1;
  }
}

function slotsIn(name: string, index: number, outer: Slots): Slots {
  switch (name) {
    case "p":
      return { ...outer, paragraph: index };
    case "li":
      return { ...outer, item: index };
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      return { ...outer, item: -1 };
    case "dt":
    case "dd":
      return { ...outer, term: index };
    case "dl":
      return { ...outer, term: -1 };
    case "option":
      return { ...outer, option: index };
    case "select":
      return { ...outer, option: -1 };
    case "table":
      return { ...outer, group: -1, row: -1, cell: -1, paragraph: -1 };
    case "thead":
    case "tbody":
    case "tfoot":
      return { ...outer, group: index, row: -1, cell: -1 };
    case "tr":
      return { ...outer, row: index, cell: -1 };
    case "td":
    case "th":
      return { ...outer, cell: index, item: -1, term: -1, paragraph: -1, heading: -1 };
    case "button":
      return { ...outer, paragraph: -1 };
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return { ...outer, heading: index };
    case "svg":
    case "math":
      return { ...outer, drawing: index };
    case "foreignobject":
      return { ...outer, drawing: -1 };
    default:
      return outer;
  }
}
