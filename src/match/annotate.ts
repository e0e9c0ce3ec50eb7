import { findHoles } from "./holes.ts";
import type { Symbol, Symbols } from "./symbols.ts";
import type { Token } from "./tokenize.ts";
import { type NamedTerm, type NameNode, spanAtom, type Vocabulary } from "./vocabulary.ts";

/** A name of a term among the tokens `from` (inclusive) to `to` (exclusive). */
export interface Mention {
  readonly class: string;
  readonly id: string;
  readonly tags: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Tokens made ready for matching: `symbols[i + 1]` is that of `tokens[i]`; the first and last stand for start and end. */
export interface Sequence {
  readonly tokens: readonly Token[];
  readonly symbols: readonly Symbol[];
  readonly mentions: readonly Mention[];
}

/** Looks up every token and finds the names and holes among them; of overlapping names of a class the longest counts. */
export function annotate(tokens: readonly Token[], vocabulary: Vocabulary): Sequence {
  const { automaton, symbols } = vocabulary;
  const found: Found[] = [];
  const read: Symbol[] = [symbols.start];
  const holes: number[] = [];
  let long = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "mark") {
      const mark = automaton.marks.get(token.word);
      read.push(mark === undefined ? symbols.empty : symbols.plus(symbols.empty, mark));
      continue;
    }
    const entry = vocabulary.lookUp(token.word, token.raw);
    read.push(entry.symbol);
    for (const term of entry.terms) found.push({ term, from: at, to: at + 1 });
    const short = found.length;
    for (const node of entry.branches) follow(node, at, at + 1, tokens, vocabulary, found);
    if (found.length > short) long = true;
    if (entry.opensHole) holes.push(at);
  }
  read.push(symbols.finish);
  const mentions = long ? longest(found) : found;
  if (long) {
    for (const { term, from, to } of mentions) {
      if (to - from > 1) for (const group of term.groups) spread(read, group, from, to, symbols);
    }
  }
  for (const { hole, from, to } of findHoles(tokens, holes)) {
    const group = automaton.groups.get(`<${hole}>`);
    if (group !== undefined) spread(read, group, from, to, symbols);
  }
  return { tokens, symbols: read, mentions: mentions.map(mentionOf) };
}

function mentionOf({ term, from, to }: Found): Mention {
  return { class: term.class, id: term.id, tags: term.tags, from, to };
}

interface Found {
  readonly term: NamedTerm;
  readonly from: number;
  readonly to: number;
}

function follow(
  node: NameNode,
  from: number,
  to: number,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  found: Found[],
): void {
  if (to - from > 1) for (const term of node.terms) found.push({ term, from, to });
  const token = tokens[to];
  if (!node.goesOn || !token || token.kind === "mark") return;
  for (const next of node.next(vocabulary.lookUp(token.word, token.raw)))
    follow(next, from, to + 1, tokens, vocabulary, found);
}

/** Of each class, the leftmost names, the longer before the shorter, none overlapping another. */
function longest(found: Found[]): Found[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const free = new Map<string, number>();
  const kept: Found[] = [];
  for (const one of found) {
    const from = free.get(one.term.class) ?? 0;
    if (one.from < from) {
      const last = kept.findLast((other) => other.term.class === one.term.class);
      const twin = last?.from === one.from && last.to === one.to && last.term.id !== one.term.id;
      if (twin) kept.push(one);
      continue;
    }
    free.set(one.term.class, one.to);
    kept.push(one);
  }
  return kept;
}

/** Marks the words of a name or hole. */
function spread(read: Symbol[], group: number, from: number, to: number, symbols: Symbols): void {
  for (let at = from; at < to; at++) {
    read[at + 1] = symbols.plus(read[at + 1] as Symbol, spanAtom(group, at - from, to - from));
  }
}
