import type { Network } from "./network.ts";

/** What is opened or closed on the way to a node. */
export const OPENS = 1;
export const CLOSES = 2;

/** Where the places of the nodes' edges begin. */
export const NODES = 3;

/** The node at which a pattern is complete. */
export const ACCEPT = 0;

/**
 * Lays a network out as integers, with the steps that take no token walked beforehand, so that it can be run as it lies:
 *
 * - `nodes`, `start`, the atom or set of atoms with which a match may begin, then for each node where its edges are; node
 *   0 is the end and has none
 * - edges: `count`, then `atom, arrival` each, in order of preference
 * - an arrival (`start` is one): `count`, then `node, flags` each: where one stands after a token, in order of preference
 *
 * All places are relative to the first integer. `anyOf` gives a set for several atoms.
 */
export function encodeTracks(
  { nodes, start, accept }: Network,
  anyOf: (atoms: readonly number[]) => number,
): number[] {
  const takes = nodes.map((edges) => edges.filter(({ atom }) => atom !== null));
  const stops = [
    accept,
    ...takes.flatMap((edges, node) => (edges.length > 0 && node !== accept ? [node] : [])),
  ];
  const numberOf = new Map(stops.map((node, index) => [node, index]));
  const code: number[] = [stops.length, 0, 0, ...stops.map(() => 0)];
  const arrivals = new Map<number, number>();
  const arrivalAt = (node: number): number => {
    const known = arrivals.get(node);
    if (known !== undefined) return known;
    const reached = reachedFrom(node);
    const place = code.length;
    arrivals.set(node, place);
    code.push(reached.length, ...reached.flat());
    return place;
  };
  const reachedFrom = (node: number): [number, number][] => {
    const found: [number, number][] = [];
    const seen = new Set<number>();
    const walk = (at: number, flags: number): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const stop = numberOf.get(at);
      if (stop !== undefined) found.push([stop, flags]);
      for (const { atom, to, report } of nodes[at] ?? [])
        if (atom === null) walk(to, flags | report);
    };
    walk(node, 0);
    return found;
  };
  code[1] = arrivalAt(start);
  const edgesOf = stops.map((node, index) => {
    const taking = index === ACCEPT ? [] : (takes[node] ?? []);
    return taking.map(({ atom, to }) => [atom as number, arrivalAt(to)] as const);
  });
  edgesOf.forEach((edges, index) => {
    code[NODES + index] = code.length;
    code.push(edges.length, ...edges.flat());
  });
  code[2] = anyOf(
    reachedFrom(start).flatMap(([stop]) => (edgesOf[stop] ?? []).map(([atom]) => atom)),
  );
  return code;
}
