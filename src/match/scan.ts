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

/**
 * Prepares a scan, which rules out each pattern that lacks one of its two landmarks or has them the other way about. It
 * looks only at the patterns whose rarest landmark is there, so that the cost of the many others is nothing.
 */
export function prepareScan({ leads, secondOf }: Automaton): Scan {
  const candidates = createSightings(leads.length);
  const landmarks = createSightings(leads.length);
  const { first: firstOf, last: lastOf } = landmarks;

  return ({ symbols }, tell) => {
    for (let position = 0; position < symbols.length; position++) {
      const { seconds } = symbols[position] as Symbol;
      for (let at = 0; at < seconds.length; at++) landmarks.note(seconds[at] as number, position);
    }
    for (let position = 0; position < symbols.length; position++) {
      const { led } = symbols[position] as Symbol;
      for (let at = 0; at < led.length; at++) {
        const pattern = led[at] as number;
        const second = secondOf[pattern] as number;
        if (second >= 0) {
          const first = firstOf[second >>> 1] as number;
          if (first === NEVER) continue;
          const comesAfter = (second & 1) === 1;
          if (comesAfter ? (lastOf[second >>> 1] as number) <= position : first >= position)
            continue;
        }
        candidates.note(pattern, position);
      }
    }
    landmarks.forget();
    const patterns = candidates.noted();
    sort(patterns);
    for (let at = 0; at < patterns.length; at++) {
      const pattern = patterns[at] as number;
      const first = (candidates.first[pattern] as number) - (leads[pattern] as number);
      tell(pattern, Math.max(0, first), candidates.last[pattern] as number);
    }
    candidates.forget();
  };
}

const NEVER = -1;

/** Where each of some numbers was seen first and last in a sequence. */
interface Sightings {
  /** `NEVER` where it was not. */
  readonly first: Int32Array;
  /** Holds for those that were seen alone. */
  readonly last: Int32Array;
  note(number: number, position: number): void;
  /** Those that were seen. */
  noted(): Int32Array;
  forget(): void;
}

function createSightings(length: number): Sightings {
  const first = new Int32Array(length).fill(NEVER);
  const last = new Int32Array(length);
  const seen = new Int32Array(length);
  let count = 0;
  return {
    first,
    last,
    note(number, position) {
      last[number] = position;
      if (first[number] !== NEVER) return;
      first[number] = position;
      seen[count++] = number;
    },
    noted: () => seen.subarray(0, count),
    forget() {
      for (let at = 0; at < count; at++) first[seen[at] as number] = NEVER;
      count = 0;
    },
  };
}

/** More numbers than this are better sorted by the engine. */
const FEW = 48;

/** Sorts numbers, which are mostly few. */
function sort(numbers: Int32Array): void {
  if (numbers.length > FEW) {
    numbers.sort();
    return;
  }
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] as number;
    let to = at;
    for (; to > 0 && (numbers[to - 1] as number) > number; to--)
      numbers[to] = numbers[to - 1] as number;
    numbers[to] = number;
  }
}
