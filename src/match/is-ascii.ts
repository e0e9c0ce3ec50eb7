/**
 * Whether a text is of ASCII alone. What is asked of it then needs no class of Unicode, which V8 takes long to compile: a
 * short run would feel it.
 */
export function isAscii(text: string): boolean {
  return !BEYOND.test(text);
}

const BEYOND = /[^\0-\x7f]/;
