import { isRecord } from "../config/is-record.ts";
import { findLines, locate } from "../document/lines.ts";
import type { Baseline, BaselineEntry } from "./baseline.ts";
import { findInJson, type JsonPath } from "./find-in-json.ts";

/** Why a baseline file cannot be used, and where: line and column count from 1. */
export interface BaselineError {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** Reads the text of a baseline file. Never throws; what is wrong comes back as an error with its place. */
export function readBaseline(text: string): Baseline | BaselineError {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, " "));
  } catch {
    return errorAt(text, [], "Unexpected text, expected JSON");
  }
  return check(value, (path, reason) => errorAt(text, path, reason));
}

/** Tells the two results of `readBaseline` apart. */
export function isBaselineError(result: Baseline | BaselineError): result is BaselineError {
  return "reason" in result && "line" in result;
}

type Fail = (path: JsonPath, reason: string) => BaselineError;

const texts = ["file", "other", "rule", "fingerprint", "words"] as const;

function check(value: unknown, fail: Fail): Baseline | BaselineError {
  if (!isRecord(value)) return fail([], "Unexpected value, expected an object with `entries`");
  if (value["version"] !== 1) {
    return fail(["version"], "Unexpected version of the baseline, expected `1`");
  }
  if (!Array.isArray(value["entries"])) {
    return fail(["entries"], "Unexpected `entries`, expected a list");
  }
  for (const key of ["date", "reason"]) {
    if (typeof value[key] !== "string")
      return fail([key], `Unexpected \`${key}\`, expected a text`);
  }
  for (const [index, entry] of value["entries"].entries()) {
    if (!isRecord(entry)) {
      return fail(["entries", index], `Unexpected entry ${index + 1}, expected an object`);
    }
    for (const key of texts) {
      if (typeof entry[key] === "string" || (key === "other" && !Object.hasOwn(entry, key)))
        continue;
      return fail(
        ["entries", index, key],
        `Unexpected \`${key}\` in entry ${index + 1}, expected a text`,
      );
    }
  }
  return {
    version: 1,
    date: value["date"] as string,
    reason: value["reason"] as string,
    entries: value["entries"] as readonly BaselineEntry[],
  };
}

function errorAt(text: string, path: JsonPath, reason: string): BaselineError {
  const offset = findInJson(text, path);
  const { line, column } = locate(findLines(text), offset, offset);
  return { line, column, reason };
}
