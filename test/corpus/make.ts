import type { Aspect } from "../../src/claims/aspect.ts";
import type { Claim, Value } from "../../src/model.ts";
import { contradictionsOf, type World } from "../../src/corpus/contradictions-of.ts";
import { addClaim, emptyState, type State } from "../../src/corpus/state.ts";
import type { Contradiction } from "../../src/model.ts";

const LEVELS = ["none", "virtually none", "rare", "possible", "common"];

/** An aspect on a scale of five, with `changes`. */
export function aspect(changes: Partial<Aspect> = {}): Aspect {
  return {
    id: "side-effects",
    kind: "scale",
    label: "side-effect claim",
    summary: "",
    subject: "treatment",
    unnamed: "unnamed",
    condition: "tree",
    same: [],
    also: [],
    takes: [],
    studies: "lower",
    between: "sentences",
    despite: [],
    apart: [],
    members: null,
    values: Object.fromEntries(
      LEVELS.map((name, level) => [name, { kind: "scale", lo: level, hi: level }]),
    ),
    conflicts: [
      { grade: "contradiction", test: { type: "between", a: [scale(0)], b: [scale(2, 4)] } },
      { grade: "tension", test: { type: "gap", least: 1 } },
    ],
    why: "Why.",
    advice: "Advice.",
    readings: [],
    examples: { conflict: [], compatible: [] },
    ...changes,
  };
}

export function scale(lo: number, hi = lo): Value {
  return { kind: "scale", lo, hi };
}

let made = 0;

/** A flat claim of needling's side effects on page a.html, with `changes`. */
export function claim(changes: Partial<Claim> = {}): Claim {
  made += 1;
  const offset = made * 100;
  return {
    subject: { id: "needling", by: "explicit" },
    condition: null,
    facets: [],
    aspect: "side-effects",
    value: scale(0),
    certainty: 4,
    quantifier: null,
    attribution: "page",
    context: "assert",
    path: "a.html",
    location: {
      line: made,
      column: 1,
      endLine: made,
      endColumn: 20,
      offset,
      endOffset: offset + 19,
    },
    within: [made],
    text: `words ${made}`,
    sentence: `Sentence with words ${made}.`,
    ...changes,
  };
}

export function world(changes: Partial<World> = {}, ...aspects: Aspect[]): World {
  const list = aspects.length > 0 ? aspects : [aspect()];
  return {
    aspects: new Map(list.map((one) => [one.id, one])),
    parents: {
      treatment: new Map([
        ["dry-needling", "needling"],
        ["acupuncture", "needling"],
        ["warfarin", "blood-thinner"],
        ["clopidogrel", "blood-thinner"],
      ]),
      condition: new Map([
        ["low-back-pain", "back-pain"],
        ["back-pain", "pain"],
        ["neck-pain", "pain"],
      ]),
    },
    isReference: () => false,
    wanted: null,
    ...changes,
  };
}

export function reduce(claims: readonly Claim[]): State {
  const state = emptyState();
  for (const one of claims) addClaim(state, one);
  return state;
}

export function compare(claims: readonly Claim[], among: World = world()): Contradiction[] {
  return contradictionsOf(reduce(claims), among);
}
