import type { AspectStatistics, DocumentResult } from "../model.ts";
import type { Io } from "./io.ts";
import { textTable } from "./text-table.ts";
import { write } from "./write.ts";

/** Says on stderr how much text was read and, for each aspect, how many sentences spoke of it and were understood. */
export async function tellStatistics(results: readonly DocumentResult[], io: Io): Promise<void> {
  let sentences = 0;
  let words = 0;
  const aspects = new Map<string, AspectStatistics[]>();
  for (const { statistics: one } of results) {
    sentences += one.sentences;
    words += one.words;
    for (const [aspect, counts] of Object.entries(one.aspects)) {
      aspects.set(aspect, [...(aspects.get(aspect) ?? []), counts]);
    }
  }
  const rows = [...aspects.keys()].sort().map((aspect) => rowOf(aspect, aspects.get(aspect) ?? []));
  const head = ["aspect", "triggered", "valued", "set aside"];
  const table = rows.length === 0 ? "" : textTable([head, ...rows]);
  await write(
    io.stderr,
    `${results.length} documents, ${sentences} sentences, ${words} words\n${table}`,
  );
}

function rowOf(aspect: string, counts: readonly AspectStatistics[]): string[] {
  let triggered = 0;
  let valued = 0;
  const reasons = new Map<string, number>();
  for (const one of counts) {
    triggered += one.triggered;
    valued += one.valued;
    for (const [reason, count] of Object.entries(one.setAside)) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + count);
    }
  }
  const setAside = [...reasons].sort().map(([reason, count]) => `${reason} ${count}`);
  return [aspect, String(triggered), String(valued), setAside.join(", ")];
}
