/** Integers of 16 or of 32 bits. */
export type Integers = Int16Array | Int32Array;

/** The integers in the narrowest array that holds them all; of 16 bits an even number, with a 0 behind them if need be. */
export function narrowest(numbers: Int32Array): Integers {
  if (!numbers.every((number) => (number << 16) >> 16 === number)) return numbers;
  const narrow = new Int16Array(numbers.length + (numbers.length % 2));
  narrow.set(numbers);
  return narrow;
}
