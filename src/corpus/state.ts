import type { Claim, Value } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import { addToSketch, hashPath, mergeSketches, type Sketch } from "./sketch.ts";
import { valueKey } from "./value-key.ts";

/** How many claims of a value are kept to be shown, each of another document. */
const REPRESENTATIVES = 3;

/** All claims that give one value under one key. */
export interface ValueEntry {
  readonly value: Value;
  claims: number;
  documents: Sketch;
  /** The best claims by `compareClaims`, at most one a document. */
  representatives: Claim[];
}

/** All claims about one aspect of one subject and condition within the same facets, in one corpus. */
export interface Entry {
  readonly corpus: string;
  readonly aspect: string;
  readonly subject: string;
  readonly condition: string | null;
  readonly facets: readonly string[];
  /** How the claims are put: `assert`, or the context that keeps them from speaking for their page. */
  readonly voice: string;
  readonly values: Map<string, ValueEntry>;
}

/**
 * What the corpus stage remembers of any number of claims. A commutative monoid: `emptyState` is its zero, `merge` its
 * sum; claims may come in any order and any sharding.
 */
export type State = Map<string, Entry>;

/** Tells the corpus that a document belongs to, by its path. */
export type CorpusOf = (path: string) => string;

export function emptyState(): State {
  return new Map();
}

/** Adds one claim to `state` in place. */
export function addClaim(state: State, claim: Claim, corpus = ""): void {
  const condition = claim.condition?.id ?? null;
  const voice = voiceOf(claim);
  const key = entryKey(corpus, claim.aspect, claim.subject.id, condition, claim.facets, voice);
  let entry = state.get(key);
  if (entry === undefined) {
    const facets = [...claim.facets].sort();
    entry = {
      corpus,
      aspect: claim.aspect,
      subject: claim.subject.id,
      condition,
      facets,
      voice,
      values: new Map(),
    };
    state.set(key, entry);
  }
  const name = valueKey(claim.value);
  const value = entry.values.get(name);
  if (value === undefined) {
    entry.values.set(shared(name), firstOf(claim, entry));
    return;
  }
  value.claims += 1;
  addToSketch(value.documents, documentHash(claim.path));
  addRepresentative(value.representatives, claim, (kept) => compact(kept, entry, value.value));
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
      known.claims += value.claims;
      known.documents = mergeSketches(known.documents, value.documents);
      for (const claim of value.representatives)
        addRepresentative(known.representatives, claim, (kept) => kept);
    }
  }
  return state;
}

/** The key under which claims are compared value by value. */
export function entryKey(
  corpus: string,
  aspect: string,
  subject: string,
  condition: string | null,
  facets: readonly string[],
  voice: string,
): string {
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

function addRepresentative(kept: Claim[], claim: Claim, keep: (claim: Claim) => Claim): void {
  const same = kept.findIndex((one) => one.path === claim.path);
  if (same >= 0) {
    if (compareClaims(claim, kept[same] as Claim) >= 0) return;
    kept.splice(same, 1);
  } else if (
    kept.length === REPRESENTATIVES &&
    compareClaims(claim, kept[REPRESENTATIVES - 1] as Claim) >= 0
  ) {
    return;
  }
  let at = kept.length;
  while (at > 0 && compareClaims(claim, kept[at - 1] as Claim) < 0) at -= 1;
  kept.splice(at, 0, keep(claim));
  if (kept.length > REPRESENTATIVES) kept.pop();
}

/** Array literals, since an array that grows from nothing takes room for seventeen. */
function firstOf(claim: Claim, entry: Entry): ValueEntry {
  const value = canonical(claim.value);
  return {
    value,
    claims: 1,
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
  const key = `${term.by} ${term.id}`;
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
