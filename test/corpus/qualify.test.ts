import { describe, expect, test } from "vitest";
import { qualify } from "../../src/corpus/qualify.ts";
import { claim } from "./make.ts";

const TITLE = 0;
const [LASER, PEEL] = [1, 5] as const;
const facts = { between: "paragraphs", same: [] } as const;

describe("of one page", () => {
  test("sentences of a paragraph qualify each other where an aspect is compared between paragraphs", () => {
    const [rule, exception, elsewhere] = [
      claim({ within: [TITLE, LASER, 2] }),
      claim({ within: [TITLE, LASER, 2] }),
      claim({ within: [TITLE, LASER, 3] }),
    ];
    expect(qualify(rule, exception, facts)).toBe(true);
    expect(qualify(rule, exception, { between: "sentences", same: [] })).toBe(false);
    expect(qualify(rule, elsewhere, facts)).toBe(false);
    expect(qualify(rule, elsewhere, { between: "pages", same: [] })).toBe(true);
  });

  test("things that no page names are others under another heading, but not under one within it", () => {
    const unnamed = { id: "unnamed", by: "site" } as const;
    const [title, laser, peel] = [
      claim({ subject: unnamed, within: [TITLE, 9] }),
      claim({ subject: unnamed, within: [TITLE, LASER, 2] }),
      claim({ subject: unnamed, within: [TITLE, PEEL, 6] }),
    ];
    expect(qualify(laser, peel, facts)).toBe(true);
    expect(qualify(title, peel, facts)).toBe(false);
    expect(qualify(claim({ within: laser.within }), claim({ within: peel.within }), facts)).toBe(
      false,
    );
  });

  test("what goes by two names is two things", () => {
    const [peel, drip] = ["peel", "drip"].map((id) => claim({ subject: { id, by: "explicit" } }));
    expect(qualify(peel!, drip!, facts)).toBe(true);
    expect(qualify(peel!, { ...drip!, path: "b.html" }, facts)).toBe(false);
  });

  test("lines of a price list are of different things", () => {
    const prices = { between: "sentences", same: ["object"] } as const;
    const [one, other] = [claim({ context: "item" }), claim({ context: "item" })];
    expect(qualify(one, other, prices)).toBe(true);
    expect(qualify(one, other, facts)).toBe(false);
    expect(qualify(one, claim(), prices)).toBe(false);
  });
});

test("claims of two pages do not, whatever their blocks are numbered", () => {
  const here = claim({ context: "item", within: [TITLE, LASER, 2] });
  const there = { ...here, path: "b.html" };
  expect(qualify(here, there, { between: "pages", same: ["object"] })).toBe(false);
});
