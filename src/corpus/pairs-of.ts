import { CLINIC, UNNAMED } from "../claims/subject-ids.ts";
import type { Claim } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import { comparePlaces } from "./compare-pairs.ts";
import { conditionSteps } from "./condition-steps.ts";
import { conflictOf } from "./conflict-of.ts";
import type { Conflict } from "./conflicts-of.ts";
import { areCompatible } from "./facets.ts";
import { isBeside } from "./is-beside.ts";
import { isCalled } from "./is-called.ts";
import { ancestorsOf, kinshipOf, type Parents } from "../claims/kinship.ts";
import { mayBeException } from "./may-be-exception.ts";
import { FEW, type Pair } from "./pair.ts";
import { qualify } from "./qualify.ts";
import type { Side, Voices } from "./side.ts";
import type { SiteNouns } from "./site-nouns.ts";
import { countOf } from "./sketch.ts";
import type { World } from "./world.ts";

/**
 * The pairs of claims to show of a conflict, anchored on the minority: each pair of documents where few say one of them,
 * one pair for many that say the same. Where some claims are wanted, the same of the pairs that have one of them.
 */
export function pairsOf(conflict: Conflict, world: World, nouns: SiteNouns): Pair[] {
  const [first, second] = conflict.sides;
  const documents = [countOf(first.documents), countOf(second.documents)] as const;
  const pairUp = (one: Voices, other: Voices): Pair[] =>
    pairsBetween(one, other, (a, b) => pairOf(conflict, [a, b], documents, world, nouns));
  if (world.wanted === null) return pairUp(first, second);
  return [...pairUp(first.wanted, allOf(second)), ...pairUp(first, second.wanted)];
}

function allOf({ documents, claims, wanted }: Side): Voices {
  return { documents, claims: [...claims, ...wanted.claims] };
}

function pairsBetween(
  one: Voices,
  other: Voices,
  toPair: (ofOne: Claim, ofOther: Claim) => Pair | null,
): Pair[] {
  const counts = [countOf(one.documents), countOf(other.documents)] as const;
  const turn = counts[0] > counts[1];
  const [few, many] = (turn ? [other, one] : [one, other]).map(({ claims }) =>
    claims.toSorted(compareClaims),
  ) as [Claim[], Claim[]];
  const pairs: Pair[] = [];
  for (const a of few) {
    for (const b of many) {
      if (a.path === b.path && a.sentence === b.sentence) continue;
      const pair = turn ? toPair(b, a) : toPair(a, b);
      if (pair === null) continue;
      pairs.push(pair);
      if (Math.max(...counts) > FEW && a.path !== b.path) break;
    }
    if (Math.min(...counts) > FEW && pairs.length > 0) break;
  }
  return pairs;
}

/** The pair of a claim of each side, if they cannot both stand; `documents` says how many say what each says. */
function pairOf(
  { corpus, aspect, subject }: Conflict,
  [one, other]: readonly [Claim, Claim],
  documents: readonly [number, number],
  world: World,
  nouns: SiteNouns,
): Pair | null {
  if (qualify(one, other, aspect)) return null;
  const namesNoun = (): boolean =>
    isCalled(one, nouns.of(corpus, other.subject.id)) ||
    isCalled(other, nouns.of(corpus, one.subject.id));
  if (areUnnamed(one, other) && !nameObject(one, other) && !namesNoun()) return null;
  if (isForeignVisit(one, other) || isForeignVisit(other, one)) return null;
  if (isBeside(one, other) || isBeside(other, one)) return null;
  const table = conflictOf(one.value, other.value, aspect);
  const conditions = conditionSteps(
    one.condition?.id ?? null,
    other.condition?.id ?? null,
    aspect,
    world.parents.condition,
  );
  if (
    table === null ||
    conditions === null ||
    !areCompatible(one.facets, other.facets, {
      same: aspect.same,
      parents: world.parents.treatment,
    })
  )
    return null;
  if (subjectsApart(one.subject.id, other.subject.id, world.parents.treatment) && !namesNoun())
    return null;
  const [oneIs, otherIs] = [world.isReference(one.path), world.isReference(other.path)];
  const referenced = oneIs !== otherIs;
  let level = table === "contradiction" ? 2 : 1;
  level -= conditions;
  if (aspect.studies === "lower" && (one.attribution !== "page" || other.attribution !== "page"))
    level -= 1;
  if (one.certainty <= 2 && other.certainty <= 2) level -= 1;
  if (level <= 0) return null;
  if (mayBeException(one, other, aspect)) level = 1;
  if (referenced) level += 1;
  const minority = documents[1] - documents[0] || comparePlaces(other, one);
  const swap = referenced ? oneIs : minority < 0;
  const [a, b] = swap ? [other, one] : [one, other];
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

/** Whether one names no treatment, unless both stand on one page that names none. */
function areUnnamed(a: Claim, b: Claim): boolean {
  const [first, second] = [a.subject.id, b.subject.id];
  return (first === UNNAMED || second === UNNAMED) && (first !== second || a.path !== b.path);
}

/** Whether one is a visit to the clinic, for no treatment, and the other a treatment, at no visit in particular. */
function isForeignVisit(a: Claim, b: Claim): boolean {
  return a.subject.id === CLINIC && namesVisit(a) && b.subject.id !== CLINIC && !namesVisit(b);
}

function namesVisit({ facets }: Claim): boolean {
  return facets.some((facet) => facet.startsWith("visit:"));
}

/** Whether both name one thing, such as a program: it is known by that, whatever treatment it is. */
function nameObject(a: Claim, b: Claim): boolean {
  return a.facets.some((facet) => /^object:./.test(facet) && b.facets.includes(facet));
}

const GENERAL: ReadonlySet<string> = new Set([CLINIC, UNNAMED]);

function subjectsApart(a: string, b: string, parents: Parents): boolean {
  return !GENERAL.has(a) && !GENERAL.has(b) && kinshipOf(a, b, parents) === "none";
}

function narrower(a: string | null, b: string | null, parents: Parents): string | null {
  if (a === null || b === null) return a ?? b;
  return ancestorsOf(a, parents).includes(b) ? a : b;
}
