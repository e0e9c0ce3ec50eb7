const characters: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  f: "\f",
  v: "\v",
  b: "\b",
  a: "\u0007",
  e: "\u001B",
  "0": "\0",
  _: "\u00A0",
  N: "\u0085",
  L: "\u2028",
  P: "\u2029",
};
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/**
 * Read the escape whose backslash stands at `at`, as JSON, YAML and TOML write them: what it stands for, and its length.
 * A backslash before anything else stands for that; before a line end, for nothing.
 */
export function readEscape(
  source: string,
  at: number,
  end: number,
): readonly [text: string, length: number] {
  const kind = source.charAt(at + 1);
  const count = digits[kind];
  if (count !== undefined) {
    const code = readHex(source, at + 2, Math.min(at + 2 + count, end), count);
    if (code === null) return [kind, Math.min(2, end - at)];
    const low = source.startsWith("\\u", at + 6)
      ? readHex(source, at + 8, Math.min(at + 12, end), 4)
      : null;
    const isPair =
      kind === "u" &&
      code >= 0xd800 &&
      code < 0xdc00 &&
      low !== null &&
      low >= 0xdc00 &&
      low < 0xe000;
    if (isPair) return [String.fromCharCode(code, low), 12];
    return [code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD", count + 2];
  }
  if (kind === "\r" || kind === "\n") {
    const gap = /^\\\s*/.exec(source.slice(at, Math.min(at + 200, end)))?.[0].length ?? 2;
    return ["\u2060", gap];
  }
  return [characters[kind] ?? kind, Math.min(2, end - at)];
}

function readHex(source: string, start: number, end: number, count: number): number | null {
  const text = source.slice(start, end);
  return text.length === count && /^[\da-f]+$/i.test(text) ? Number.parseInt(text, 16) : null;
}
