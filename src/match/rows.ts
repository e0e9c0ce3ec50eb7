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
