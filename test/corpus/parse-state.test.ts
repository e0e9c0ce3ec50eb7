import { describe, expect, test } from "vitest";
import { parseState } from "../../src/corpus/parse-state.ts";
import { serializeState } from "../../src/corpus/serialize-state.ts";
import { claim, reduce } from "./make.ts";

const [header = "", entry = ""] = [...serializeState(reduce([claim()]), "rules")];

/** What is said of these lines, and of which of them. */
function refusal(...lines: readonly string[]): readonly [line: number, message: string] {
  try {
    parseState(lines);
  } catch (error) {
    const { name, message, line } = error as Error & { line: number };
    expect(name).toBe("StateError");
    return [line, message];
  }
  throw new Error("expected a refusal");
}

/** The entry with a value, or a claim of it, that is not as it should be. */
function damaged(change: (value: Record<string, unknown>, claim: Record<string, unknown>) => void) {
  const line = JSON.parse(entry) as { values: [{ representatives: [Record<string, unknown>] }] };
  change(line.values[0], line.values[0].representatives[0]);
  return JSON.stringify(line);
}

describe("parseState", () => {
  test("says what is no state, and in which line", () => {
    expect(refusal()).toEqual([1, "Unexpected end, expected a state"]);
    expect(refusal("{}")).toEqual([1, "Unexpected line, expected the first of a state"]);
    expect(refusal("", "null")).toEqual([2, "Unexpected line, expected the first of a state"]);
    expect(refusal(header, "{")).toEqual([2, "Unexpected text, expected a line of JSON"]);
  });

  test("asks for a new state where it is of another version", () => {
    expect(refusal(header.replace(/"version":\d+/, '"version":1'))).toEqual([
      1,
      "Unexpected state of version 1, expected 3; make it again",
    ]);
  });

  test.each([
    ["no object", "5"],
    ["no text for its aspect", entry.replace('"side-effects"', "1")],
    ["values that are none", entry.replace(/"values":.*/, '"values":[{}]}')],
    ["a value that is null", entry.replace(/"values":.*/, '"values":[null]}')],
    ["a value of no kind", damaged((value) => (value["value"] = { kind: "colour" }))],
    ["a scale without ends", damaged((value) => (value["value"] = { kind: "scale" }))],
    ["no documents", damaged((value) => delete value["documents"])],
    ["no representatives", damaged((value) => (value["representatives"] = "a.html"))],
    ["a claim that is null", damaged((value) => (value["representatives"] = [null]))],
    ["a claim without words", damaged((_value, one) => delete one["text"])],
    ["a claim without a place", damaged((_value, one) => (one["location"] = { line: 1 }))],
    ["a claim of nothing", damaged((_value, one) => delete one["by"])],
  ])("refuses an entry with %s", (_what, line) => {
    expect(refusal(header, entry, line)).toEqual([
      3,
      "Unexpected line, expected an entry of a state",
    ]);
  });
});
