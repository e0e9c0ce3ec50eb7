import { isSourced } from "../context/is-sourced.ts";
import { quotationsOf } from "../context/quotations.ts";
import type { Scope } from "../context/scope.ts";
import { type FoundCue, scopesOf } from "../context/scopes-of.ts";
import { type SentenceSpan, splitSentences } from "../document/split-sentences.ts";
import { annotate } from "../match/annotate.ts";
import { type Locate, prepareLocate } from "../match/locate.ts";
import { prepareScan, type Scan } from "../match/scan.ts";
import { type Token, tokenize } from "../match/tokenize.ts";
import { buildVocabulary, type Vocabulary } from "../match/vocabulary.ts";
import type { Block, Document, Region } from "../model.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { Hit, Reading, Sentence } from "./sentence.ts";

/** The tools that reading needs, made once for a ruleset. */
export interface Reader {
  readonly ruleset: Ruleset;
  readonly vocabulary: Vocabulary;
  readonly scan: Scan;
  readonly locate: Locate;
}

/** Makes the tools that reading needs. */
export function prepareReader(ruleset: Ruleset): Reader {
  return {
    ruleset,
    vocabulary: buildVocabulary(ruleset.automaton),
    scan: prepareScan(ruleset.automaton),
    locate: prepareLocate(ruleset.automaton),
  };
}

/** Reads every sentence of a document in order: the one walk in which all patterns are matched. */
export function readSentences(document: Document, reader: Reader): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of document.blocks) {
    const spans = splitSentences(block.text);
    const texts = spans.map((span) => block.text.slice(span.start, span.end));
    const sourced = texts.map(isSourced);
    const quotations = quotationsOf(block.text);
    let previous: Before | null = beforeBlock(document, block);
    spans.forEach((span, index) => {
      const text = texts[index] as string;
      const tokens = tokensIn(block.text, span);
      if (tokens.length === 0) return;
      const question = tokens.at(-1)?.word === "?";
      const contexts = new Set(contextsOf(block));
      if (question) contexts.add("question");
      if (sourced[index] || sourced[index - 1] || sourced[index + 1]) contexts.add("sourced");
      const alone = read(tokens, 0, "", quotations, reader);
      const joined =
        previous && !question
          ? read(
              [...previous.tokens, ...tokens],
              previous.tokens.length,
              previous.text,
              quotations,
              reader,
            )
          : null;
      sentences.push({ block, ...span, text, contexts, alone, joined });
      previous = question ? { tokens, text } : null;
    });
  }
  return sentences;
}

/** The words that a sentence is read together with. */
interface Before {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** The question that a block answers, else the lead-in of its list. */
function beforeBlock(document: Document, block: Block): Before | null {
  const id = block.question ?? block.leadIn;
  const other = id === null ? undefined : document.blocks[id];
  if (!other) return null;
  const span = splitSentences(other.text).at(-1);
  if (!span) return null;
  const tokens = tokensIn(other.text, span);
  const last = tokens.at(-1)?.word;
  const wanted = block.question === null ? ":" : "?";
  if (last === wanted) return { tokens, text: other.text.slice(span.start, span.end) };
  const mark: Token = { word: wanted, raw: "", start: span.end, end: span.end, kind: "mark" };
  return { tokens: [...tokens, mark], text: other.text.slice(span.start, span.end) };
}

/** The tokens of a sentence without its closing full stop or exclamation mark, so that `$` stands at the last word. */
function tokensIn(text: string, span: SentenceSpan): Token[] {
  const tokens = tokenize(text, span.start, span.end);
  while (/^[.!…]$/.test(tokens.at(-1)?.word ?? "")) tokens.pop();
  return tokens;
}

function read(
  tokens: readonly Token[],
  joint: number,
  before: string,
  quotations: ReturnType<typeof quotationsOf>,
  reader: Reader,
): Reading {
  const sequence = annotate(tokens, reader.vocabulary);
  const cues: FoundCue[] = [];
  const noCues: FoundCue[] = [];
  const hits: Hit[] = [];
  for (const pattern of reader.scan(sequence)) {
    const purpose = reader.ruleset.purposes[pattern];
    for (const match of reader.locate(pattern, sequence)) {
      if (purpose?.use === "cue")
        cues.push({ context: purpose.context, reach: purpose.reach, match });
      else if (purpose?.use === "no-cue")
        noCues.push({ context: purpose.context, reach: "sentence", match });
      else hits.push({ pattern, match });
    }
  }
  const real = cues.filter(
    (cue) =>
      !noCues.some((other) => other.context === cue.context && overlap(other.match, cue.match)),
  );
  const clauseTokens =
    joint > 0 && tokens[joint - 1]?.word === ":"
      ? tokens.map((token, at) => (at === joint - 1 ? { ...token, kind: "word" as const } : token))
      : tokens;
  const scopes = [...scopesOf(clauseTokens, real), ...quotedScopes(tokens, joint, quotations)];
  return { sequence, scopes, hits, joint, before };
}

function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

function quotedScopes(
  tokens: readonly Token[],
  joint: number,
  quotations: ReturnType<typeof quotationsOf>,
): Scope[] {
  const scopes: Scope[] = [];
  for (const { start, end } of quotations) {
    let from = joint;
    while (from < tokens.length && (tokens[from] as Token).start < start) from += 1;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).end <= end) to += 1;
    if (to > from) scopes.push({ context: "quoted", cueFrom: from, cueTo: from, from, to });
  }
  return scopes;
}

const REGION_CONTEXT: Readonly<Partial<Record<Region, string>>> = {
  heading: "heading",
  summary: "heading",
  title: "title",
  meta: "meta",
  alt: "alt",
  attribute: "alt",
  item: "item",
  cell: "cell",
  button: "label",
  link: "label",
};

function contextsOf(block: Block): string[] {
  const contexts = [REGION_CONTEXT[block.region] ?? "prose"];
  if (block.testimonial) contexts.push("testimonial");
  if (block.furniture) contexts.push("furniture");
  if (block.question !== null) contexts.push("answer");
  return contexts;
}
