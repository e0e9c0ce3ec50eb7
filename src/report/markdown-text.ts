import { harmlessLine } from "./harmless.ts";

const marks = /[\\`*_[\]<>|~#&]|!(?=\[)|:(?=\/\/)|(?<=\bwww)\./gi;

/** Text of strangers for a line or a table cell of Markdown: no markup, no links, no HTML, no line break. */
export function markdownText(text: string): string {
  return harmlessLine(text).replace(marks, (mark) => `\\${mark}`);
}
