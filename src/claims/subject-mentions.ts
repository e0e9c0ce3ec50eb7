import type { Mention, Sequence } from "../match/annotate.ts";
import { isCapitalized } from "../match/is-capitalized.ts";
import { once } from "../match/once.ts";
import type { Token } from "../match/tokenize.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { SUBJECT_CLASSES, TOOLS } from "./claim-terms.ts";
import { isAgainst } from "./mentions.ts";
import type { Heard } from "./utterance.ts";

/**
 * Mentions of treatments and medicines, but for those within a practitioner's title, that say what a sentence is about.
 * A tool with its treatment's name stands for the treatment.
 */
export function subjectMentions(
  { sequence }: Pick<Heard, "sequence">,
  rules: ClaimRules,
): readonly Mention[] {
  return subjectsBy(rules)(sequence);
}

/** A sentence that an editor lints again, or that stands on many pages, is looked through once. */
const subjectsBy = once((rules: ClaimRules) =>
  once((sequence: Sequence) => readSubjects(sequence, rules)),
);

function readSubjects(sequence: Sequence, rules: ClaimRules): readonly Mention[] {
  const titles = sequence.mentions.filter((one) => one.class === "practitioner");
  const mentions: Mention[] = [];
  for (const one of sequence.mentions) {
    if (!SUBJECT_CLASSES.has(one.class) || isAgainst(sequence.tokens, one)) continue;
    if (isProperName(sequence.tokens, one)) continue;
    if (titles.some((title) => title.from <= one.from && one.to <= title.to)) continue;
    if (one.tags.includes(INTAKE) && isIntakeOf(mentions.at(-1), one, sequence.tokens)) continue;
    const owner =
      one.to - one.from > 1 && TOOLS.has(one.id) ? rules.parents.treatment.get(one.id) : undefined;
    if (owner !== undefined) mentions.push({ ...one, id: owner });
    else if (!rules.generic.has(one.id)) mentions.push(one);
  }
  return foremost(mentions);
}

const HERBAL = "herbal";

/** A herb in whose name a clinic or a person goes: "Hawthorn Dental", "welcome to Calendula". */
function isProperName(tokens: readonly Token[], { from, to, tags }: Mention): boolean {
  if (!tags.includes(HERBAL) || !isCapitalized(tokens[from])) return false;
  if (isCapitalized(tokens[to])) return true;
  const before = tokens[from - 1]?.word;
  return before === "at" || (before === "to" && tokens[from - 2]?.word === "welcome");
}

/** What every treatment begins with: "physiotherapy, initial assessment" is physiotherapy. */
const INTAKE = "intake";
const BEFORE_INTAKE = new Set(
  ", : – — - ( new patient client first initial follow-up review full standard routine".split(" "),
);

function isIntakeOf(
  treatment: Mention | undefined,
  intake: Mention,
  tokens: readonly Token[],
): boolean {
  if (treatment === undefined) return false;
  for (let at = treatment.to; at < intake.from; at++)
    if (!BEFORE_INTAKE.has(tokens[at]?.word ?? "")) return false;
  return true;
}

/** Of names that overlap the first, of those the longest: "ketamine infusion" is no "infusion therapy". */
function foremost(mentions: readonly Mention[]): Mention[] {
  const isDrug = (one: Mention): number => (one.class === "medicine" ? 1 : 0);
  const kept: Mention[] = [];
  for (const one of mentions.toSorted(
    (a, b) => a.from - b.from || b.to - a.to || isDrug(a) - isDrug(b),
  )) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
  }
  return kept;
}
