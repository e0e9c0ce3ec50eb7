import type { Run } from "../model.ts";
import { place, placeEnd } from "./place.ts";

/** Text and the map of its characters to the source, as a block carries them. */
export interface DecodedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Cut a stretch out of decoded text, white space trimmed off both ends; null when nothing is left. */
export function sliceText(decoded: DecodedText, start: number, end: number): DecodedText | null {
  const { text } = decoded;
  let from = Math.max(start, 0);
  let to = Math.min(end, text.length);
  while (from < to && text.charCodeAt(from) === 32) from++;
  while (to > from && text.charCodeAt(to - 1) === 32) to--;
  if (from >= to) return null;
  if (from === 0 && to === text.length) return decoded;
  const runs: Run[] = [];
  for (let index = firstRun(decoded.runs, from); index < decoded.runs.length; index++) {
    const run = decoded.runs[index] as Run;
    if (run.text >= to) break;
    const piece = clip(run, from, to);
    if (piece.length > 0) runs.push({ ...piece, text: piece.text - from });
  }
  return { text: text.slice(from, to), runs };
}

/** Take stretches (sorted, apart from each other) out of decoded text; the spaces around each fold to one. */
export function cutText(
  decoded: DecodedText,
  cuts: readonly (readonly [start: number, end: number])[],
): DecodedText | null {
  let text = "";
  let endsInSpace = true;
  const runs: Run[] = [];
  let from = 0;
  for (const [start, end] of [...cuts, [decoded.text.length, decoded.text.length] as const]) {
    if (endsInSpace) {
      while (decoded.text.charCodeAt(from) === 32) from++;
    }
    for (let index = firstRun(decoded.runs, from); index < decoded.runs.length; index++) {
      const run = decoded.runs[index] as Run;
      if (run.text >= start) break;
      const piece = clip(run, from, start);
      if (piece.length > 0) runs.push({ ...piece, text: text.length + piece.text - from });
    }
    if (from < start) {
      text += decoded.text.slice(from, start);
      endsInSpace = decoded.text.charCodeAt(start - 1) === 32;
    }
    from = Math.max(from, end);
  }
  return sliceText({ text, runs }, 0, text.length);
}

/** The runs of a text that was itself decoded from decoded text, mapped through to the source. */
export function composeRuns(inner: readonly Run[], outer: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const run of inner) {
    const end = run.source + run.sourceLength;
    if (run.length !== run.sourceLength) {
      const start = place({ runs: outer }, run.source);
      runs.push({ ...run, source: start, sourceLength: placeEnd({ runs: outer }, end) - start });
      continue;
    }
    for (let index = firstRun(outer, run.source); index < outer.length; index++) {
      const around = outer[index] as Run;
      if (around.text >= end) break;
      const piece = clip(around, run.source, end);
      runs.push({ ...piece, text: run.text + piece.text - run.source });
    }
  }
  return runs;
}

function clip(run: Run, from: number, to: number): Run {
  const start = Math.max(run.text, from);
  const end = Math.min(run.text + run.length, to);
  const length = end - start;
  if (length === run.length) return run;
  if (run.length !== run.sourceLength) return { ...run, text: start, length };
  return { text: start, length, source: run.source + start - run.text, sourceLength: length };
}

function firstRun(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle] as Run;
    if (run.text + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
