import type { Sequence } from "./annotate.ts";
import type { Automaton } from "./automaton.ts";
import type { Symbol } from "./symbols.ts";

/**
 * Tells which patterns may match in a sequence, in their order: all that do, and few that do not; and between which
 * positions before symbols (both inclusive) their matches begin.
 */
export type Scan = (
  sequence: Sequence,
  tell: (pattern: number, first: number, last: number) => void,
) => void;

const FIRST = 1;
const LAST = 2;
/** A power of two, so that what belongs together lies together. */
const PER_PATTERN = 4;

/**
 * Prepares a scan, which rules out each pattern that lacks one of its two landmarks. It looks only at the patterns whose
 * rarest landmark is there, so that the cost of the many others is nothing.
 */
export function prepareScan({ leads, secondOf }: Automaton): Scan {
  /** For each pattern side by side: the scan that last came by its rarest landmark, and where it did first and last. */
  const passed = new Uint32Array(PER_PATTERN * leads.length);
  /** For each second landmark: the scan that last came by it. */
  const seconded = new Uint32Array(leads.length);
  const here = new Int32Array(leads.length);
  let scan = 0;

  return ({ symbols }, tell) => {
    scan += 1;
    let count = 0;
    for (let position = 0; position < symbols.length; position++) {
      const { led, seconds } = symbols[position] as Symbol;
      for (let at = 0; at < led.length; at++) {
        const pattern = led[at] as number;
        const place = PER_PATTERN * pattern;
        passed[place + LAST] = position;
        if (passed[place] === scan) continue;
        passed[place] = scan;
        passed[place + FIRST] = position;
        here[count++] = pattern;
      }
      for (let at = 0; at < seconds.length; at++) seconded[seconds[at] as number] = scan;
    }
    let left = 0;
    for (let at = 0; at < count; at++) {
      const pattern = here[at] as number;
      const second = secondOf[pattern] as number;
      if (second < 0 || seconded[second] === scan) here[left++] = pattern;
    }
    sort(here, left);
    for (let at = 0; at < left; at++) {
      const pattern = here[at] as number;
      const place = PER_PATTERN * pattern;
      const first = (passed[place + FIRST] as number) - (leads[pattern] as number);
      tell(pattern, Math.max(0, first), passed[place + LAST] as number);
    }
  };
}

/** More numbers than this are better sorted by the engine. */
const FEW = 48;

/** Sorts the first `count` numbers, which are mostly few. */
function sort(numbers: Int32Array, count: number): void {
  if (count > FEW) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const number = numbers[at] as number;
    let to = at;
    for (; to > 0 && (numbers[to - 1] as number) > number; to--)
      numbers[to] = numbers[to - 1] as number;
    numbers[to] = number;
  }
}
