/** What stands between a pair of quotation marks, as UTF-16 offsets. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[A-Za-zÀ-ſ]/;

/** The quotations of `text` that say something; an unclosed one reaches to the end. */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  if (!/["“«‘]/.test(text)) return found;
  let opened = -1;
  let closer = "";
  const lastSingle = text.lastIndexOf("’");
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (opened >= 0) {
      if (char !== closer || (closer === "’" && LETTER.test(text[at + 1] ?? ""))) continue;
      found.push({ start: opened, end: at });
      opened = -1;
    } else if (char === "“" || char === "«" || char === '"') {
      opened = at + 1;
      closer = char === "“" ? "”" : char === "«" ? "»" : '"';
    } else if (char === "‘" && !LETTER.test(text[at - 1] ?? "") && lastSingle > at) {
      opened = at + 1;
      closer = "’";
    }
  }
  if (opened >= 0 && closer !== "’") found.push({ start: opened, end: text.length });
  return found.filter(({ start, end }) => /\S/.test(text.slice(start, end)));
}
