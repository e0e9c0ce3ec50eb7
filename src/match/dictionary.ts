import { fnv } from "./fnv.ts";

/**
 * Strings by key as one text and two tables, plain data: however many there are, loading them costs nothing, and only
 * those that are looked up are ever made. Entry `i` has the key `text[starts[2i] .. starts[2i + 1])` and the value
 * `text[starts[2i + 1] .. starts[2i + 2])`; a key is looked for in `slots` from its hash on (open addressing).
 */
export interface Dictionary {
  readonly text: string;
  readonly starts: Int32Array;
  /** 1 + the number of an entry, 0 where there is none; as long as a power of two. */
  readonly slots: Int32Array;
}

/** Lays entries with different keys out as a dictionary. */
export function layDictionary(entries: readonly (readonly [string, string])[]): Dictionary {
  const starts = new Int32Array(2 * entries.length + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * entries.length + 2)));
  let length = 0;
  entries.forEach(([key, value], index) => {
    starts[2 * index + 1] = length += key.length;
    starts[2 * index + 2] = length += value.length;
    let slot = fnv(key) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = index + 1;
  });
  return { text: entries.map(([key, value]) => key + value).join(""), starts, slots };
}

/** The value of a key; `undefined` where there is none. */
export function entryOf({ text, starts, slots }: Dictionary, key: string): string | undefined {
  const last = slots.length - 1;
  for (let slot = fnv(key) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
    const at = 2 * ((slots[slot] as number) - 1);
    const from = starts[at] as number;
    const middle = starts[at + 1] as number;
    if (middle - from === key.length && text.startsWith(key, from))
      return text.slice(middle, starts[at + 2]);
  }
  return undefined;
}

/** The value of the entry that was laid at this place. */
export function valueAt({ text, starts }: Dictionary, index: number): string {
  return text.slice(starts[2 * index + 1], starts[2 * index + 2]);
}

/** All entries, in the order in which they were laid. */
export function entriesIn({ text, starts }: Dictionary): [key: string, value: string][] {
  return Array.from({ length: (starts.length - 1) / 2 }, (_, index) => [
    text.slice(starts[2 * index], starts[2 * index + 1]),
    text.slice(starts[2 * index + 1], starts[2 * index + 2]),
  ]);
}
