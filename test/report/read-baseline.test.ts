import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBaselineError, readBaseline } from "../../src/report/read-baseline.ts";

const entry = '{"file":"a","rule":"cure","fingerprint":"0","words":"cures"}';
const whole = `{\n  "version": 1,\n  "date": "2026-11-22",\n  "reason": "old",\n  "entries": [\n    ${entry}\n  ]\n}\n`;

describe("readBaseline", () => {
  it("reads one, with or without a byte order mark", () => {
    for (const text of [whole, `\ufeff${whole}`]) {
      expect(readBaseline(text)).toMatchObject({ version: 1, entries: [{ rule: "cure" }] });
    }
  });

  it.each([
    ["", 1, 1, "expected JSON"],
    ["not json", 1, 1, "expected JSON"],
    [whole.replace("]", "]]"), 7, 4, "expected JSON"],
    [whole.slice(0, 60), 4, 19, "expected JSON"],
    [whole.replace('"old",', '"old"'), 5, 3, "expected JSON"],
    ["[]", 1, 1, "an object with `entries`"],
    ["null", 1, 1, "an object with `entries`"],
    [whole.replace('"version": 1', '"version": 2'), 2, 14, "expected `1`"],
    [whole.replace('"old"', "7"), 4, 13, "Unexpected `reason`"],
    [whole.replace('"entries": [', '"entries": 3, "x": ['), 5, 14, "expected a list"],
    [whole.replace(entry, "5"), 6, 5, "Unexpected entry 1"],
    [
      whole.replace('"fingerprint":"0"', '"fingerprint":0'),
      6,
      45,
      "Unexpected `fingerprint` in entry 1",
    ],
    [whole.replace('"words"', '"word"'), 6, 5, "Unexpected `words` in entry 1"],
  ])("tells what is wrong, and where (%#)", (text, line, column, reason) => {
    const result = readBaseline(text);
    expect(result).toMatchObject({ line, column });
    expect(isBaselineError(result) && result.reason).toContain(reason);
  });

  it("never throws, and finds a place inside of the text", () => {
    const mangled = fc
      .tuple(
        fc.nat(whole.length),
        fc.nat(whole.length),
        fc.string({ unit: "binary", maxLength: 5 }),
      )
      .map(([from, length, put]) => whole.slice(0, from) + put + whole.slice(from + length));
    fc.assert(
      fc.property(fc.oneof(mangled, fc.string(), fc.json()), (text) => {
        const result = readBaseline(text);
        if (!isBaselineError(result)) return;
        const line = text.split(/\r\n|\n|\r/)[result.line - 1];
        expect(line).toBeDefined();
        expect(result.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      }),
      { numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
    expect(isBaselineError(readBaseline("[".repeat(100_000)))).toBe(true);
  });
});
