import { overlaps } from "../match/overlaps.ts";
import type { Match } from "../match/locate.ts";
import type { Aspect, Reading } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { once } from "../match/once.ts";
import { quantitiesIn } from "./token-views.ts";
import type { Heard, Utterance } from "./utterance.ts";

/** One reading of an aspect that matched, alone or across the joint with the question or lead-in. */
export interface Found {
  readonly aspect: Aspect;
  readonly reading: Reading;
  readonly match: Match;
  readonly heard: Heard;
  readonly isJoined: boolean;
}

/** Aspects whose trigger words a sentence holds, except in what only looks like them. */
export function triggeredBy({ alone }: Utterance, rules: ClaimRules): ReadonlySet<Aspect> {
  return triggersBy(rules)(alone);
}

/** A sentence that an editor lints again, or that stands on many pages, is looked through once. */
const triggersBy = once((rules: ClaimRules) => once((alone: Heard) => readTriggers(alone, rules)));

function readTriggers(alone: Heard, rules: ClaimRules): ReadonlySet<Aspect> {
  const triggered = new Map<Aspect, Match[]>();
  const excepted = new Map<Aspect, Match[]>();
  for (const { pattern, match } of alone.aspects) {
    const purpose = rules.purposes[pattern];
    if (purpose?.use !== "aspect" || purpose.role === "reading") continue;
    const aspect = rules.aspects[purpose.aspect] as Aspect;
    const list = purpose.role === "trigger" ? triggered : excepted;
    list.set(aspect, [...(list.get(aspect) ?? []), match]);
  }
  const aspects = new Set<Aspect>();
  for (const [aspect, matches] of triggered) {
    const others = excepted.get(aspect) ?? [];
    if (matches.some((match) => !others.some((other) => overlaps(match, other))))
      aspects.add(aspect);
  }
  return aspects;
}

/** What kind of place keeps a sentence from stating anything, whatever it says; null if none does. */
export function silencedBy({ contexts }: Utterance): string | null {
  for (const place of ["question", "testimonial", "heading", "title", "furniture"])
    if (contexts.has(place)) return place;
  return null;
}

/** The readings that hold: not excepted, and of those on the same words the one that takes in more of them. */
export function foundIn({ alone, joined }: Utterance, rules: ClaimRules): readonly Found[] {
  const found = foundBy(rules);
  return joined === null ? found(alone) : [...found(alone), ...found(joined)];
}

const foundBy = once((rules: ClaimRules) => once((heard: Heard) => findIn(heard, rules)));

function findIn(heard: Heard, rules: ClaimRules): readonly Found[] {
  const excepted: { aspect: number; match: Match }[] = [];
  const readings: { aspect: number; index: number; match: Match }[] = [];
  for (const { pattern, match } of heard.aspects) {
    const purpose = rules.purposes[pattern];
    if (purpose?.use !== "aspect") continue;
    if (purpose.role === "except") excepted.push({ aspect: purpose.aspect, match });
    else if (
      purpose.role === "reading" &&
      crosses(match, heard.joint) &&
      !skipsAmount(heard, match, rules.aspects[purpose.aspect] as Aspect, purpose.index)
    )
      readings.push({ aspect: purpose.aspect, index: purpose.index, match });
  }
  const found: Found[] = [];
  for (const { aspect, index, match } of readings) {
    if (excepted.some((one) => one.aspect === aspect && overlaps(one.match, match))) continue;
    if (
      readings.some(
        (one) =>
          one.aspect === aspect && overlaps(one.match, match) && isBetter(one, { index, match }),
      )
    )
      continue;
    const known = rules.aspects[aspect] as Aspect;
    found.push({
      aspect: known,
      reading: known.readings[index] as Reading,
      match,
      heard,
      isJoined: heard.joint > 0,
    });
  }
  return found;
}

/**
 * Whether a reading passes over an amount of money to report another: in "Reiki £50, cupping £30" the £30 is not of reiki.
 * One that says what it is of ("a course of six £50 peels costs £270") may.
 */
function skipsAmount({ sequence }: Heard, match: Match, aspect: Aspect, index: number): boolean {
  if (!aspect.takes.includes("money") || aspect.readings[index]?.facets.length !== 0) return false;
  return quantitiesIn(sequence.tokens).some(
    (one) => one.kind === "money" && one.from >= match.from && one.to <= match.reportedFrom,
  );
}

function crosses(match: Match, joint: number): boolean {
  return joint === 0 || (match.from < joint && match.to > joint);
}

function isBetter(a: { index: number; match: Match }, b: { index: number; match: Match }): boolean {
  const [longer, other] = [a.match.to - a.match.from, b.match.to - b.match.from];
  if (longer !== other) return longer > other;
  return a.match.from === b.match.from ? a.index < b.index : a.match.from < b.match.from;
}
