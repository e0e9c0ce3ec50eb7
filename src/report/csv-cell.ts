import { harmless } from "./harmless.ts";

/** What makes a spreadsheet take a text for a formula; the wide forms count in East Asian versions. */
const formula = /^\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]/;

/**
 * One cell of CSV (RFC 4180), always quoted. A text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers are left as they are.
 */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = harmless(value);
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
