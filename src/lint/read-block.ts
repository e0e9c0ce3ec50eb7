import { isSourced } from "../context/is-sourced.ts";
import { type Quotation, quotationsOf } from "../context/quotations.ts";
import type { Scope } from "../context/scope.ts";
import { clausesOf } from "../context/clauses.ts";
import { scopeOf } from "../context/scope-of.ts";
import { type SentenceSpan, splitSentences } from "../document/split-sentences.ts";
import type { Weight } from "../likeness/weigh.ts";
import { annotate, type Sequence } from "../match/annotate.ts";
import type { Candidate } from "../match/scan.ts";
import { joinSequences } from "../match/join-sequences.ts";
import { type Token, tokenize } from "../match/tokenize.ts";
import type { Reader } from "./reader.ts";
import type { Hit, Reading } from "./sentence.ts";

/** A sentence of a block as its words alone make it; offsets are UTF-16 units into the block's text. */
export interface SentenceReading extends SentenceSpan {
  readonly text: string;
  readonly question: boolean;
  /** This sentence or one beside it names a source. */
  readonly sourced: boolean;
  readonly alone: Reading;
  /** How much its words speak for a claim; `null` where the ruleset has no likeness. */
  readonly weight: Weight | null;
  readonly joined: Reading | null;
}

/** The words that the first sentence of a block is read together with: a question, or the lead-in of a list. */
export interface Before {
  readonly text: string;
  /** The mark that joins the two, whether or not the text ends in it. */
  readonly mark: "?" | ":";
}

/** What a sentence is read together with; `ended` where that is a sentence of its own. */
interface Previous {
  readonly sequence: Sequence;
  /** The mark that joins the two, unless the sequence ends in it. */
  readonly mark: Token | null;
  readonly text: string;
  readonly ended: boolean;
}

/** A sentence that begins with one of these may answer the one before: "Others mask the pain. We end it." */
const TAKES_UP = new Set("we our ours us here with".split(" "));
/** So may a very short one: "Diets end on Friday. Hypnosis does not." */
const SHORT = 7;
const STOP: Token = { word: ".", raw: ".", start: 0, end: 0, kind: "mark" };

/** Reads the sentences of a block's text. */
export function readBlock(
  text: string,
  before: Before | null,
  reader: Reader,
): readonly SentenceReading[] {
  const key = before ? `${before.mark}${before.text}\n${text}` : text;
  let readings = reader.remembered.get(key);
  if (!readings) reader.remembered.set(key, (readings = readSentencesOf(text, before, reader)));
  return readings;
}

function readSentencesOf(text: string, before: Before | null, reader: Reader): SentenceReading[] {
  const spans = splitSentences(text);
  const sourced = spans.map(({ start, end }) => isSourced(text.slice(start, end)));
  const quotations = quotationsOf(text);
  const readings: SentenceReading[] = [];
  let previous: Previous | null = before && lastSentence(before, reader);
  spans.forEach((span, index) => {
    const tokens = tokensIn(text, span);
    if (tokens.length === 0) return;
    const sentence = text.slice(span.start, span.end);
    const question = tokens.at(-1)?.word === "?";
    const sequence = annotate(tokens, reader.vocabulary);
    const joined =
      previous && !question && (!previous.ended || takesUp(tokens))
        ? readAfter(closed(previous, reader), sequence, quotations, reader)
        : null;
    readings.push({
      ...span,
      text: sentence,
      question,
      sourced: [index - 1, index, index + 1].some((near) => sourced[near]),
      alone: read(sequence, null, quotations, reader),
      weight: reader.likeness?.weigh(sequence) ?? null,
      joined,
    });
    previous = question
      ? { sequence, mark: null, text: sentence, ended: false }
      : { sequence, mark: STOP, text: sentence, ended: true };
  });
  return readings;
}

function takesUp(tokens: readonly Token[]): boolean {
  return tokens.length <= SHORT || TAKES_UP.has(tokens[0]?.word ?? "");
}

function lastSentence({ text, mark }: Before, reader: Reader): Previous | null {
  const span = splitSentences(text).at(-1);
  if (!span) return null;
  const sequence = annotate(tokensIn(text, span), reader.vocabulary);
  const joint: Token = { word: mark, raw: "", start: span.end, end: span.end, kind: "mark" };
  return {
    sequence,
    mark: sequence.tokens.at(-1)?.word === mark ? null : joint,
    text: text.slice(span.start, span.end),
    ended: false,
  };
}

/** With the joining mark at the end of its sequence. */
function closed(previous: Previous, { vocabulary }: Reader): Previous {
  if (previous.mark === null) return previous;
  const sequence = joinSequences(previous.sequence, annotate([previous.mark], vocabulary));
  return { ...previous, sequence, mark: null };
}

function readAfter(
  previous: Previous,
  sequence: Sequence,
  quotations: readonly Quotation[],
  reader: Reader,
): Reading {
  return read(joinSequences(previous.sequence, sequence), previous, quotations, reader);
}

/** The tokens of a sentence without its closing full stop or exclamation mark, so that `$` stands at the last word. */
function tokensIn(text: string, { start, end }: SentenceSpan): Token[] {
  const tokens = tokenize(text, start, end);
  while (/^[.!…]$/.test(tokens.at(-1)?.word ?? "")) tokens.pop();
  return tokens;
}

function read(
  sequence: Sequence,
  previous: Previous | null,
  quotations: readonly Quotation[],
  reader: Reader,
): Reading {
  const { ruleset, scan, locate } = reader;
  const { tokens } = sequence;
  const joint = previous?.sequence.tokens.length ?? 0;
  const hits: Hit[] = [];
  const exceptions: Hit[] = [];
  /** By context: the patterns that may match as its cues, and as what only looks like them. */
  const cues = new Map<string, { readonly real: Candidate[]; readonly sham: Candidate[] }>();
  for (const candidate of scan(sequence)) {
    const { pattern } = candidate;
    const purpose = ruleset.purposes[pattern];
    if (purpose?.use === "cue" || purpose?.use === "no-cue") {
      const found = cues.get(purpose.context) ?? { real: [], sham: [] };
      cues.set(purpose.context, found);
      (purpose.use === "cue" ? found.real : found.sham).push(candidate);
    } else {
      const found = purpose?.use === "except" ? exceptions : hits;
      for (const match of locate(candidate, sequence)) found.push({ pattern, match });
    }
  }
  const known = new Map<string, readonly Scope[]>();
  let clauses: Int32Array | null = null;

  /** Most contexts are never asked for, so each is looked into when it is. */
  const scopesOf = (context: string): readonly Scope[] => {
    let scopes = known.get(context);
    if (!scopes)
      known.set(
        context,
        (scopes =
          context === QUOTED ? quotedScopes(tokens, joint, quotations) : cuedScopes(context)),
      );
    return scopes;
  };
  const cuedScopes = (context: string): Scope[] => {
    const { real, sham } = cues.get(context) ?? { real: [], sham: [] };
    if (real.length === 0) return [];
    const shams = sham.flatMap((candidate) => locate(candidate, sequence));
    const scopes: Scope[] = [];
    for (const candidate of real) {
      const purpose = ruleset.purposes[candidate.pattern];
      if (purpose?.use !== "cue") continue;
      for (const match of locate(candidate, sequence)) {
        if (shams.some((one) => one.from < match.to && match.from < one.to)) continue;
        clauses ??= clausesOf(clauseTokens(tokens, joint));
        scopes.push(scopeOf(clauses, { context, reach: purpose.reach, match }));
      }
    }
    return scopes;
  };
  return {
    sequence,
    hits,
    exceptions,
    joint,
    before: previous?.text ?? "",
    scopesOf,
    get reaching() {
      if (!previous || previous.ended) return [];
      const announced = new Set([QUOTED]);
      for (const { pattern } of scan(previous.sequence)) {
        const purpose = ruleset.purposes[pattern];
        if (purpose?.use === "cue") announced.add(purpose.context);
      }
      return [...announced].filter((context) =>
        scopesOf(context).some(({ cueTo, to }) => cueTo <= joint && to === tokens.length),
      );
    },
  };
}

const QUOTED = "quoted";

/** The colon between a lead-in and its item ends no clause: "We do not treat: asthma". */
function clauseTokens(tokens: readonly Token[], joint: number): readonly Token[] {
  if (tokens[joint - 1]?.word !== ":") return tokens;
  return tokens.map((token, at) =>
    at === joint - 1 ? { ...token, kind: "word" as const } : token,
  );
}

function quotedScopes(
  tokens: readonly Token[],
  joint: number,
  quotations: readonly Quotation[],
): Scope[] {
  const scopes: Scope[] = [];
  for (const { start, end } of quotations) {
    let from = joint;
    while (from < tokens.length && (tokens[from] as Token).start < start) from += 1;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).end <= end) to += 1;
    if (to > from) scopes.push({ context: QUOTED, cueFrom: from, cueTo: from, from, to });
  }
  return scopes;
}
