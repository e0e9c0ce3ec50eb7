/** FNV-1a over the UTF-16 units of a text (Fowler, Noll and Vo): 32 bits, without a sign. */
export function fnv(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
