import { mask } from "./mask-templates.ts";

/** No page has as many; the parser takes time squared in them. */
const mostMarks = 1000;
const mostContainers = 40;
const deepest = 200;

const marks = /[*_~]/g;
const containers = new RegExp(
  `^((?:[ \\t]*(?:[-+*>]|\\d{1,9}[.)])(?=[ \\t>])){${mostContainers}})([ \\t>*+-]+)`,
  "gm",
);

const indents = new RegExp(`^([ \\t]{${deepest}})([ \\t]+)`, "gm");

/**
 * Mask what would make a Markdown parser crawl: emphasis in a paragraph with more than a thousand marks of it, and
 * lists or quotations nested beyond reason. Offsets stay.
 */
export function calmMarkdown(source: string): string {
  const shallow = (_: string, kept: string, rest: string): string =>
    kept + mask.repeat(rest.length);
  const flat = source.replaceAll(containers, shallow).replaceAll(indents, shallow);
  if (countMarks(flat) <= mostMarks) return flat;
  return flat
    .split(/((?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))/)
    .map((paragraph) =>
      countMarks(paragraph) > mostMarks ? paragraph.replaceAll(marks, mask) : paragraph,
    )
    .join("");
}

function countMarks(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 42 || code === 95 || code === 126) count++;
  }
  return count;
}
