/** Whether a text holds a letter or a digit of any script. */
export function hasWords(text: string): boolean {
  // V8 takes long to compile a class of Unicode, and hardly any text needs it.
  return /[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text);
}
