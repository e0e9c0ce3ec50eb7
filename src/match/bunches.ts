import { GAP_WORD } from "./atoms.ts";
import type { States, Thread } from "./join-states.ts";

/** States that are passed over together where the next token is none that any of them takes. */
export interface Bunch {
  /** The atoms that they take, as one set. */
  readonly guard: number;
  readonly items: readonly Item[];
}

/** A state, or a bunch of them. */
export type Item = number | Bunch;

/** A thread, or several that open and close the same. */
export interface Arrival {
  readonly item: Item;
  readonly flags: number;
}

/** The bunches of one pattern. */
export interface Bunches {
  /** Bunches threads, in the same order. */
  gather(threads: readonly Thread[]): readonly Arrival[];
  /** All that were made so far. */
  readonly all: readonly Bunch[];
}

/** Fewer states are as soon tried one by one, and more are bunched once more. */
const TOGETHER = 16;
/** A pattern whose guards hold as many atoms gets no more: a thousand optional words in a row ask for a thousand guards. */
const MOST_GUARDED = 10_000;

/** Prepares bunching the states of one pattern; `anyOf` gives a set for several atoms. */
export function prepareBunches(
  states: States["states"],
  anyOf: (atoms: readonly number[]) => number,
): Bunches {
  const known = new Map<string, Bunch>();
  const all: Bunch[] = [];
  let guarded = 0;
  const atomsOf = states.map((steps) => steps.map(({ atom }) => atom));
  // Nearly every token would let a gap pass, and the end takes none.
  const isChoosy = atomsOf.map((atoms) => atoms.length > 0 && !atoms.includes(GAP_WORD));

  const bunchOf = (members: readonly number[]): Bunch => {
    const key = members.join();
    let bunch = known.get(key);
    if (!bunch) {
      const atoms = members.flatMap((state) => atomsOf[state] as number[]);
      guarded += atoms.length;
      bunch = { guard: anyOf(atoms), items: divide(members) };
      known.set(key, bunch);
      all.push(bunch);
    }
    return bunch;
  };
  const divide = (members: readonly number[]): readonly Item[] => {
    let width = 1;
    while (members.length > width * TOGETHER) width *= TOGETHER;
    if (width === 1) return members;
    const items: Item[] = [];
    for (let at = 0; at < members.length; at += width) {
      const part = members.slice(at, at + width);
      if (part.length < TOGETHER) items.push(...part);
      else items.push(bunchOf(part));
    }
    return items;
  };
  return {
    all,
    gather(threads) {
      const arrivals: Arrival[] = [];
      for (let from = 0; from < threads.length;) {
        const { flags } = threads[from] as Thread;
        let to = from;
        for (let next = threads[to]; next; next = threads[++to])
          if (!isChoosy[next.state] || next.flags !== flags) break;
        const run = threads.slice(from, Math.max(to, from + 1));
        if (to - from >= TOGETHER && guarded < MOST_GUARDED)
          arrivals.push({ item: bunchOf(run.map(({ state }) => state)), flags });
        else for (const { state } of run) arrivals.push({ item: state, flags });
        from += run.length;
      }
      return arrivals;
    },
  };
}
