import { describe, expect, it } from "vitest";
import { readAspect } from "../../src/ruleset/read-aspect.ts";
import { readFacet } from "../../src/ruleset/read-facet.ts";
import { RulesetError } from "../../src/ruleset/ruleset-error.ts";

const WHOLE = `id: onset
label: claim
summary: How soon.
kind: quantity
takes: [duration]
scale: { never: 0, seldom: 1, often: 2 }
classes: [unknown]
ranges: { at once: 0 to 1 hours }
conflict:
  - contradiction: disjoint
  - tension: unknown | at once
  - tension: never | seldom..often
why: Why.
advice: Advice.
trigger: [soon]
values:
  at once: ["relief at once", { pattern: "not slow", negated: unknown }]
  amount: ["relief within [<duration>]"]
examples: { conflict: [["a", "b"]] }
`;

function errorOf(text: string, path = "contradictions/onset.yml"): RulesetError {
  try {
    readAspect(path, text);
  } catch (error) {
    if (error instanceof RulesetError) return error;
  }
  throw new Error("expected a RulesetError");
}

describe("readAspect", () => {
  it("reads values, readings and the table of conflicts", () => {
    const { aspect } = readAspect("contradictions/onset.yml", WHOLE);
    expect(aspect.values).toMatchObject({
      never: { kind: "scale", lo: 0, hi: 0 },
      unknown: { kind: "class", id: "unknown" },
      "at once": { kind: "quantity", lo: 0, hi: 60, unit: "minute" },
    });
    expect(aspect.readings.map(({ value, negated }) => [value, negated])).toEqual([
      ["at once", null],
      ["at once", "unknown"],
      [null, null],
    ]);
    expect(aspect.conflicts[2]?.test).toEqual({
      type: "between",
      a: [{ kind: "scale", lo: 0, hi: 0 }],
      b: [{ kind: "scale", lo: 1, hi: 2 }],
    });
  });

  it.each([
    ["values of no name", "  at once: [", "  at last: [", "unknown value `at last`", 17],
    [
      "a conflict of no value",
      "unknown | at once",
      "unknown | at last",
      "unknown value `at last`",
      11,
    ],
    [
      "a conflict that is no test",
      "disjoint",
      "apart",
      "expected `disjoint`, `different`, `exclusive`",
      10,
    ],
    ["a range that is no amount", "0 to 1 hours", "soon", "expected one amount, found `soon`", 8],
    ["a value to turn into", "negated: unknown", "negated: nothing", "unknown value `nothing`", 17],
    [
      "another name than the file's",
      "id: onset",
      "id: offset",
      "the id must be named like its file",
      1,
    ],
    ["a key that is not known", "why: Why.", "why: Why.\nbecause: Why.", "unknown key", 14],
  ])("says where it finds %s", (_name, from, to, message, line) => {
    const error = errorOf(WHOLE.replace(from, to));
    expect(error.message).toContain(message);
    expect(error.line).toBe(line);
  });
});

describe("readFacet", () => {
  it("reads the names of a group", () => {
    const { patterns } = readFacet(
      "facets/stage.yml",
      "group: stage\nsummary: How long.\nnames: { acute: [acute] }\nsaid: ['for [<duration>]']\n",
    );
    expect(patterns.map(({ source, facet }) => [source, facet])).toEqual([
      ["acute", "stage:acute"],
      ["for [<duration>]", "stage:"],
    ]);
  });

  it("asks for the name of the file", () => {
    expect(() =>
      readFacet("facets/stage.yml", "group: phase\nsummary: When.\nnames: {}\n"),
    ).toThrow("the group must be named like its file");
  });
});
