import { type ClaimRules, prepareClaimRules } from "../claims/claim-rules.ts";
import { claimsOf } from "../claims/claims-of.ts";
import { type Lines, findLines, locate } from "../document/lines.ts";
import { place, placeEnd } from "../document/place.ts";
import { placedComments } from "../document/placed-comments.ts";
import type { Likeness } from "../likeness/likeness.ts";
import { fold } from "../match/fold.ts";
import type { Document, DocumentResult, Location, PageFinding } from "../model.ts";
import type { Rule } from "../ruleset/rule.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { EqualityCheck } from "./equality.ts";
import type { Draft } from "./draft.ts";
import { hintAt } from "./hint-at.ts";
import { isExcepted } from "./is-excepted.ts";
import { KINDS } from "./kinds/kinds.ts";
import { matchRules } from "./match-rules.ts";
import { pageFinding, type SaidFinding } from "./page-finding.ts";
import { prepareReader, type Reader } from "./reader.ts";
import { readSentences } from "./read-sentences.ts";
import { settleDrafts } from "./settle-drafts.ts";
import { softenDrafts } from "./soften-drafts.ts";
import { type Unit, unitsOf } from "./units.ts";

const readers = new WeakMap<Ruleset, Reader>();
const claimRules = new WeakMap<Ruleset, ClaimRules>();

/** Lints one document: every finding of the ruleset at its place, and every claim that the corpus stage compares.
 * `equality` runs retext-equality; without it that rule is silent (see `wantsEquality`). */
export function lintDocument(
  document: Document,
  ruleset: Ruleset,
  equality: EqualityCheck | null = null,
): DocumentResult {
  let reader = readers.get(ruleset);
  if (!reader) readers.set(ruleset, (reader = prepareReader(ruleset)));
  const sentences = readSentences(document, reader);
  const equalityTools = equality &&
    ruleset.equality && { index: ruleset.equality, check: equality };
  const drafts = sentences.flatMap((sentence) => matchRules(sentence, ruleset));
  for (const rule of ruleset.rules) {
    const kind = rule.kind && KINDS[rule.kind.name];
    if (!kind) continue;
    const options = rule.kind?.options ?? {};
    // Not spread into push: a document of 100 MB has more drafts than a call has arguments.
    for (const draft of kind({
      document,
      sentences,
      rule,
      options,
      equality: equalityTools,
      drafts,
    })) {
      if (!isExcepted(draft, ruleset)) drafts.push(draft);
    }
  }
  const judged = reader.likeness
    ? byLikeness(drafts, unitsOf(document, sentences, reader.likeness), {
        likeness: reader.likeness.likeness,
        rules: ruleset.rules,
      })
    : drafts;
  const lines = findLines(document.source);
  const { claims, statistics } = claimsOf(sentences, claimRulesOf(ruleset));
  return {
    path: document.path,
    findings: settleDrafts(judged)
      .map((draft) => findingOf(draft, lines))
      .sort(
        (a, b) => a.offset - b.offset || a.endOffset - b.endOffset || (a.rule < b.rule ? -1 : 1),
      ),
    // Written out: V8 gives an object that begins with another's properties a shape of its own, each time.
    claims: claims.map(({ claim, block, start, end }) => ({
      subject: claim.subject,
      condition: claim.condition,
      facets: claim.facets,
      aspect: claim.aspect,
      value: claim.value,
      certainty: claim.certainty,
      quantifier: claim.quantifier,
      attribution: claim.attribution,
      context: claim.context,
      path: document.path,
      location: locate(lines, place(block, start), placeEnd(block, end)),
      within: [...block.headings, block.id],
      text: claim.text,
      sentence: claim.sentence,
    })),
    comments: placedComments(document, lines),
    statistics: {
      sentences: sentences.length,
      words: sentences.reduce((sum, { words }) => sum + words, 0),
      aspects: statistics,
    },
  };
}

/** The drafts that how the copy reads leaves, and its hints. */
function byLikeness(
  drafts: readonly Draft[],
  units: readonly Unit[],
  known: { readonly likeness: Likeness; readonly rules: readonly Rule[] },
): Draft[] {
  const softened = softenDrafts(drafts, units, new Set(known.likeness.categories));
  return [...softened, ...hintAt(units, softened, known)];
}

function claimRulesOf(ruleset: Ruleset): ClaimRules {
  let rules = claimRules.get(ruleset);
  if (!rules) {
    rules = prepareClaimRules(ruleset.aspects, ruleset.purposes, ruleset.claimTerms);
    claimRules.set(ruleset, rules);
  }
  return rules;
}

function findingOf(draft: Draft, lines: Lines): PageFinding {
  const { rule, sentence } = draft;
  const { line, column, endLine, endColumn, offset, endOffset } = locationOf(draft, lines);
  const said: SaidFinding = {
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
    rule: draft.part ? `${rule.id}/${draft.part}` : rule.id,
    severity: draft.severity,
    text: fold(draft.words ?? sentence.block.text.slice(draft.start, draft.end)),
    sentence: fold(draft.context ?? sentence.text),
    region: sentence.block.region,
    furniture: sentence.block.furniture,
    hint: draft.hint === true,
    remark: draft.remark ?? "",
  };
  return pageFinding(said, rule);
}

function locationOf({ sentence, start, end, last }: Draft, lines: Lines): Location {
  const from = place(sentence.block, start);
  const to = last ? placeEnd(last.sentence.block, last.end) : placeEnd(sentence.block, end);
  return locate(lines, from, to);
}
