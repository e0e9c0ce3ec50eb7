import type { Aspect } from "../claims/aspect.ts";
import { CLINIC, UNNAMED } from "../claims/subject-ids.ts";
import { compareText } from "../match/compare-text.ts";
import { conditionSteps } from "./condition-steps.ts";
import { conflictOf } from "./conflict-of.ts";
import { areCompatible, sameKey } from "./facets.ts";
import { ancestorsOf } from "../claims/kinship.ts";
import type { SiteNouns } from "./site-nouns.ts";
import { emptySide, joinSide, type Side } from "./side.ts";
import { countOf } from "./sketch.ts";
import { type Entry, entryKey, type State, type ValueEntry } from "./state.ts";
import type { World } from "./world.ts";

/** Values of a key beyond this many are left out, the least documented first, wanted ones last: comparing them is quadratic. */
const MOST_VALUES = 200;

/** Two values in conflict, with all that say them, under whatever keys. */
export interface Conflict {
  readonly corpus: string;
  readonly aspect: Aspect;
  readonly subject: string;
  readonly sides: [Side, Side];
}

/** The conflicts of values, by what is in conflict. */
export function conflictsOf(state: State, world: World, nouns: SiteNouns): Map<string, Conflict> {
  const found = new Map<string, Conflict>();
  for (const bucket of bucketsOf(state, world)) {
    const compare = comparer(bucket, world, found);
    const bySubject = new Map<string, Entry[]>();
    for (const entry of bucket.entries) {
      const known = bySubject.get(entry.subject);
      if (known === undefined) bySubject.set(entry.subject, [entry]);
      else known.push(entry);
    }
    for (const [subject, entries] of bySubject) {
      const general = new Set(ancestorsOf(subject, world.parents.treatment));
      if (subject !== CLINIC) general.add(CLINIC);
      const called = nouns.of(bucket.corpus, subject).filter((noun) => noun !== subject);
      for (const noun of called) general.add(noun);
      if (subject !== UNNAMED && (called.length > 0 || bucket.aspect.same.includes("object")))
        general.add(UNNAMED);
      const above = [...general].flatMap((one) => bySubject.get(one) ?? []);
      entries.forEach((entry, index) => {
        for (let other = index; other < entries.length; other++)
          compare(entry, entries[other] as Entry);
        for (const other of above) compare(entry, other);
      });
    }
  }
  return found;
}

interface Bucket {
  readonly corpus: string;
  readonly aspect: Aspect;
  readonly entries: Entry[];
}

/** Entries that may be compared at all: of one corpus and aspect, agreeing in the facets that must agree. */
function bucketsOf(state: State, world: World): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const key of [...state.keys()].sort(compareText)) {
    const entry = state.get(key) as Entry;
    const aspect = world.aspects.get(entry.aspect);
    if (aspect === undefined || !speaks(entry.voice, aspect)) continue;
    const name = `${entry.corpus}\n${entry.aspect}\n${sameKey(entry.facets, aspect.same)}`;
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, { corpus: entry.corpus, aspect, entries: [entry] });
    else bucket.entries.push(entry);
  }
  return [...buckets.values()];
}

/** Whether claims so put speak for their pages: they assert, or the aspect lets their context count. */
function speaks(voice: string, aspect: Aspect): boolean {
  return voice === "assert" || aspect.also.includes(voice);
}

/** Compares two entries of a bucket; what is asked again and again (values, conditions, facets) is worked out once. */
function comparer(
  bucket: Bucket,
  world: World,
  found: Map<string, Conflict>,
): (a: Entry, b: Entry) => void {
  const { corpus, aspect, entries } = bucket;
  const ids = new Map<string, number>();
  const valued = new Map<Entry, Valued[]>();
  for (const entry of entries) {
    const list = valuesOf(entry, world.wanted?.get(entryKey(entry)));
    for (const one of list) {
      let id = ids.get(one.key);
      if (id === undefined) ids.set(one.key, (id = ids.size));
      one.id = id;
    }
    valued.set(entry, list);
  }
  const conflicting = remember(
    (a: ValueEntry, b: ValueEntry) => conflictOf(a.value, b.value, aspect) !== null,
  );
  const conditions = remember(
    (a: string | null, b: string | null) =>
      conditionSteps(a, b, aspect, world.parents.condition) !== null,
  );
  const { treatment: parents } = world.parents;
  const facets = remember((a: readonly string[], b: readonly string[]) =>
    areCompatible(a, b, { same: [], parents }),
  );
  const facetIds = numbered(entries, (entry) => entry.facets.join(" "));
  const conditionIds = numbered(entries, (entry) => entry.condition ?? "");
  return (a, b) => {
    if (
      !conditions(
        conditionIds.get(a) as number,
        conditionIds.get(b) as number,
        a.condition,
        b.condition,
      )
    )
      return;
    if (!facets(facetIds.get(a) as number, facetIds.get(b) as number, a.facets, b.facets)) return;
    const [left, right] = [valued.get(a) as Valued[], valued.get(b) as Valued[]];
    for (const one of left) {
      for (const other of right) {
        if (
          one.id === other.id ||
          (a === b && one.id > other.id) ||
          !conflicting(one.id, other.id, one.entry, other.entry)
        )
          continue;
        const { subject } = a;
        const inOrder = one.key < other.key;
        const key = [
          corpus,
          aspect.id,
          subject,
          inOrder ? one.key : other.key,
          inOrder ? other.key : one.key,
        ].join("\n");
        let conflict = found.get(key);
        if (conflict === undefined)
          found.set(
            key,
            (conflict = { corpus, aspect, subject, sides: [emptySide(), emptySide()] }),
          );
        joinSide(conflict.sides[inOrder ? 0 : 1], one.entry, one.wanted);
        joinSide(conflict.sides[inOrder ? 1 : 0], other.entry, other.wanted);
      }
    }
  };
}

interface Valued {
  readonly key: string;
  readonly entry: ValueEntry;
  readonly wanted: ValueEntry | undefined;
  id: number;
}

function valuesOf(entry: Entry, wanted: Entry | undefined): Valued[] {
  const values = [...entry.values].map(([key, value]): Valued => ({
    key,
    entry: value,
    wanted: wanted?.values.get(key),
    id: 0,
  }));
  if (values.length > MOST_VALUES) {
    values.sort(
      (a, b) =>
        Number(b.wanted !== undefined) - Number(a.wanted !== undefined) ||
        countOf(b.entry.documents) - countOf(a.entry.documents) ||
        compareText(a.key, b.key),
    );
    values.length = MOST_VALUES;
  }
  return values.sort((a, b) => compareText(a.key, b.key));
}

/** A function of two numbered things that works each answer out once. */
function remember<T>(
  ask: (a: T, b: T) => boolean,
): (idA: number, idB: number, a: T, b: T) => boolean {
  const known = new Map<number, boolean>();
  return (idA, idB, a, b) => {
    const key = idA * 0x1000000 + idB;
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = ask(a, b)));
    return answer;
  };
}

function numbered(entries: readonly Entry[], name: (entry: Entry) => string): Map<Entry, number> {
  const ids = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const text = name(entry);
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return [entry, id] as const;
    }),
  );
}
