import type { Aspect } from "../claims/aspect.ts";
import type { Claim, Contradiction, Severity } from "../model.ts";
import { compareClaims, compareText } from "./compare-claims.ts";
import { conflictOf } from "./conflict-of.ts";
import { areCompatible, sameKey } from "./facets.ts";
import { ancestorsOf, CLINIC, kinshipOf, type Parents } from "./kinship.ts";
import { FEW, type Pair } from "./pair.ts";
import { sayContradiction } from "./say-contradiction.ts";
import { countOf, mergeSketches, type Sketch } from "./sketch.ts";
import type { Entry, State, ValueEntry } from "./state.ts";

/** What the comparison knows besides the claims. */
export interface World {
  readonly aspects: ReadonlyMap<string, Aspect>;
  readonly parents: { readonly treatment: Parents; readonly condition: Parents };
  /** Documents that others must agree with: a consent form, a fee list. */
  readonly isReference: (path: string) => boolean;
  /** Only contradictions with one of these documents are wanted; null wants all. */
  readonly only: ReadonlySet<string> | null;
}

/** Values of a key beyond this many are left out, the least documented first: comparing them is quadratic. */
const MOST_VALUES = 200;

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

/** Two values in conflict, with all that say them, under whatever keys. */
interface Conflict {
  readonly corpus: string;
  readonly aspect: Aspect;
  readonly subject: string;
  readonly sides: [Side, Side];
}

interface Side {
  documents: Sketch;
  readonly claims: Claim[];
  readonly joined: Set<ValueEntry>;
}

/** The conflicts of values, by what is in conflict. */
function conflictsOf(state: State, world: World): Map<string, Conflict> {
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
    const list = valuesOf(entry);
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
  const facets = remember((a: readonly string[], b: readonly string[]) => areCompatible(a, b, []));
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
          found.set(key, (conflict = { corpus, aspect, subject, sides: [noSide(), noSide()] }));
        join(conflict.sides[inOrder ? 0 : 1], one.entry);
        join(conflict.sides[inOrder ? 1 : 0], other.entry);
      }
    }
  };
}

interface Valued {
  readonly key: string;
  readonly entry: ValueEntry;
  id: number;
}

function valuesOf(entry: Entry): Valued[] {
  const values = [...entry.values].map(([key, value]): Valued => ({ key, entry: value, id: 0 }));
  if (values.length > MOST_VALUES) {
    values.sort(
      (a, b) =>
        countOf(b.entry.documents) - countOf(a.entry.documents) || compareText(a.key, b.key),
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

function noSide(): Side {
  return { documents: [], claims: [], joined: new Set() };
}

function join(side: Side, entry: ValueEntry): void {
  if (side.joined.has(entry)) return;
  side.joined.add(entry);
  side.documents = mergeSketches(side.documents, entry.documents);
  side.claims.push(...entry.representatives);
}

/** How many steps the conditions lower the grade; null where they are not comparable. */
function conditionSteps(
  a: string | null,
  b: string | null,
  aspect: Aspect,
  parents: Parents,
): 0 | 1 | null {
  if (aspect.condition === "ignore" || a === b)
    return (aspect.condition === "exact" || aspect.condition === "named") && a === null ? null : 0;
  if (aspect.condition === "exact") return null;
  if (a === null || b === null) return aspect.condition === "named" ? null : 0;
  if (kinshipOf(a, b, parents) !== "ancestor") return null;
  return aspect.condition === "named" ? 0 : 1;
}

/** The pairs of claims to show of a conflict: each pair of documents where they are few, one anchored on the minority where many agree. */
function pairsOf(conflict: Conflict, world: World): Pair[] {
  const [first, second] = conflict.sides;
  const counts: [number, number] = [countOf(first.documents), countOf(second.documents)];
  const turn = counts[0] > counts[1];
  const [few, many] = turn ? [second, first] : [first, second];
  const documents: [number, number] = turn ? [counts[1], counts[0]] : counts;
  few.claims.sort(compareClaims);
  many.claims.sort(compareClaims);
  const pairs: Pair[] = [];
  const wanted = (a: Claim, b: Claim): boolean =>
    world.only === null || world.only.has(a.path) || world.only.has(b.path);
  for (const a of few.claims) {
    for (const b of many.claims) {
      if (a.path === b.path && a.sentence === b.sentence) continue;
      const pair = wanted(a, b) ? pairOf(conflict, a, b, documents, world) : null;
      if (pair === null) continue;
      pairs.push(pair);
      if (documents[1] > FEW && a.path !== b.path) break;
    }
    if (documents[0] > FEW && pairs.length > 0) break;
  }
  return pairs;
}

function pairOf(
  conflict: Conflict,
  few: Claim,
  many: Claim,
  documents: readonly [number, number],
  world: World,
): Pair | null {
  const { aspect, subject } = conflict;
  const table = conflictOf(few.value, many.value, aspect);
  const conditions = conditionSteps(
    few.condition?.id ?? null,
    many.condition?.id ?? null,
    aspect,
    world.parents.condition,
  );
  if (table === null || conditions === null || !areCompatible(few.facets, many.facets, aspect.same))
    return null;
  if (subjectsApart(few.subject.id, many.subject.id, world.parents.treatment)) return null;
  const [fewIs, manyIs] = [world.isReference(few.path), world.isReference(many.path)];
  const referenced = fewIs !== manyIs;
  let level = table === "contradiction" ? 2 : 1;
  level -= conditions;
  if (aspect.studies === "lower" && (few.attribution !== "page" || many.attribution !== "page"))
    level -= 1;
  if (few.certainty <= 2 && many.certainty <= 2) level -= 1;
  if (level <= 0) return null;
  if (referenced) level += 1;
  const swap = referenced ? fewIs : documents[0] === documents[1] && comparePlaces(many, few) < 0;
  const [a, b] = swap ? [many, few] : [few, many];
  return {
    aspect,
    a,
    b,
    grade: level >= 2 ? "contradiction" : "tension",
    severity: level >= 3 ? "error" : level === 2 ? "warning" : "info",
    subject,
    condition: narrower(a.condition?.id ?? null, b.condition?.id ?? null, world.parents.condition),
    documents: swap ? [documents[1], documents[0]] : documents,
  };
}

function subjectsApart(a: string, b: string, parents: Parents): boolean {
  return a !== CLINIC && b !== CLINIC && kinshipOf(a, b, parents) === "none";
}

function narrower(a: string | null, b: string | null, parents: Parents): string | null {
  if (a === null || b === null) return a ?? b;
  return ancestorsOf(a, parents).includes(b) ? a : b;
}

function comparePlaces(a: Claim, b: Claim): number {
  return compareText(a.path, b.path) || a.location.offset - b.location.offset;
}

/** The strongest first: graver, better anchored, earlier. */
function comparePairs(x: Pair, y: Pair): number {
  const grade = Number(x.grade === "tension") - Number(y.grade === "tension");
  if (grade !== 0) return grade;
  const [best, other] = [better(x), better(y)];
  return (
    compareClaims(worse(x), worse(y)) ||
    compareClaims(best, other) ||
    comparePlaces(x.a, y.a) ||
    comparePlaces(x.b, y.b)
  );
}

function better({ a, b }: Pair): Claim {
  return compareClaims(a, b) <= 0 ? a : b;
}

function worse({ a, b }: Pair): Claim {
  return compareClaims(a, b) <= 0 ? b : a;
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
