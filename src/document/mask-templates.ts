/** Stands for each character of a template tag; text builders leave it out. */
export const mask = "\u2060";

const delimiters: readonly (readonly [open: string, close: string])[] = [
  ["{{", "}}"],
  ["{%", "%}"],
  ["{#", "#}"],
  ["<%", "%>"],
  ["<?php", "?>"],
  ["<?=", "?>"],
];
// `{#` needs a space after it: `{#name}` is the id of a Markdown heading.
const opening = /\{(?:\{|%|#(?=\s))|<(?:%|\?php|\?=)/g;

/**
 * Put word joiners in the place of template tags (`{{ }}`, `{% %}`, `{# #}`, `<% %>`, `<?php ?>`), which are not
 * copy. Offsets stay. A tag that is never closed, or not before the next of its kind opens, is left as it is.
 */
export function maskTemplates(source: string): string {
  opening.lastIndex = 0;
  let masked = "";
  let from = 0;
  const unclosed = new Set<string>();
  for (let match = opening.exec(source); match !== null; match = opening.exec(source)) {
    const [open, close] = delimiters.find(([text]) => text === match?.[0]) ?? ["", ""];
    if (unclosed.has(open)) continue;
    const found = source.indexOf(close, match.index + open.length);
    if (found < 0) {
      unclosed.add(open);
      continue;
    }
    if (isReopened(source, match.index + open.length, found, open)) continue;
    let end = found + close.length;
    if (close === "}}" && source[end] === "}") end++;
    masked += source.slice(from, match.index) + mask.repeat(end - match.index);
    from = end;
    opening.lastIndex = end;
  }
  return masked === "" ? source : masked + source.slice(from);
}

/** Whether a tag opens before the one at hand is closed, whose end is then a slip of the pen and far from here. */
function isReopened(source: string, from: number, to: number, open: string): boolean {
  let start = from;
  while (source[start] === "{") start++;
  const next = source.indexOf(open, start);
  return next >= 0 && next < to && !open.startsWith("<?");
}
