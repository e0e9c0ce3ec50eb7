import { clausesOf } from "../context/clauses.ts";
import type { Quotation } from "../context/quotations.ts";
import { scopeOf } from "../context/scope-of.ts";
import type { Scope } from "../context/scope.ts";
import type { Sequence } from "../match/annotate.ts";
import type { Hit } from "../match/hit.ts";
import type { Match } from "../match/locate.ts";
import type { Symbol } from "../match/symbols.ts";
import type { Token } from "../match/tokenize.ts";
import type { Purpose } from "../ruleset/ruleset.ts";
import type { Reader } from "./reader.ts";
import type { Reading } from "./sentence.ts";

/** What a sequence is read with: the tokens before the sentence itself, what they say, and what its block quotes. */
export interface Around {
  readonly joint: number;
  readonly before: string;
  /** Whether what comes before is a sentence of its own, which announces nothing. */
  readonly ended: boolean;
  readonly quotations: readonly Quotation[];
}

/** A pattern that may match, and between which positions before symbols (both inclusive) its matches begin. */
interface Candidate {
  readonly pattern: number;
  readonly first: number;
  readonly last: number;
}

/** The context of words between quotation marks. */
const QUOTED = "quoted";

/** What a scan has left of a sequence: what was located at once, and what will be when it is asked for. */
interface Found {
  readonly hits: readonly Hit[];
  readonly aspects: readonly Hit[];
  readonly facets: readonly Hit[];
  readonly exceptions: readonly Candidate[];
  readonly cues: readonly Candidate[];
}

// Most sequences have none of them, and share these.
const NO_HITS: readonly Hit[] = [];
const NO_CANDIDATES: readonly Candidate[] = [];
const NO_MATCHES: readonly Match[] = [];
const NO_SCOPES: readonly Scope[] = [];

/** Reads a sequence: locates what rules, aspects and facets look for, and the rest when it is asked for. */
export function readSequence(sequence: Sequence, around: Around, reader: Reader): Reading {
  const { scan, locate, passes, ruleset } = reader;
  const { joint } = around;
  // What does not reach over the joint is found in the sentence alone: few patterns pass the mark there.
  const mark = joint > 0 ? (sequence.symbols[joint] as Symbol) : null;
  let hits: Hit[] | null = null;
  let aspects: Hit[] | null = null;
  let facets: Hit[] | null = null;
  let exceptions: Candidate[] | null = null;
  let cues: Candidate[] | null = null;
  scan(sequence, (pattern, first, last) => {
    const purpose = ruleset.purposes[pattern] as Purpose;
    switch (purpose.use) {
      case "rule":
        if (mark !== null && !passes(pattern, mark)) return;
        for (const match of locate(
          pattern,
          sequence,
          first,
          joint > 0 ? Math.min(joint, last) : last,
        ))
          (hits ??= []).push({ pattern, match });
        break;
      case "aspect":
        if (mark !== null && purpose.role !== "except" && !passes(pattern, mark)) return;
        for (const match of locate(pattern, sequence, first, last))
          (aspects ??= []).push({ pattern, match });
        break;
      case "facet":
        for (const match of locate(pattern, sequence, first, last))
          (facets ??= []).push({ pattern, match });
        break;
      case "except":
        (exceptions ??= []).push({ pattern, first, last });
        break;
      default:
        (cues ??= []).push({ pattern, first, last });
    }
  });
  const found: Found = {
    hits: hits ?? NO_HITS,
    aspects: aspects ?? NO_HITS,
    facets: facets ?? NO_HITS,
    exceptions: exceptions ?? NO_CANDIDATES,
    cues: cues ?? NO_CANDIDATES,
  };
  return new SequenceReading(sequence, found, around, reader);
}

/** A class, so that the many readings of a page share their methods. */
class SequenceReading implements Reading {
  readonly sequence: Sequence;
  readonly hits: readonly Hit[];
  readonly aspects: readonly Hit[];
  readonly facets: readonly Hit[];
  readonly joint: number;
  readonly before: string;
  readonly #around: Around;
  readonly #reader: Reader;
  readonly #exceptions: readonly Candidate[];
  readonly #cues: readonly Candidate[];
  #excepted: Map<number, readonly Match[]> | null = null;
  #scopes: Map<string, readonly Scope[]> | null = null;
  #clauses: Int32Array | null = null;
  #reaching: readonly string[] | null = null;

  constructor(sequence: Sequence, found: Found, around: Around, reader: Reader) {
    this.sequence = sequence;
    this.hits = found.hits;
    this.aspects = found.aspects;
    this.facets = found.facets;
    this.joint = around.joint;
    this.before = around.before;
    this.#around = around;
    this.#reader = reader;
    this.#exceptions = found.exceptions;
    this.#cues = found.cues;
  }

  exceptionsTo(rule: number): readonly Match[] {
    if (this.#exceptions.length === 0) return NO_MATCHES;
    const known = this.#excepted?.get(rule);
    if (known) return known;
    const { purposes } = this.#reader.ruleset;
    const matches = this.#exceptions.flatMap((candidate) => {
      const purpose = purposes[candidate.pattern] as Purpose;
      return purpose.use === "except" && purpose.rule === rule ? this.#locate(candidate) : [];
    });
    (this.#excepted ??= new Map()).set(rule, matches);
    return matches;
  }

  scopesOf(context: string): readonly Scope[] {
    if (context !== QUOTED && this.#cues.length === 0) return NO_SCOPES;
    let scopes = this.#scopes?.get(context);
    if (!scopes) {
      scopes = context === QUOTED ? this.#quotedScopes() : this.#cuedScopes(context);
      (this.#scopes ??= new Map()).set(context, scopes);
    }
    return scopes;
  }

  get reaching(): readonly string[] {
    return (this.#reaching ??= this.#around.ended || this.joint === 0 ? [] : this.#findReaching());
  }

  #findReaching(): string[] {
    const { purposes } = this.#reader.ruleset;
    const announced = new Set([QUOTED]);
    for (const { pattern, first } of this.#cues) {
      const purpose = purposes[pattern] as Purpose;
      if (purpose.use === "cue" && first <= this.joint) announced.add(purpose.context);
    }
    const { length } = this.sequence.tokens;
    return [...announced].filter((context) =>
      this.scopesOf(context).some(({ cueTo, to }) => cueTo <= this.joint && to === length),
    );
  }

  #cuedScopes(context: string): readonly Scope[] {
    const { purposes } = this.#reader.ruleset;
    const scopes: Scope[] = [];
    let shams: Match[] | null = null;
    for (const candidate of this.#cues) {
      const purpose = purposes[candidate.pattern] as Purpose;
      if (purpose.use !== "cue" || purpose.context !== context) continue;
      for (const match of this.#locate(candidate)) {
        shams ??= this.#shamsOf(context);
        if (shams.some((one) => one.from < match.to && match.from < one.to)) continue;
        const clauses = (this.#clauses ??= clausesOf(
          clauseTokens(this.sequence.tokens, this.joint),
        ));
        scopes.push(scopeOf(clauses, this.joint, { context, reach: purpose.reach, match }));
      }
    }
    return scopes;
  }

  /** What only looks like a cue of the context. */
  #shamsOf(context: string): Match[] {
    const { purposes } = this.#reader.ruleset;
    return this.#cues.flatMap((candidate) => {
      const purpose = purposes[candidate.pattern] as Purpose;
      const isSham = purpose.use === "no-cue" && purpose.context === context;
      return isSham ? this.#locate(candidate) : [];
    });
  }

  #locate({ pattern, first, last }: Candidate): readonly Match[] {
    return this.#reader.locate(pattern, this.sequence, first, last);
  }

  #quotedScopes(): readonly Scope[] {
    const { tokens } = this.sequence;
    const scopes: Scope[] = [];
    for (const { start, end } of this.#around.quotations) {
      let from = this.joint;
      while (from < tokens.length && (tokens[from] as Token).start < start) from += 1;
      let to = from;
      while (to < tokens.length && (tokens[to] as Token).end <= end) to += 1;
      if (to > from) scopes.push({ context: QUOTED, cueFrom: from, cueTo: from, from, to });
    }
    return scopes;
  }
}

/** The colon between a lead-in and its item ends no clause: "We do not treat: asthma". */
function clauseTokens(tokens: readonly Token[], joint: number): readonly Token[] {
  if (tokens[joint - 1]?.word !== ":") return tokens;
  return tokens.map((token, at) =>
    at === joint - 1 ? { ...token, kind: "word" as const } : token,
  );
}
