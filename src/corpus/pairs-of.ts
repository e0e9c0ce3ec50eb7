import { CLINIC, UNNAMED } from "../claims/subject-ids.ts";
import type { Claim } from "../model.ts";
import { compareClaims } from "./compare-claims.ts";
import { comparePlaces } from "./compare-pairs.ts";
import { conditionSteps } from "./condition-steps.ts";
import { conflictOf } from "./conflict-of.ts";
import type { Conflict } from "./conflicts-of.ts";
import { areCompatible } from "./facets.ts";
import { ancestorsOf, kinshipOf, type Parents } from "./kinship.ts";
import { FEW, type Pair } from "./pair.ts";
import { countOf } from "./sketch.ts";
import type { World } from "./world.ts";

/** The pairs of claims to show of a conflict: each pair of documents where they are few, one anchored on the minority where many agree. */
export function pairsOf(conflict: Conflict, world: World): Pair[] {
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
  if (few.subject.id === UNNAMED && few.path !== many.path && !nameObject(few, many)) return null;
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

/** Whether both name one thing, such as a program: it is known by that, whatever treatment it is. */
function nameObject(a: Claim, b: Claim): boolean {
  return a.facets.some((facet) => /^object:./.test(facet) && b.facets.includes(facet));
}

function subjectsApart(a: string, b: string, parents: Parents): boolean {
  return a !== CLINIC && b !== CLINIC && kinshipOf(a, b, parents) === "none";
}

function narrower(a: string | null, b: string | null, parents: Parents): string | null {
  if (a === null || b === null) return a ?? b;
  return ancestorsOf(a, parents).includes(b) ? a : b;
}
