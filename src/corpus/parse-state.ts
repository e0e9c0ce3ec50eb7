import type { Claim, Value } from "../model.ts";
import { isClaim } from "./is-claim.ts";
import { isTexts } from "./is-texts.ts";
import { isValue } from "./is-value.ts";
import { type Entry, entryKey, type State, type ValueEntry } from "./state.ts";
import { StateError } from "./state-error.ts";
import {
  type SavedClaim,
  type SavedValue,
  STATE_VERSION,
  type StateHeader,
  type StateLine,
} from "./state-line.ts";
import { valueKey } from "./value-key.ts";

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
      header = headerOf(read, number);
      continue;
    }
    const entry = entryOf(read);
    if (entry === null)
      throw new StateError("Unexpected line, expected an entry of a state", number);
    state.set(entryKey(entry), entry);
  }
  if (header === null) throw new StateError("Unexpected end, expected a state", 1);
  return { header, state };
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new StateError("Unexpected text, expected a line of JSON", number);
  }
}

function headerOf(read: unknown, number: number): StateHeader {
  const { claimlint, version, ruleset } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (claimlint !== "state" || typeof ruleset !== "string")
    throw new StateError("Unexpected line, expected the first of a state", number);
  if (version === STATE_VERSION) return { claimlint, version: STATE_VERSION, ruleset };
  throw new StateError(
    `Unexpected state of version ${String(version)}, expected ${STATE_VERSION}; make it again`,
    number,
  );
}

function entryOf(read: unknown): Entry | null {
  const { corpus, aspect, subject, condition, facets, voice, values } = (read ??
    {}) as Partial<StateLine>;
  if (
    typeof corpus !== "string" ||
    typeof aspect !== "string" ||
    typeof subject !== "string" ||
    (condition !== null && typeof condition !== "string") ||
    !isTexts(facets) ||
    typeof voice !== "string" ||
    !Array.isArray(values)
  )
    return null;
  const entry: Entry = {
    corpus,
    aspect,
    subject,
    condition,
    facets,
    voice,
    values: new Map(),
  };
  for (const one of values as readonly unknown[]) {
    const value = valueOf(one, entry);
    if (value === null) return null;
    entry.values.set(valueKey(value.value), value);
  }
  return entry;
}

function valueOf(read: unknown, entry: Entry): ValueEntry | null {
  const { value, documents, representatives } = (read ?? {}) as Partial<SavedValue>;
  if (!isValue(value) || !isSketch(documents) || !Array.isArray(representatives)) return null;
  const claims = (representatives as readonly unknown[]).map((one) => claimOf(one, entry, value));
  return claims.every(isClaim) ? { value, documents, representatives: claims } : null;
}

function isSketch(read: unknown): read is number[] {
  return Array.isArray(read) && read.every((hash) => typeof hash === "number");
}

/** Not a claim before it has been looked at. */
function claimOf(read: unknown, entry: Entry, value: Value): unknown {
  const { by, noun, conditionBy, ...rest } = (read ?? {}) as Partial<SavedClaim>;
  const { aspect, subject, condition, facets } = entry;
  return {
    subject: noun === undefined ? { id: subject, by } : { id: subject, by, noun },
    condition: condition === null ? null : { id: condition, by: conditionBy },
    facets,
    aspect,
    value,
    ...rest,
  } satisfies Partial<Record<keyof Claim, unknown>>;
}
