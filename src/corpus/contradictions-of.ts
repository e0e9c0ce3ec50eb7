import { compareText } from "../match/compare-text.ts";
import type { Contradiction } from "../model.ts";
import { comparePairs } from "./compare-pairs.ts";
import { conflictsOf } from "./conflicts-of.ts";
import type { Pair } from "./pair.ts";
import { pairsOf } from "./pairs-of.ts";
import { sayContradiction } from "./say-contradiction.ts";
import { siteNouns } from "./site-nouns.ts";
import type { State } from "./state.ts";
import type { World } from "./world.ts";

export type { World };

/**
 * The contradictions of a state, one for each pair of documents, aspect and subject, in no order to rely on. Comparison
 * goes by key and value, so that it costs what there is to say, not what there is to read.
 */
export function contradictionsOf(state: State, world: World): Contradiction[] {
  const clusters = new Map<string, Cluster>();
  const nouns = siteNouns(state, world.parents.treatment);
  for (const conflict of conflictsOf(state, world, nouns).values()) {
    for (const pair of pairsOf(conflict, world, nouns)) {
      const [first, second] = [pair.a.path, pair.b.path].sort(compareText);
      const key = [conflict.corpus, conflict.aspect.id, conflict.subject, first, second].join("\n");
      addTo(clusters, key, { pair, others: 0 });
    }
  }
  return withoutEchoes(clusters.values()).map(({ pair, others }) => sayContradiction(pair, others));
}

/** The strongest of some pairs that are told as one, and how many more there are. */
interface Cluster {
  readonly pair: Pair;
  readonly others: number;
}

function addTo(clusters: Map<string, Cluster>, key: string, more: Cluster): void {
  const known = clusters.get(key);
  if (known === undefined) {
    clusters.set(key, more);
    return;
  }
  const pair = comparePairs(more.pair, known.pair) < 0 ? more.pair : known.pair;
  clusters.set(key, { pair, others: known.others + more.others + 1 });
}

/** Sentences that speak of several treatments are in conflict once, not once for each. */
function withoutEchoes(clusters: Iterable<Cluster>): Cluster[] {
  const kept = new Map<string, Cluster>();
  for (const cluster of clusters) {
    const { aspect, a, b } = cluster.pair;
    const sides = [a, b].map((side) => `${side.path}\n${side.sentence}`).sort();
    addTo(kept, [aspect.id, ...sides].join("\n"), cluster);
  }
  return [...kept.values()];
}
