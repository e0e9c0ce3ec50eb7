import { kinshipOf, type Parents } from "../claims/kinship.ts";
import type { State } from "./state.ts";

/** The nouns by which alone the pages of each corpus may call a treatment that some of them name in full. */
export interface SiteNouns {
  /** Those of a treatment: "pellet" of hormone pellets. */
  of(corpus: string, subject: string): readonly string[];
}

/** Gathers them from the claims of a state; a noun of two treatments that are no kin means neither. */
export function siteNouns(state: State, parents: Parents): SiteNouns {
  const owned = new Map<string, Owned>();
  for (const { corpus, subject, values } of state.values()) {
    for (const { representatives } of values.values()) {
      for (const claim of representatives) {
        const { noun } = claim.subject;
        if (noun === undefined) continue;
        const key = keyOf(corpus, noun);
        const known = owned.get(key);
        if (known === undefined) owned.set(key, { corpus, noun, owners: new Set([subject]) });
        else known.owners.add(subject);
      }
    }
  }
  const nouns = new Map<string, string[]>();
  for (const { corpus, noun, owners } of owned.values()) {
    if (!areKin([...owners], parents)) continue;
    for (const subject of owners) {
      const key = keyOf(corpus, subject);
      nouns.set(key, [...(nouns.get(key) ?? []), noun]);
    }
  }
  return { of: (corpus, subject) => nouns.get(keyOf(corpus, subject)) ?? [] };
}

/** A noun and the treatments that it is of. */
interface Owned {
  readonly corpus: string;
  readonly noun: string;
  readonly owners: Set<string>;
}

function areKin(subjects: readonly string[], parents: Parents): boolean {
  return subjects.every((one, index) =>
    subjects.slice(index + 1).every((other) => kinshipOf(one, other, parents) !== "none"),
  );
}

function keyOf(corpus: string, name: string): string {
  return `${corpus}\n${name}`;
}
