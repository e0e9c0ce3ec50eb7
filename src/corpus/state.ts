import type { Claim, Value } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import { FEW } from "./pair.ts";
import { addToSketch, hashPath, mergeSketches, type Sketch } from "./sketch.ts";
import { valueKey } from "./value-key.ts";

/** How many claims of a value are kept: where few documents give it, one of each, so that each can be named. */
const REPRESENTATIVES = FEW;

/** All claims that give one value under one key. */
export interface ValueEntry {
  readonly value: Value;
  documents: Sketch;
  /** The best claims by `compareClaims`, one a document; none where the documents that are left are not known by name. */
  representatives: readonly Claim[];
}

/** All claims about one aspect of one subject and condition within the same facets, in one corpus. */
export interface Entry extends EntryName {
  readonly values: Map<string, ValueEntry>;
}

/** What an entry is known by. */
interface EntryName {
  readonly corpus: string;
  readonly aspect: string;
  readonly subject: string;
  readonly condition: string | null;
  readonly facets: readonly string[];
  /** How the claims are put: `assert`, or the context that keeps them from speaking for their page. */
  readonly voice: string;
}

/**
 * What the corpus stage remembers of any number of claims. A commutative monoid: `emptyState` is its zero, `merge` its
 * sum; claims may come in any order and any sharding.
 */
export type State = Map<string, Entry>;

/** Tells the corpus that a document belongs to, by its path. */
export type CorpusOf = (path: string) => string;

/** A state of no claims. */
export function emptyState(): State {
  return new Map();
}

/** Adds one claim, of a document of `corpus`, to `state` in place. */
export function addClaim(state: State, claim: Claim, corpus = ""): void {
  const condition = claim.condition?.id ?? null;
  const voice = voiceOf(claim);
  const { aspect, facets } = claim;
  const name = { corpus, aspect, subject: claim.subject.id, condition, facets, voice };
  const key = entryKey(name);
  let entry = state.get(key);
  if (entry === undefined) {
    entry = { ...name, facets: [...facets].sort(), values: new Map() };
    state.set(key, entry);
  }
  const valueName = valueKey(claim.value);
  const value = entry.values.get(valueName);
  if (value === undefined) {
    entry.values.set(shared(valueName), firstOf(claim, entry));
    return;
  }
  addToSketch(value.documents, documentHash(claim.path));
  value.representatives = withRepresentative(value.representatives, claim, (kept) =>
    compact(kept, entry, value.value),
  );
}

/** Adds all of `other` to `state` in place and answers it; `other` is left as it was. */
export function merge(state: State, other: State): State {
  for (const [key, theirs] of other) {
    const ours = state.get(key);
    if (ours === undefined) {
      state.set(key, copyOf(theirs));
      continue;
    }
    for (const [name, value] of theirs.values) {
      const known = ours.values.get(name);
      if (known === undefined) {
        ours.values.set(name, copyOfValue(value));
        continue;
      }
      known.documents = mergeSketches(known.documents, value.documents);
      for (const claim of value.representatives)
        known.representatives = withRepresentative(known.representatives, claim, (kept) => kept);
    }
  }
  return state;
}

/** The key under which claims are compared value by value. */
export function entryKey({ corpus, aspect, subject, condition, facets, voice }: EntryName): string {
  const scope =
    facets.length === 0
      ? ""
      : facets.length === 1
        ? (facets[0] as string)
        : [...facets].sort().join(" ");
  return `${corpus}\n${aspect}\n${subject}\n${condition ?? ""}\n${scope}\n${voice}`;
}

const ASSERTIONS: ReadonlySet<string> = new Set(["assert", "answered-question", "item"]);

function voiceOf({ context, attribution }: Claim): string {
  if (attribution === "patient") return "testimonial";
  return ASSERTIONS.has(context) ? "assert" : context;
}

/** A list of its own each time: one that grows in place takes room for nineteen. */
function withRepresentative(
  known: readonly Claim[],
  claim: Claim,
  keep: (claim: Claim) => Claim,
): readonly Claim[] {
  const last = known[REPRESENTATIVES - 1];
  if (last !== undefined && compareClaims(claim, last) >= 0) return known;
  const same = known.findIndex((one) => one.path === claim.path);
  if (same >= 0 && compareClaims(claim, known[same] as Claim) >= 0) return known;
  const others = same < 0 ? known : known.toSpliced(same, 1);
  let at = others.length;
  while (at > 0 && compareClaims(claim, others[at - 1] as Claim) < 0) at -= 1;
  return others.toSpliced(at, 0, keep(claim)).slice(0, REPRESENTATIVES);
}

/** Array literals, since an array that grows from nothing takes room for seventeen. */
function firstOf(claim: Claim, entry: Entry): ValueEntry {
  const value = canonical(claim.value);
  return {
    value,
    documents: [documentHash(claim.path)],
    representatives: [compact(claim, entry, value)],
  };
}

const pool = new Map<string, Claim["subject"]>();
const names = new Map<string, string>();

function shared(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, name);
  return name;
}

/** Shares what many claims have in common: most of a large state is representatives. */
function compact(claim: Claim, entry: Entry, value: Value): Claim {
  return {
    ...claim,
    subject: pooled(claim.subject),
    condition: claim.condition === null ? null : pooled(claim.condition),
    facets: entry.facets,
    value,
  };
}

function pooled(term: Claim["subject"]): Claim["subject"] {
  const key = `${term.by} ${term.id} ${term.noun ?? ""}`;
  const known = pool.get(key);
  if (known !== undefined) return known;
  pool.set(key, term);
  return term;
}

let lastPath = "";
let lastHash = hashPath("");

/** Claims come page by page, so the last path is nearly always the next one. */
function documentHash(path: string): number {
  if (path !== lastPath) {
    lastPath = path;
    lastHash = hashPath(path);
  }
  return lastHash;
}

function canonical(value: Value): Value {
  return value.kind === "set" ? { ...value, ids: [...value.ids].sort() } : value;
}

function copyOf(entry: Entry): Entry {
  return {
    ...entry,
    values: new Map([...entry.values].map(([name, value]) => [name, copyOfValue(value)])),
  };
}

function copyOfValue(value: ValueEntry): ValueEntry {
  return { ...value, documents: [...value.documents], representatives: [...value.representatives] };
}
