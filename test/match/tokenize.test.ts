import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/match/tokenize.ts";

const words = (text: string): string =>
  tokenize(text)
    .map(({ word }) => word)
    .join(" ");

describe("tokenize", () => {
  it("splits contractions and hyphened words, and folds British spelling", () => {
    expect(words("Side-effects aren't a problem; you'll practise.")).toBe(
      "side effects are not a problem ; you will practice .",
    );
    expect(words("We can’t, won't and cannot organise haemorrhoid programmes")).toBe(
      "we can not , will not and can not organize hemorrhoid programs",
    );
  });

  it("keeps numbers whole and marks apart", () => {
    expect(words("3–6 weeks, 95%, $1,500, 2.5cm")).toBe("3 - 6 weeks , 95 % , $ 1,500 , 2.5 cm");
  });

  it("parts the sign of money from its amount, and keeps an amount with spaces whole", () => {
    expect(words("R450, R1 250 or €2 000 a year; the R21 jab takes 20 250 doses")).toBe(
      "r 450 , r 1250 or € 2000 a year ; the r21 jab takes 20 250 doses",
    );
  });

  it("drops quotation marks and the genitive, and reads `it's` as `it is`", () => {
    expect(words("It's Dr Liu’s “clearly effective” method")).toBe(
      "it is dr liu clearly effective method",
    );
  });

  it("gives every token the offsets of its own characters", () => {
    const text = "Don’t stop – it’s pain‑free";
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.raw);
  });

  it("never overlaps, never runs backwards, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThanOrEqual(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          end = token.end;
        }
      }),
    );
  });
});
