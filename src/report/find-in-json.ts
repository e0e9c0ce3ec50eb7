/** Keys from the top of a JSON text. */
export type JsonPath = readonly (string | number)[];

/**
 * The offset of the value at `path` in a JSON text, or of the innermost value around it that is there; if the text is not
 * JSON, the offset of the first character that cannot be. (JSON.parse tells neither in Node 20.)
 */
export function findInJson(text: string, path: JsonPath): number {
  const scan: Scan = { text, offset: 0, found: 0, depth: -1 };
  if (text.startsWith("\ufeff")) scan.offset = 1;
  const fine = value(scan, path, 0) && (space(scan), scan.offset === text.length);
  return fine ? scan.found : Math.min(scan.offset, text.length);
}

interface Scan {
  readonly text: string;
  offset: number;
  found: number;
  /** How many keys of the path the best place so far has. */
  depth: number;
}

/** Of what a person would write, and what the stack holds. */
const deepest = 500;

const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Walks over one value. `rest` is what is left of the path if the value is on it, null if it is beside it. */
function value(scan: Scan, rest: JsonPath | null, depth: number): boolean {
  if (depth > deepest) return false;
  space(scan);
  if (rest !== null && depth > scan.depth) {
    scan.depth = depth;
    scan.found = scan.offset;
  }
  const first = scan.text[scan.offset];
  if (first === "{") return members(scan, rest, depth);
  if (first === "[") return items(scan, rest, depth);
  return token(scan, string) !== null || token(scan, literal) !== null;
}

function members(scan: Scan, rest: JsonPath | null, depth: number): boolean {
  scan.offset += 1;
  if (mark(scan, "}")) return true;
  do {
    space(scan);
    const key = token(scan, string);
    if (key === null || !mark(scan, ":")) return false;
    if (!value(scan, below(rest, JSON.parse(key)), depth + 1)) return false;
  } while (mark(scan, ","));
  return mark(scan, "}");
}

function items(scan: Scan, rest: JsonPath | null, depth: number): boolean {
  scan.offset += 1;
  if (mark(scan, "]")) return true;
  let index = 0;
  do {
    if (!value(scan, below(rest, index), depth + 1)) return false;
    index += 1;
  } while (mark(scan, ","));
  return mark(scan, "]");
}

function below(rest: JsonPath | null, key: unknown): JsonPath | null {
  return rest !== null && rest.length > 0 && rest[0] === key ? rest.slice(1) : null;
}

function token(scan: Scan, pattern: RegExp): string | null {
  pattern.lastIndex = scan.offset;
  const match = pattern.exec(scan.text);
  if (match === null) return null;
  scan.offset = pattern.lastIndex;
  return match[0];
}

function mark(scan: Scan, character: string): boolean {
  space(scan);
  if (scan.text[scan.offset] !== character) return false;
  scan.offset += 1;
  return true;
}

function space(scan: Scan): void {
  while (" \t\r\n".includes(scan.text[scan.offset] ?? "x")) scan.offset += 1;
}
