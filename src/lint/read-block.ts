import { quotationsOf } from "../context/quotations.ts";
import { isSourced } from "../context/is-sourced.ts";
import { type SentenceSpan, splitSentences } from "../document/split-sentences.ts";
import type { Weight } from "../likeness/weigh.ts";
import { annotate, type Sequence } from "../match/annotate.ts";
import { joinSequences } from "../match/join-sequences.ts";
import type { Token } from "../match/tokenize.ts";
import { type Around, readSequence } from "./read-sequence.ts";
import type { Reader } from "./reader.ts";
import type { Reading } from "./sentence.ts";
import { tokensOf } from "./tokens-of.ts";

/** A sentence of a block as its words alone make it; offsets are UTF-16 units into the block's text. */
export interface SentenceReading extends SentenceSpan {
  readonly text: string;
  /** How many of its tokens are no marks. */
  readonly words: number;
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
  const aloneHere: Around = { joint: 0, before: "", ended: true, quotations };
  const readings: SentenceReading[] = [];
  let previous: Previous | null = before && lastSentence(before, reader);
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as SentenceSpan;
    const tokens = tokensOf(text, start, end);
    if (tokens.length === 0) continue;
    const sentence = text.slice(start, end);
    const question = tokens.at(-1)?.word === "?";
    const sequence = annotate(tokens, reader.vocabulary);
    let joined: Reading | null = null;
    if (previous && !question && (!previous.ended || takesUp(tokens))) {
      const first = closed(previous, reader);
      const joint = first.tokens.length;
      const around = { joint, before: previous.text, ended: previous.ended, quotations };
      joined = readSequence(joinSequences(first, sequence), around, reader);
    }
    // Written out: V8 gives an object that begins with another's properties a shape of its own, each time.
    readings.push({
      start,
      end,
      text: sentence,
      words: countWords(tokens),
      question,
      sourced: sourced[index - 1] || sourced[index] || sourced[index + 1] || false,
      alone: readSequence(sequence, aloneHere, reader),
      weight: reader.likeness?.weigh(sequence) ?? null,
      joined,
    });
    previous = question
      ? { sequence, mark: null, text: sentence, ended: false }
      : { sequence, mark: STOP, text: sentence, ended: true };
  }
  return readings;
}

function takesUp(tokens: readonly Token[]): boolean {
  return tokens.length <= SHORT || TAKES_UP.has(tokens[0]?.word ?? "");
}

function countWords(tokens: readonly Token[]): number {
  let words = 0;
  for (const { kind } of tokens) if (kind !== "mark") words += 1;
  return words;
}

function lastSentence({ text, mark }: Before, reader: Reader): Previous | null {
  const span = splitSentences(text).at(-1);
  if (!span) return null;
  const sequence = annotate(tokensOf(text, span.start, span.end), reader.vocabulary);
  const joint: Token = { word: mark, raw: "", start: span.end, end: span.end, kind: "mark" };
  return {
    sequence,
    mark: sequence.tokens.at(-1)?.word === mark ? null : joint,
    text: text.slice(span.start, span.end),
    ended: false,
  };
}

/** Its sequence with the joining mark at the end. */
function closed({ sequence, mark }: Previous, { vocabulary }: Reader): Sequence {
  return mark === null ? sequence : joinSequences(sequence, annotate([mark], vocabulary));
}
