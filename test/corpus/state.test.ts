import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradictionsOf } from "../../src/corpus/contradictions-of.ts";
import { parseState } from "../../src/corpus/parse-state.ts";
import { serializeState } from "../../src/corpus/serialize-state.ts";
import { emptyState, merge, type State } from "../../src/corpus/state.ts";
import { countOf } from "../../src/corpus/sketch.ts";
import type { Claim } from "../../src/model.ts";
import { anyClaim } from "./any-claim.ts";
import { claim, reduce, world } from "./make.ts";

const written = (state: State): string => [...serializeState(state, "rules")].join("");
const lines = (text: string): string[] => text.split("\n");

function inShards(claims: readonly Claim[], shards: number): string {
  const parts = Array.from({ length: shards }, (_, shard) =>
    reduce(claims.filter((_one, index) => index % shards === shard)),
  );
  const state = emptyState();
  for (const part of parts.reverse()) merge(state, parseState(lines(written(part))).state);
  return written(state);
}

describe("the state of the corpus stage", () => {
  test("is the same, byte for byte, for any order and any sharding", () => {
    fc.assert(
      fc.property(
        fc.array(anyClaim, { maxLength: 60 }),
        fc.infiniteStream(fc.integer()),
        (claims, keys) => {
          const order = new Map(claims.map((one) => [one, keys.next().value as number]));
          const shuffled = [...claims].sort(
            (a, b) => (order.get(a) as number) - (order.get(b) as number),
          );
          const expected = written(reduce(claims));
          for (const shards of [1, 2, 7]) expect(inShards(shuffled, shards)).toBe(expected);
          const [here, there] = [reduce(claims), parseState(lines(expected)).state].map((state) =>
            contradictionsOf(state, world()),
          );
          expect(there).toEqual(here);
        },
      ),
      { numRuns: Number(process.env["FC_RUNS"] ?? 100) },
    );
  });

  test("keeps the best claims of a value, each of another document", () => {
    const claims = Array.from({ length: 30 }, (_, index) =>
      claim({ path: `page-${index % 10}.html`, certainty: index === 17 ? 5 : 4 }),
    );
    const [entry] = reduce(claims).values();
    const [value] = entry!.values.values();
    expect(countOf(value!.documents)).toBe(10);
    expect(value?.representatives.map((one) => one.path)).toEqual(
      [7, 0, 1, 2, 3, 4, 5, 6].map((page) => `page-${page}.html`),
    );
  });

  test("does not grow with the pages that say the same", () => {
    const footers = (pages: number): number =>
      written(
        reduce(
          Array.from({ length: pages }, (_, page) => claim({ path: `${page + 10_000}.html` })),
        ),
      ).length;
    expect(footers(10_000)).toBeLessThan(footers(100) * 1.1);
  });

  test("estimates thousands of documents", () => {
    const state = reduce(
      Array.from({ length: 5000 }, (_, index) => claim({ path: `site/page-${index}.html` })),
    );
    const [value] = [...state.values()][0]!.values.values();
    expect(countOf(value!.documents)).toBeGreaterThan(3500);
    expect(countOf(value!.documents)).toBeLessThan(6500);
  });
});
