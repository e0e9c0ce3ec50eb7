import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmless, harmlessJson, harmlessLine } from "../../src/report/harmless.ts";

const harm = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const anything = fc.string({ unit: "binary" });
const runs = { numRuns: Number(process.env["FC_RUNS"] ?? 300) };

describe("harmless", () => {
  it("shows what would act, and leaves what is read", () => {
    expect(harmless("a\u001b[31m\u202e\r\nb\ud800")).toBe(
      "a\\u001b[31m\\u202e\\u000d\\u000ab\\ud800",
    );
    expect(harmless("\u{e0041}")).toBe("\\udb40\\udc41");
    const fine = "Naïve “50 %” – 針 👩‍⚕️ £5";
    expect(harmless(fine)).toBe(fine);
  });

  it("leaves nothing that acts in any text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(harmless(text)).not.toMatch(harm);
        expect(harmlessLine(text)).not.toMatch(harm);
      }),
      runs,
    );
  });

  it("folds the lines of prose", () => {
    expect(harmlessLine(" one\n  two\u0007 ")).toBe("one two\\u0007");
  });
});

describe("harmlessJson", () => {
  it("says the same in JSON, and nothing that acts but line breaks", () => {
    fc.assert(
      fc.property(fc.anything({ values: [anything] }), (value) => {
        const json = JSON.stringify({ value }, null, 2);
        expect(JSON.parse(harmlessJson(json))).toEqual(JSON.parse(json));
        expect(harmlessJson(json).replaceAll("\n", "")).not.toMatch(harm);
      }),
      runs,
    );
  });
});
