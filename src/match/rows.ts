/** A table whose rows differ in length: row `i` is `all[first[i] .. first[i + 1])`. */
export interface Rows {
  readonly first: Int32Array;
  readonly all: Int32Array;
}

/** Lays rows of integers behind each other. */
export function layRows(rows: readonly (readonly number[])[]): Rows {
  const first = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    first[index + 1] = (first[index] as number) + row.length;
  });
  return { first, all: Int32Array.from(rows.flat()) };
}

/** How many integers from 0 on reach the greatest of these. */
export function countOf(numbers: Int32Array): number {
  return numbers.reduce((most, number) => Math.max(most, number + 1), 0);
}

/** By each integer below `count`, the rows that hold it, ascending. */
export function holdersOf({ first, all }: Rows, count: number): number[][] {
  const holders: number[][] = Array.from({ length: count }, () => []);
  for (let row = 0; row + 1 < first.length; row++)
    for (let at = first[row] as number; at < (first[row + 1] as number); at++)
      holders[all[at] as number]?.push(row);
  return holders;
}
