/** The place itself, or the one before it if a character of two UTF-16 units would be cut there. */
export function beforeHalf(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
