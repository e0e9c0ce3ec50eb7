import { overlaps } from "../match/overlaps.ts";
import type { Token } from "../match/tokenize.ts";
import type { Severity } from "../model.ts";
import type { Rule, MatchTerms } from "../ruleset/rule.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { severityRank } from "../ruleset/severity-rank.ts";
import type { Draft } from "./draft.ts";
import { isIn } from "./is-in.ts";
import type { Reading, Sentence } from "./sentence.ts";

/** Turns the hits of a sentence into drafts of findings: contexts asked, exceptions taken out, one a rule and place. */
export function matchRules(sentence: Sentence, ruleset: Ruleset): readonly Draft[] {
  const { alone, joined } = sentence;
  if (alone.hits.length === 0 && (joined === null || joined.hits.length === 0)) return NONE;
  const drafts: Draft[] = [];
  addDrafts(drafts, sentence, alone, ruleset);
  if (joined) addDrafts(drafts, sentence, joined, ruleset);
  return drafts;
}

const NONE: readonly Draft[] = [];

function addDrafts(drafts: Draft[], sentence: Sentence, reading: Reading, ruleset: Ruleset): void {
  const { hits, sequence, joint } = reading;
  for (const { pattern, match } of hits) {
    const purpose = ruleset.purposes[pattern];
    if (purpose?.use !== "rule") continue;
    if (joint > 0 && match.to <= joint) continue;
    const rule = ruleset.rules[purpose.rule] as Rule;
    const { severity, when, unless } = rule.terms[purpose.terms] as MatchTerms;
    const holds = (context: string): boolean => isIn(context, sentence, reading, match);
    if ((when.length > 0 && !when.some(holds)) || unless.some(holds)) continue;
    if (reading.exceptionsTo(purpose.rule).some((one) => overlaps(one, match))) continue;
    const words = reportedTokens(
      sequence.tokens,
      Math.max(match.reportedFrom, joint),
      match.reportedTo,
    );
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last) continue;
    const draft = {
      rule,
      severity: weigh(severity, rule, holds),
      sentence,
      start: first.start,
      end: last.end,
    };
    drafts.push(joint > 0 ? { ...draft, context: `${reading.before} ${sentence.text}` } : draft);
  }
}

/** The tokens reported, one at least, without the marks at either end. */
function reportedTokens(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  let first = from;
  let end = Math.max(to, from + 1);
  while (end - 1 > first && isSeparator(tokens[end - 1])) end -= 1;
  while (end - 1 > first && isSeparator(tokens[first])) first += 1;
  return tokens.slice(first, end);
}

function isSeparator(token: Token | undefined): boolean {
  return token?.kind === "mark" && ",;:-/?!.".includes(token.word);
}

function weigh(severity: Severity, rule: Rule, holds: (context: string) => boolean): Severity {
  let weight = severity;
  for (const [context, most] of Object.entries(rule.within)) {
    if (severityRank[most] < severityRank[weight] && holds(context)) weight = most;
  }
  return weight;
}
