import type { Contradiction, FileReport, Severity, Summary } from "../model.ts";

const counters = { error: "errors", warning: "warnings", info: "infos" } as const;

/**
 * Counts what counts: errors, warnings and infos are findings and contradictions alike, each contradiction once;
 * `contradictions` and `tensions` say how many of them were of that grade. What is suppressed stands only in `suppressed`.
 */
export function summarize(
  files: readonly FileReport[],
  contradictions: readonly Contradiction[],
  documents: number,
): Summary {
  const counts = {
    errors: 0,
    warnings: 0,
    infos: 0,
    contradictions: 0,
    tensions: 0,
    suppressed: 0,
  };
  for (const { severity, suppressed } of eachOf(files, contradictions)) {
    counts[suppressed === null ? counters[severity] : "suppressed"] += 1;
  }
  for (const { grade, suppressed } of contradictions) {
    if (suppressed === null) counts[grade === "tension" ? "tensions" : "contradictions"] += 1;
  }
  return { files: documents, ...counts };
}

function* eachOf(
  files: readonly FileReport[],
  contradictions: readonly Contradiction[],
): Generator<{ severity: Severity; suppressed: object | null }> {
  for (const { findings } of files) yield* findings;
  yield* contradictions;
}
