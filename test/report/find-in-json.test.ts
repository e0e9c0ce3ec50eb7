import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInJson } from "../../src/report/find-in-json.ts";

const runs = { numRuns: Number(process.env["FC_RUNS"] ?? 300) };

describe("findInJson", () => {
  it("finds values, and what is around those that are missing", () => {
    const text = '{ "a": [1, {"b": "x"}], "c": null }';
    expect(text.slice(findInJson(text, ["a", 1, "b"]))).toMatch(/^"x"/);
    expect(text.slice(findInJson(text, ["a", 1, "z", "y"]))).toMatch(/^\{"b"/);
    expect(text.slice(findInJson(text, ["a", 7]))).toMatch(/^\[1/);
    expect(text.slice(findInJson(text, ["c"]))).toMatch(/^null/);
    expect(findInJson(text, [])).toBe(0);
  });

  it("finds the first member of any JSON where it stands", () => {
    const member = fc.record({ key: fc.string(), value: fc.jsonValue(), rest: fc.jsonValue() });
    fc.assert(
      fc.property(member, ({ key, value, rest }) => {
        const text = JSON.stringify([rest, { [key]: value }], null, 1);
        const found = text.slice(findInJson(text, [1, key]));
        const flat = (json: string): string => json.replace(/\s/g, "");
        expect(flat(found).startsWith(flat(JSON.stringify(value)))).toBe(true);
      }),
      runs,
    );
  });

  it("finds the first character that is not JSON", () => {
    expect(findInJson('{"a": 1,}', [])).toBe(8);
    expect(findInJson('{"a": nul}', [])).toBe(6);
    expect(findInJson("[1, 2", [])).toBe(5);
    expect(findInJson("[1] x", [])).toBe(4);
  });
});
