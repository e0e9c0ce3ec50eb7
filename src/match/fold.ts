/** A text on one line: white space folded to single spaces, none at either end. */
export function fold(text: string): string {
  return /[^\S ]|  /.test(text) ? text.replace(/\s+/gu, " ").trim() : text.trim();
}
