import type { Mention } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import type { Claim, Resolution } from "../model.ts";
import type { Aspect } from "./aspect.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { kinshipOf } from "./kinship.ts";
import { mentionsFor } from "./mentions.ts";
import { facetsNear } from "./facets-of.ts";
import {
  conditionMentions,
  facetsIn,
  type Page,
  reduceTerms,
  type Topic,
  topicsAbove,
} from "./page.ts";
import { singular } from "./quantities/read.ts";
import { CLINIC, UNNAMED } from "./subject-ids.ts";
import { subjectMentions } from "./subject-mentions.ts";
import { thingOf } from "./thing-of.ts";
import type { Heard, Utterance } from "./utterance.ts";

/** More names than this in a heading say nothing of what stands below it. */
const MOST_NAMES = 3;

/** Farther back than this no reader looks for what "it" stands for. */
const MOST_BEFORE = 40;

/** Where what goes unnamed is of a treatment, as a rule. */
const GOES_ON: ReadonlySet<Aspect["unnamed"]> = new Set(["unnamed", "page"]);

/** A treatment named among so many words of a sentence is what it speaks of. */
const LEADING = 3;

type Term = Claim["subject"];

/**
 * What a match is about: the treatments of its clause; what "it" or "the treatment" stands for in the sentences before;
 * the question; the headings; the page's title; what the practitioners do that are named; the questions before; or else
 * the clinic.
 */
export function subjectsOf(
  heard: Heard,
  match: Match,
  utterance: Utterance,
  before: readonly Utterance[],
  page: Page,
  aspect: Pick<Aspect, "subject" | "unnamed">,
  rules: ClaimRules,
): Term[] {
  if (aspect.subject === "none") return [{ id: CLINIC, by: "site" }];
  if (facetsNear(heard, match, rules).has("scope:all")) return [{ id: CLINIC, by: "explicit" }];
  const named = subjectMentions(heard, rules);
  const treatments = named.filter((one) => one.class !== "medicine");
  const here = mentionsFor(heard, match, named, treatments);
  if (here.length > 0)
    return terms(
      reduceTerms(
        here.map((one) => meantBy(one, heard, page, rules)),
        rules.parents.treatment,
      ),
      "explicit",
    );
  if (facetsIn(heard, rules).includes("scope:all")) return [{ id: CLINIC, by: "explicit" }];
  if (aspect.subject === "clinic") return [{ id: CLINIC, by: "site" }];
  const antecedent = antecedentOf(before, utterance, page, rules);
  if (antecedent !== null) return [{ id: antecedent, by: "anaphor" }];
  return (
    fromPage(utterance, page, (topic) => topic.subjects) ??
    practisedBy(heard, match, rules) ??
    (GOES_ON.has(aspect.unnamed) ? carriedTo(utterance, page) : null) ?? [
      {
        id: speaksOfAll(heard, match, utterance, page, aspect, rules) ? CLINIC : UNNAMED,
        by: "site",
      },
    ]
  );
}

/** What a name stands for: on the page on hormone pellets, "the pellets" are those, though others bear that name alone. */
function meantBy(
  { id, from, to }: Mention,
  { sequence }: Heard,
  page: Page,
  { parents }: ClaimRules,
): string {
  const noun = to - from > 1 ? "" : singular(sequence.tokens[from]?.word ?? "");
  const meant = page.nouns.meant.get(noun) ?? null;
  return meant === null || kinshipOf(id, meant, parents.treatment) !== "none" ? id : meant;
}

/** Whether a sentence that names no treatment speaks of all that the clinic does. */
function speaksOfAll(
  heard: Heard,
  match: Match,
  utterance: Utterance,
  page: Page,
  { unnamed }: Pick<Aspect, "unnamed">,
  rules: ClaimRules,
): boolean {
  if (unnamed === "visit")
    return facetsIn(heard, rules).some((facet) => facet.startsWith("visit:"));
  if (unnamed !== "page") return unnamed === "clinic";
  return (
    page.title.subjects.length === 0 &&
    utterance.block.question === null &&
    !speaksOfOne(heard, rules) &&
    thingOf(heard, match, utterance, page, rules) === null
  );
}

/** "The shot", "the pills": whatever those are, it is not all that the clinic does. */
function speaksOfOne({ sequence: { mentions } }: Heard, { generic }: ClaimRules): boolean {
  return mentions.some((one) => generic.has(one.id) && !one.tags.includes("visit"));
}

/** What a match speaks of by another name: "your podiatrist" gives podiatry, "an adjustment" chiropractic. */
function practisedBy(heard: Heard, match: Match, rules: ClaimRules): Term[] | null {
  const named = heard.sequence.mentions.filter((one) => rules.practices.has(one.id));
  const here = mentionsFor(heard, match, named, named);
  const ids = new Set(here.map((one) => rules.practices.get(one.id) as string));
  return ids.size === 0 ? null : terms([...ids], "explicit");
}

/** What the questions before one that names no treatment asked about: "Does laser hurt?", "What can go wrong?" */
function carriedTo({ block }: Utterance, page: Page): Term[] | null {
  return headedBy(page.carried.get(block.question ?? -1) ?? []);
}

/** What complaint a match is about, in the same order; null is whatever the treatment is for. */
export function conditionsOf(
  heard: Heard,
  match: Match,
  utterance: Utterance,
  page: Page,
  aspect: Aspect,
  rules: ClaimRules,
): (Term | null)[] {
  if (aspect.condition === "ignore") return [null];
  const named = conditionMentions(heard, page.conditions, rules).filter(
    (one) =>
      aspect.members !== "words" || one.to <= match.reportedFrom || one.from >= match.reportedTo,
  );
  const here = mentionsFor(heard, match, named, named);
  if (here.length > 0)
    return [...new Set(here.map((one) => one.id))].map((id) => ({ id, by: "explicit" }));
  const found = fromPage(utterance, page, (topic) => topic.conditions);
  return found !== null && found.length === 1 ? found : [null];
}

/**
 * The treatment that the sentences before, in the same block, spoke of last: one began with it, or named it alone and it is
 * akin to what stands above.
 */
function antecedentOf(
  before: readonly Utterance[],
  utterance: Utterance,
  page: Page,
  rules: ClaimRules,
): string | null {
  for (const { alone } of before.slice(-MOST_BEFORE).reverse()) {
    const treatments = subjectMentions(alone, rules).filter((one) => one.class === "treatment");
    const [first] = treatments;
    if (first === undefined) continue;
    const ids = reduceTerms(
      treatments.map((one) => meantBy(one, alone, page, rules)),
      rules.parents.treatment,
    );
    const leads = first.from <= LEADING;
    const id = ids.length === 1 ? ids[0] : leads ? meantBy(first, alone, page, rules) : undefined;
    if (id !== undefined && (leads || isTopical(id, utterance, page, rules))) return id;
  }
  return null;
}

/** Whether a treatment is akin to one that stands above, if any does; others are named in passing: "bring your glasses". */
function isTopical(id: string, { block }: Utterance, page: Page, { parents }: ClaimRules): boolean {
  const above = [...topicsAbove(block, page), page.title].flatMap(({ subjects }) => subjects);
  return (
    above.length === 0 || above.some((one) => kinshipOf(one, id, parents.treatment) !== "none")
  );
}

function fromPage(
  { block }: Utterance,
  page: Page,
  of: (topic: Topic) => readonly string[],
): Term[] | null {
  for (const topic of topicsAbove(block, page)) {
    const found = headedBy(of(topic));
    if (found !== null) return found;
  }
  const names = of(page.title);
  return names.length === 1 ? terms(names, "title") : null;
}

function headedBy(names: readonly string[]): Term[] | null {
  return names.length > 0 && names.length <= MOST_NAMES ? terms(names, "section") : null;
}

function terms(ids: readonly string[], by: Resolution): Term[] {
  return ids.slice(0, MOST_NAMES + 1).map((id) => ({ id, by }));
}
