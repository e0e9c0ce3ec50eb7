import type { Finding, Location, Suppression } from "../model.ts";
import { isNamed } from "./rule-of.ts";

/** Proof that a claim rests on; at least one of the three is given. */
export interface Evidence {
  readonly citation: string | null;
  readonly url: string | null;
  readonly file: string | null;
}

/** One entry of the register of claims that somebody answers for. */
export interface ApprovedClaim {
  /** Plain words; `*` stands for up to six words. Empty if the entry goes by patterns. */
  readonly wordings: readonly string[];
  /** In the pattern language of the rules. */
  readonly patterns: readonly string[];
  /** Ids of the rules whose findings it settles. */
  readonly rules: readonly string[];
  readonly evidence: Evidence;
  readonly approver: string;
  /** ISO date. */
  readonly date: string;
  /** ISO date of the last day on which it holds; null for no end. */
  readonly expires: string | null;
  /** Where it holds; empty for everywhere. */
  readonly jurisdictions: readonly string[];
  /** Of the entry in its register. */
  readonly location: Location;
}

/** A stretch of a sentence, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The register and what is needed to apply it. */
export interface Approvals {
  /** Path of the register, as it is to be shown. */
  readonly path: string;
  readonly claims: readonly ApprovedClaim[];
  /** ISO date. */
  readonly today: string;
  /** Where a pattern of the pattern language matches in a sentence. */
  readonly spansOf: (pattern: string, sentence: string) => readonly Span[];
}

/** Finds the entries that cover a finding, those that have expired too, in the order of the register. */
export type Approver = (
  finding: Pick<Finding, "rule" | "text" | "sentence">,
  jurisdictions: readonly string[],
) => ApprovedClaim[];

/**
 * Prepares a register. An entry covers a finding if it names the rule, holds in every jurisdiction that is asked for, and
 * its wording holds all the words of the finding wherever they stand in the sentence.
 */
export function createApprover(approvals: Approvals): Approver {
  const entries = approvals.claims.map((claim) => ({
    claim,
    wordings: claim.wordings.map((wording) => wordsOf(wording, true).map(({ word }) => word)),
  }));
  return ({ rule, text, sentence }, jurisdictions) => {
    const covering: ApprovedClaim[] = [];
    for (const { claim, wordings } of entries) {
      if (!claim.rules.some((name) => isNamed(name, rule))) continue;
      if (!holdsIn(claim, jurisdictions)) continue;
      const spansIn = (where: string): Span[] => [
        ...wordings.flatMap((wording) => spansOfWording(wording, wordsOf(where))),
        ...claim.patterns.flatMap((pattern) => approvals.spansOf(pattern, where)),
      ];
      if (coversWords(text, sentence, spansIn)) covering.push(claim);
    }
    return covering;
  };
}

/** Whether an entry no longer holds. */
export function isExpired({ expires }: ApprovedClaim, today: string): boolean {
  return expires !== null && expires < today;
}

/** What settles a finding that an entry covers: who approved it, when, and on which evidence. */
export function approvalBy({ approver, date, evidence }: ApprovedClaim): Suppression {
  return { kind: "approved", reason: `Approved by ${approver} on ${date}: ${proofOf(evidence)}` };
}

/** Evidence in one line. */
export function proofOf({ citation, url, file }: Evidence): string {
  return [citation, url, file].filter((part) => part !== null).join(", ");
}

function holdsIn(claim: ApprovedClaim, jurisdictions: readonly string[]): boolean {
  if (claim.jurisdictions.length === 0) return true;
  return jurisdictions.every((name) => {
    const whole = name.split("-")[0] ?? name;
    return claim.jurisdictions.includes(name) || claim.jurisdictions.includes(whole);
  });
}

function coversWords(text: string, sentence: string, spansIn: (where: string) => Span[]): boolean {
  const wording = wordsOf(text).map(({ word }) => word);
  const said = spansOfWording(wording, wordsOf(sentence));
  const inSentence = said.length > 0;
  const wanted = inSentence ? said : spansOfWording(wording, wordsOf(text));
  if (wanted.length === 0) return false;
  const covered = spansIn(inSentence ? sentence : text);
  return wanted.every(({ start, end }) =>
    covered.some((span) => span.start <= start && end <= span.end),
  );
}

interface Word extends Span {
  readonly word: string;
}

/** Case, punctuation, hyphens and the kind of apostrophe say nothing of the claim. */
function wordsOf(text: string, gaps = false): Word[] {
  const words: Word[] = [];
  // Written here, since few runs ask for them and V8 takes long to read a class of Unicode.
  const parts = gaps
    ? /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*|[%$£€₹*]/gu
    : /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*|[%$£€₹]/gu;
  for (const match of text.matchAll(parts)) {
    const word = match[0].toLowerCase().replaceAll("’", "'");
    words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const widestGap = 6;

/** Everywhere that a wording stands among words, from its first word to the last that it can reach. */
function spansOfWording(wording: readonly string[], words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  if (wording.every((part) => part === "*")) return spans;
  for (const [index, first] of words.entries()) {
    const last = words[endOfWording(wording, words, index) - 1];
    if (last !== undefined) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/** Index after the last word of the longest match that begins at `start`, or -1. Follows all the ways at once. */
function endOfWording(wording: readonly string[], words: readonly Word[], start: number): number {
  let reached = new Set([start]);
  for (const part of wording) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part !== "*") {
        if (words[at]?.word === part) next.add(at + 1);
        continue;
      }
      for (let gap = 0; gap <= widestGap && at + gap <= words.length; gap += 1) next.add(at + gap);
    }
    if (next.size === 0) return -1;
    reached = next;
  }
  return Math.max(...reached);
}
