import { governs } from "../context/governs.ts";
import type { Scope } from "../context/scope.ts";
import type { Match } from "../match/locate.ts";
import type { Claim } from "../model.ts";
import type { Reading } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import type { Found } from "./found-in.ts";
import { facetsIn } from "./page.ts";
import type { Heard, Utterance } from "./utterance.ts";

/** How a match is put, and by whom. */
export interface Tenor extends Pick<Claim, "context" | "certainty" | "quantifier" | "attribution"> {
  /** Contexts whose scope is over it: `negated`, `hedged` … */
  readonly over: ReadonlySet<string>;
}

/** Reads how a match is put: what governs its words, where its sentence stands, whose finding it reports. */
export function tenorOf(
  { aspect, reading, match, heard, isJoined }: Found,
  utterance: Utterance,
  rules: ClaimRules,
): Tenor {
  const over = scopesOver(heard, match, [...CONTEXTS, ...reading.aside], aspect.despite);
  const isAnswer = isJoined && heard.sequence.tokens[heard.joint - 1]?.word === "?";
  return {
    over,
    context: contextOf(utterance, isAnswer, over),
    certainty: certaintyOf(reading, over),
    quantifier: quantifierOf(heard, match),
    attribution: attributionOf(heard, over, rules),
  };
}

/** Contexts that bear on what a match claims. */
const CONTEXTS = ["rejected", "quoted", "conditional", "negated", "hedged", "attributed"];

function scopesOver(
  heard: Heard,
  match: Match,
  contexts: readonly string[],
  despite: readonly string[],
): Set<string> {
  const over = new Set<string>();
  for (const context of contexts) {
    if (despite.includes(context)) continue;
    const scopes = heard.scopesOf(context);
    if (scopes.some((scope) => governs(scope, match) && !isAsked(scope, heard, match)))
      over.add(context);
  }
  return over;
}

/** "Nobody knows whether it lasts" sets no condition: its own words leave open what they ask. */
function isAsked({ cueFrom }: Scope, { sequence }: Heard, { from, to }: Match): boolean {
  return cueFrom >= from && cueFrom < to && sequence.tokens[cueFrom]?.word === "whether";
}

function contextOf(
  { contexts }: Utterance,
  isAnswer: boolean,
  scoped: ReadonlySet<string>,
): Claim["context"] {
  if (contexts.has("testimonial")) return "testimonial";
  if (contexts.has("question")) return "question";
  if (scoped.has("rejected")) return "rejected";
  if (scoped.has("quoted") && !contexts.has("prose")) return "testimonial";
  if (scoped.has("conditional")) return "conditional";
  if (contexts.has("heading") || contexts.has("title")) return "heading";
  if (contexts.has("label")) return "cta";
  if (isAnswer) return "answered-question";
  return contexts.has("item") || contexts.has("cell") ? "item" : "assert";
}

function certaintyOf(reading: Reading, scoped: ReadonlySet<string>): Claim["certainty"] {
  if (scoped.has("hedged")) return 2;
  if (reading.certainty !== null) return reading.certainty as Claim["certainty"];
  return scoped.has("attributed") ? 3 : 4;
}

const QUANTIFIERS: ReadonlyMap<string, NonNullable<Claim["quantifier"]>> = new Map(
  Object.entries({
    all: "all",
    every: "all",
    everyone: "all",
    everybody: "all",
    always: "all",
    most: "most",
    usually: "most",
    some: "some",
    sometimes: "some",
    rarely: "rare",
    rare: "rare",
    few: "rare",
  }),
);

function quantifierOf({ sequence, joint }: Heard, match: Match): Claim["quantifier"] {
  for (let at = Math.max(joint, match.from - 4); at < match.to; at++) {
    const found = QUANTIFIERS.get(sequence.tokens[at]?.word ?? "");
    if (found !== undefined) return found;
  }
  return null;
}

function attributionOf(
  heard: Heard,
  scoped: ReadonlySet<string>,
  rules: ClaimRules,
): Claim["attribution"] {
  const facets = facetsIn(heard, rules);
  if (facets.includes("attribution:study")) return "study";
  return facets.includes("attribution:body") || scoped.has("attributed") ? "body" : "page";
}
