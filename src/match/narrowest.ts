/** Integers of 16 or of 32 bits. */
export type Integers = Int16Array | Int32Array;

/** How many integers 16 bits hold. */
const SPAN = 0x10000;

/**
 * The integers in the narrowest array that tells them apart, for which none is below `least`; of 16 bits an even number,
 * with a 0 behind them if need be. What is too low for 16 bits then stands at their upper end, above all others:
 * `widened` gives it back.
 */
export function narrowest(numbers: Int32Array, least: number): Integers {
  const greatest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (greatest >= SPAN / 2 || greatest >= least + SPAN) return numbers;
  const narrow = new Int16Array(numbers.length + (numbers.length % 2));
  narrow.set(numbers);
  return narrow;
}

/** The integers that `narrowest` was given. */
export function widened(numbers: Integers, least: number): Int32Array {
  if (numbers instanceof Int32Array) return numbers;
  return Int32Array.from(numbers, (number) => (number >= least + SPAN ? number - SPAN : number));
}
