import { isHeadingLine } from "./heading-line.ts";
import { endsWithColon } from "./phrasing.ts";

/**
 * Where, among lines with no blank line between, a list without markers begins: after a line that ends in a colon, or
 * after the first of three or more bare lines. Infinity if the lines are no such list.
 */
export function findBareItems(lines: readonly string[]): number {
  const [head, ...rest] = lines;
  if (head === undefined || rest.length === 0 || !rest.every(isBare)) return Infinity;
  if (endsWithColon(head)) return 1;
  return rest.length > 1 && isBare(head) ? 1 : Infinity;
}

function isBare(line: string): boolean {
  return isHeadingLine(line) && !/\?["”’»)]*$/u.test(line);
}
