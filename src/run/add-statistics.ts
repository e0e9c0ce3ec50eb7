import type { AspectStatistics, Statistics } from "../model.ts";

/** The counts of two stretches of documents together. */
export function addStatistics(a: Statistics, b: Statistics): Statistics {
  const aspects: Record<string, AspectStatistics> = { ...a.aspects };
  for (const [name, counts] of Object.entries(b.aspects)) {
    const before = aspects[name];
    aspects[name] = before === undefined ? counts : addAspects(before, counts);
  }
  return { sentences: a.sentences + b.sentences, words: a.words + b.words, aspects };
}

function addAspects(a: AspectStatistics, b: AspectStatistics): AspectStatistics {
  const setAside: Record<string, number> = { ...a.setAside };
  for (const [reason, count] of Object.entries(b.setAside)) {
    setAside[reason] = (setAside[reason] ?? 0) + count;
  }
  return { triggered: a.triggered + b.triggered, valued: a.valued + b.valued, setAside };
}
