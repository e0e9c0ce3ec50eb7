import { compareText } from "../match/compare-text.ts";
import type { Claim, Value } from "../model.ts";
import type { Entry, State, ValueEntry } from "./state.ts";
import {
  type SavedClaim,
  type SavedValue,
  STATE_VERSION,
  type StateHeader,
  type StateLine,
} from "./state-line.ts";

/** Writes a state as lines of JSON, each ending in a newline; equal states give equal bytes. */
export function* serializeState(state: State, ruleset: string): Generator<string> {
  const header: StateHeader = { claimlint: "state", version: STATE_VERSION, ruleset };
  yield `${JSON.stringify(header)}\n`;
  for (const key of [...state.keys()].sort(compareText)) {
    const { corpus, aspect, subject, condition, facets, voice, values } = state.get(key) as Entry;
    const line: StateLine = {
      corpus,
      aspect,
      subject,
      condition,
      facets,
      voice,
      values: [...values.keys()]
        .sort(compareText)
        .map((name) => savedValue(values.get(name) as ValueEntry)),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

function savedValue({ value, documents, representatives }: ValueEntry): SavedValue {
  return {
    value: orderedValue(value),
    documents,
    representatives: representatives.map(savedClaim),
  };
}

/** Keys in one order, whoever made the claim. */
function savedClaim(claim: Claim): SavedClaim {
  const { subject, condition, certainty, quantifier, attribution, context } = claim;
  const { path, location, within, text, sentence } = claim;
  const { line, column, endLine, endColumn, offset, endOffset } = location;
  return {
    by: subject.by,
    noun: subject.noun,
    conditionBy: condition?.by ?? null,
    certainty,
    quantifier,
    attribution,
    context,
    path,
    location: { line, column, endLine, endColumn, offset, endOffset },
    within,
    text,
    sentence,
  };
}

function orderedValue(value: Value): Value {
  switch (value.kind) {
    case "scale":
      return { kind: "scale", lo: value.lo, hi: value.hi };
    case "class":
      return { kind: "class", id: value.id };
    case "quantity": {
      const { kind, lo, hi, unit, per } = value;
      return per === undefined ? { kind, lo, hi, unit } : { kind, lo, hi, unit, per };
    }
    case "set": {
      const ids = [...value.ids].sort();
      return value.exclusive === true
        ? { kind: "set", ids, exclusive: true }
        : { kind: "set", ids };
    }
    case "unknown":
      return { kind: "unknown" };
  }
}
