import { kinshipOf, type Parents } from "../claims/kinship.ts";
import type { State } from "./state.ts";

/** The nouns by which alone the pages of each corpus may call a treatment that some of them name in full. */
export interface SiteNouns {
  /** Those of a treatment: "pellet" of hormone pellets. */
  of(corpus: string, subject: string): readonly string[];
}

/** Gathers them from the claims of a state; a noun of two treatments that are no kin means neither. */
export function siteNouns(state: State, parents: Parents): SiteNouns {
  const owners = new Map<string, Set<string>>();
  for (const { corpus, subject, values } of state.values()) {
    for (const { representatives } of values.values()) {
      for (const { noun } of representatives.map((claim) => claim.subject)) {
        if (noun === undefined) continue;
        const key = keyOf(corpus, noun);
        const known = owners.get(key);
        if (known === undefined) owners.set(key, new Set([subject]));
        else known.add(subject);
      }
    }
  }
  const nouns = new Map<string, string[]>();
  for (const [key, subjects] of owners) {
    if (!areKin([...subjects], parents)) continue;
    const [corpus = "", noun = ""] = key.split("\n");
    for (const subject of subjects) {
      const own = keyOf(corpus, subject);
      nouns.set(own, [...(nouns.get(own) ?? []), noun]);
    }
  }
  return { of: (corpus, subject) => nouns.get(keyOf(corpus, subject)) ?? [] };
}

function areKin(subjects: readonly string[], parents: Parents): boolean {
  return subjects.every((one, index) =>
    subjects.slice(index + 1).every((other) => kinshipOf(one, other, parents) !== "none"),
  );
}

function keyOf(corpus: string, name: string): string {
  return `${corpus}\n${name}`;
}
