import type { AspectStatistics, Statistics } from "../model.ts";
import { countOf } from "../report/count-of.ts";
import type { Io } from "./io.ts";
import { textTable } from "./text-table.ts";
import { write } from "./write.ts";

/** Says on stderr how much text was read and, for each aspect, how many sentences spoke of it and were understood. */
export async function tellStatistics(
  documents: number,
  { sentences, words, aspects }: Statistics,
  io: Io,
): Promise<void> {
  const counts = [
    countOf(documents, "document"),
    countOf(sentences, "sentence"),
    countOf(words, "word"),
  ];
  const rows = Object.keys(aspects)
    .sort()
    .flatMap((aspect) => rowOf(aspect, aspects[aspect]));
  const head = ["aspect", "triggered", "valued", "set aside"];
  const table = rows.length === 0 ? "" : textTable([head, ...rows]);
  await write(io.stderr, `${counts.join(", ")}\n${table}`);
}

function rowOf(aspect: string, counts: AspectStatistics | undefined): string[][] {
  if (counts === undefined) return [];
  const { triggered, valued, setAside } = counts;
  const reasons = Object.keys(setAside)
    .sort()
    .map((reason) => `${reason} ${setAside[reason]}`);
  return [[aspect, String(triggered), String(valued), reasons.join(", ")]];
}
