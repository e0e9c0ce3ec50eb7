import type { Contradiction, Severity } from "../model.ts";
import { compareText } from "./compare-claims.ts";
import { comparePairs } from "./compare-pairs.ts";
import { conflictsOf } from "./conflicts-of.ts";
import type { Pair } from "./pair.ts";
import { pairsOf } from "./pairs-of.ts";
import { sayContradiction } from "./say-contradiction.ts";
import type { State } from "./state.ts";
import type { World } from "./world.ts";

export type { World };

/**
 * The contradictions of a state, one for each pair of documents, aspect and subject, the gravest first. Comparison goes
 * by key and value, so that it costs what there is to say, not what there is to read.
 */
export function contradictionsOf(state: State, world: World): Contradiction[] {
  const clusters = new Map<string, Pair[]>();
  for (const conflict of conflictsOf(state, world).values()) {
    for (const pair of pairsOf(conflict, world)) {
      const [first, second] = [pair.a.path, pair.b.path].sort(compareText);
      const key = [conflict.corpus, conflict.aspect.id, conflict.subject, first, second].join("\n");
      const cluster = clusters.get(key);
      if (cluster === undefined) clusters.set(key, [pair]);
      else cluster.push(pair);
    }
  }
  const strongest = [...clusters.values()].map((pairs): Cluster => {
    const [pair, ...rest] = pairs.sort(comparePairs);
    return { pair: pair as Pair, others: rest.length };
  });
  return withoutEchoes(strongest)
    .map(({ pair, others }) => sayContradiction(pair, others))
    .sort(compareContradictions);
}

interface Cluster {
  readonly pair: Pair;
  readonly others: number;
}

/** Sentences that speak of several treatments are in conflict once, not once for each. */
function withoutEchoes(clusters: readonly Cluster[]): Cluster[] {
  const kept = new Map<string, Cluster>();
  for (const cluster of [...clusters].sort((x, y) => comparePairs(x.pair, y.pair))) {
    const { aspect, a, b } = cluster.pair;
    const sides = [a, b].map((side) => `${side.path}\n${side.sentence}`).sort();
    const key = [aspect.id, ...sides].join("\n");
    const first = kept.get(key);
    kept.set(
      key,
      first === undefined
        ? cluster
        : { pair: first.pair, others: first.others + cluster.others + 1 },
    );
  }
  return [...kept.values()];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function compareContradictions(x: Contradiction, y: Contradiction): number {
  return (
    SEVERITIES.indexOf(x.severity) - SEVERITIES.indexOf(y.severity) ||
    compareText(x.a.path, y.a.path) ||
    x.a.offset - y.a.offset ||
    compareText(x.b.path, y.b.path) ||
    x.b.offset - y.b.offset ||
    compareText(x.aspect, y.aspect) ||
    compareText(x.subject, y.subject)
  );
}
