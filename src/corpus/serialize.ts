import { compareText } from "../match/compare-text.ts";
import type { Claim, Value } from "../model.ts";
import { type Entry, entryKey, type State, type ValueEntry } from "./state.ts";
import type { Sketch } from "./sketch.ts";
import { valueKey } from "./value-key.ts";

/** A state's first line. `ruleset` tells which rules the claims were read with. */
export interface StateHeader {
  readonly claimlint: "state";
  readonly version: 2;
  readonly ruleset: string;
}

/** Thrown for a state that cannot be read: what is wrong, and in which line (from 1). */
export class StateError extends Error {
  readonly code = "STATE";
  readonly line: number;

  constructor(message: string, line: number) {
    super(`${message} (line ${line})`);
    this.line = line;
  }
}

/** Writes a state as lines of JSON, each ending in a newline; equal states give equal bytes. */
export function* serializeState(state: State, ruleset: string): Generator<string> {
  const header: StateHeader = { claimlint: "state", version: 2, ruleset };
  yield `${JSON.stringify(header)}\n`;
  for (const key of [...state.keys()].sort(compareText)) {
    const { values, ...rest } = state.get(key) as Entry;
    const sorted = [...values.keys()]
      .sort(compareText)
      .map((name) => lineOf(values.get(name) as ValueEntry));
    yield `${JSON.stringify({
      corpus: rest.corpus,
      aspect: rest.aspect,
      subject: rest.subject,
      condition: rest.condition,
      facets: rest.facets,
      voice: rest.voice,
      values: sorted,
    })}\n`;
  }
}

/** Reads what `serializeState` wrote, line by line. Throws a `StateError`. */
export function parseState(lines: Iterable<string>): {
  readonly header: StateHeader;
  readonly state: State;
} {
  const state: State = new Map();
  let header: StateHeader | null = null;
  let number = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = parseLine(line, number);
    if (header === null) {
      if (!isHeader(read))
        throw new StateError("expected the first line of a claimlint state of version 2", number);
      header = read;
      continue;
    }
    const entry = entryOf(read, number);
    state.set(entryKey(entry), entry);
  }
  if (header === null) throw new StateError("expected a claimlint state, found nothing", 1);
  return { header, state };
}

function lineOf(value: ValueEntry): object {
  return {
    value: value.value,
    documents: value.documents,
    representatives: value.representatives.map(orderedClaim),
  };
}

/** Keys in one order, whoever made the claim. */
function orderedClaim(claim: Claim): object {
  const {
    subject,
    condition,
    facets,
    aspect,
    value,
    certainty,
    quantifier,
    attribution,
    context,
    path,
    location,
    text,
    sentence,
  } = claim;
  const { line, column, endLine, endColumn, offset, endOffset } = location;
  return {
    subject: { id: subject.id, by: subject.by },
    condition: condition === null ? null : { id: condition.id, by: condition.by },
    facets: [...facets].sort(),
    aspect,
    value: orderedValue(value),
    certainty,
    quantifier,
    attribution,
    context,
    path,
    location: { line, column, endLine, endColumn, offset, endOffset },
    text,
    sentence,
  };
}

function orderedValue(value: Value): object {
  if (value.kind === "quantity") {
    const { kind, lo, hi, unit, per } = value;
    return per === undefined ? { kind, lo, hi, unit } : { kind, lo, hi, unit, per };
  }
  if (value.kind === "set") {
    const ids = [...value.ids].sort();
    return value.exclusive === true ? { kind: "set", ids, exclusive: true } : { kind: "set", ids };
  }
  if (value.kind === "scale") return { kind: "scale", lo: value.lo, hi: value.hi };
  return value.kind === "class" ? { kind: "class", id: value.id } : { kind: "unknown" };
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new StateError("expected JSON", number);
  }
}

function isHeader(read: unknown): read is StateHeader {
  const header = read as Partial<StateHeader> | null;
  return (
    header?.claimlint === "state" && header.version === 2 && typeof header.ruleset === "string"
  );
}

interface Line {
  readonly corpus: string;
  readonly aspect: string;
  readonly subject: string;
  readonly condition: string | null;
  readonly facets: readonly string[];
  readonly voice: string;
  readonly values: readonly {
    value: Value;
    documents: Sketch;
    representatives: Claim[];
  }[];
}

function entryOf(read: unknown, number: number): Entry {
  const line = read as Partial<Line> | null;
  if (
    typeof line?.aspect !== "string" ||
    typeof line.subject !== "string" ||
    typeof line.voice !== "string" ||
    !Array.isArray(line.facets) ||
    !Array.isArray(line.values)
  ) {
    throw new StateError("expected an entry of a claimlint state", number);
  }
  const { corpus, aspect, subject, condition, facets, voice, values } = line as Line;
  return {
    corpus,
    aspect,
    subject,
    condition,
    facets,
    voice,
    values: new Map(values.map((value) => [valueKey(value.value), { ...value }])),
  };
}
