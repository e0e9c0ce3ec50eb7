import { type Arrival, type Bunch, type Item, prepareBunches } from "./bunches.ts";
import { joinStates, keyOf, type Thread } from "./join-states.ts";
import type { Network } from "./network.ts";

/** What is opened or closed on the way to a node. */
export const OPENS = 1;
export const CLOSES = 2;

/** Where, from its first integer, a pattern tells of itself. */
export const SIZE = 0;
export const START = 1;
export const OPENING = 2;
export const FIRST_NODE = 3;
const HEAD = 4;

/** The node at which a pattern is complete: no place where edges are. */
export const ACCEPT = 1;

/**
 * Lays a network out as integers, so that it can be run as it lies:
 *
 * - at `SIZE` how many they are, at `START` where one stands first, at `OPENING` the atom or set of atoms with which a
 *   match may begin, at `FIRST_NODE` the place of the first node
 * - arrivals: `count`, then so many items where one stands after a token, in order of preference: nodes or, below zero,
 *   the negative of a bunch; where one of them opens or closes something, `-count`, then `item, flags` each
 * - bunches: the atom or set of atoms that its nodes take, `count`, then so many items
 * - nodes: `count`, then `atom, to` each, in order of preference. `to` is the place of an arrival or, below zero, the
 *   negative of the only node where one stands then; `START` is such a one too
 *
 * A node is the place of its edges, a bunch that of what it takes; all places are relative to the first integer. `anyOf`
 * gives a set for several atoms.
 */
export function encodeTracks(
  network: Network,
  anyOf: (atoms: readonly number[]) => number,
): number[] {
  const { states, start } = joinStates(network);
  const bunches = prepareBunches(states, anyOf);
  let size = HEAD;
  const arrivals: (readonly Arrival[])[] = [];
  const placeOf = new Map<string | Bunch, number>();
  for (const threads of [start, ...states.flat().map((step) => step.threads)]) {
    const key = keyOf(threads);
    if (isOne(threads) || placeOf.has(key)) continue;
    const arrival = bunches.gather(threads);
    placeOf.set(key, size);
    arrivals.push(arrival);
    size += 1 + arrival.length * (isPlain(arrival) ? 1 : 2);
  }
  for (const bunch of bunches.all) {
    placeOf.set(bunch, size);
    size += 2 + bunch.items.length;
  }
  const firstNode = size;
  const nodeOf = states.map((steps, state) => {
    if (state === 0) return ACCEPT;
    const node = size;
    size += 1 + 2 * steps.length;
    return node;
  });
  const codeOf = (item: Item): number =>
    typeof item === "number" ? (nodeOf[item] as number) : -(placeOf.get(item) as number);
  const to = (threads: readonly Thread[]): number =>
    isOne(threads) ? -codeOf(threads[0].state) : (placeOf.get(keyOf(threads)) as number);

  const opening = anyOf(
    start.flatMap(({ state }) => (states[state] ?? []).map(({ atom }) => atom)),
  );
  const code = [size, to(start), opening, firstNode];
  for (const arrival of arrivals) {
    const plain = isPlain(arrival);
    code.push(plain ? arrival.length : -arrival.length);
    for (const { item, flags } of arrival) {
      code.push(codeOf(item));
      if (!plain) code.push(flags);
    }
  }
  for (const { guard, items } of bunches.all) code.push(guard, items.length, ...items.map(codeOf));
  for (const steps of states.slice(1)) {
    code.push(steps.length);
    for (const { atom, threads } of steps) code.push(atom, to(threads));
  }
  return code;
}

function isPlain(several: readonly { readonly flags: number }[]): boolean {
  return several.every(({ flags }) => flags === 0);
}

function isOne(threads: readonly Thread[]): threads is readonly [Thread] {
  return threads.length === 1 && isPlain(threads);
}
