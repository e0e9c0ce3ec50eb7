import type { Network } from "./network.ts";

/** A state in which one stands after a token, and what is opened (1) or closed (2) on the way to it. */
export interface Thread {
  readonly state: number;
  readonly flags: number;
}

/** A way on from a state: what it asks of a token, and where one may stand then, in order of preference. */
export interface Step {
  readonly atom: number;
  readonly threads: readonly Thread[];
}

/** A network whose steps all take a token. */
export interface States {
  /** By state its steps, in order of preference; state 0 is the end and has none. */
  readonly states: readonly (readonly Step[])[];
  readonly start: readonly Thread[];
}

/** In a step of a state that is still being read: that state itself. */
const SELF = -1;

/**
 * Walks the steps of a network that take no token beforehand, and makes one state of all nodes from which on the same may
 * follow. No node of it leads back to itself but by one step.
 */
export function joinStates({ nodes, start, accept }: Network): States {
  const states: (readonly Step[])[] = [[]];
  const stateOf = new Map([[accept, 0]]);
  const known = new Map<string, number>();
  const reached = new Map<number, ReadonlyMap<number, number>>();

  /** The nodes that take a token, and the end, by what is opened or closed on the way to them. */
  const reachedFrom = (node: number): ReadonlyMap<number, number> => {
    let found = reached.get(node);
    if (found === undefined) reached.set(node, (found = reach(nodes, node, accept)));
    return found;
  };
  const threadsTo = (node: number, self: number): Thread[] => {
    const threads = new Map<number, number>();
    for (const [stop, flags] of reachedFrom(node)) {
      const state = stop === self ? SELF : (stateOf.get(stop) as number);
      // What follows is the same, so that the preferred way there is the only one.
      if (!threads.has(state)) threads.set(state, flags);
    }
    return [...threads].map(([state, flags]) => ({ state, flags }));
  };
  const join = (node: number): number => {
    const steps: Step[] = [];
    for (const { atom, to } of nodes[node] ?? [])
      if (atom !== null) steps.push({ atom, threads: threadsTo(to, node) });
    const key = steps.map(({ atom, threads }) => `${atom} ${keyOf(threads)}`).join("|");
    const old = known.get(key);
    if (old !== undefined) return old;
    const state = states.length;
    known.set(key, state);
    states.push(steps.map(({ atom, threads }) => ({ atom, threads: settle(threads, state) })));
    return state;
  };

  const waiting = [...reachedFrom(start).keys()];
  for (let node = waiting.at(-1); node !== undefined; node = waiting.at(-1)) {
    const before = waiting.length;
    if (!stateOf.has(node)) {
      for (const { atom, to } of nodes[node] ?? []) {
        if (atom === null) continue;
        for (const stop of reachedFrom(to).keys())
          if (stop !== node && !stateOf.has(stop)) waiting.push(stop);
      }
      if (waiting.length === before) stateOf.set(node, join(node));
    }
    if (waiting.length === before) waiting.pop();
  }
  return { states, start: threadsTo(start, SELF) };
}

/** What tells threads from others. */
export function keyOf(threads: readonly Thread[]): string {
  return threads.map(({ state, flags }) => `${state}.${flags}`).join();
}

function settle(threads: readonly Thread[], self: number): readonly Thread[] {
  return threads.map((thread) => (thread.state === SELF ? { ...thread, state: self } : thread));
}

function reach(nodes: Network["nodes"], from: number, accept: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const seen = new Set<number>();
  const walk = (at: number, flags: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const edges = nodes[at] ?? [];
    if (at === accept || edges.some(({ atom }) => atom !== null)) found.set(at, flags);
    for (const { atom, to, report } of edges) if (atom === null) walk(to, flags | report);
  };
  walk(from, 0);
  return found;
}
