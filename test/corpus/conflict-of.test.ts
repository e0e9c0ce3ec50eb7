import { expect, it } from "vitest";
import type { Test } from "../../src/claims/aspect.ts";
import { OPEN } from "../../src/claims/numeral.ts";
import { conflictOf } from "../../src/corpus/conflict-of.ts";
import type { Value } from "../../src/model.ts";
import { aspect, scale } from "./make.ts";

const amount = (lo: number, hi: number, unit: string, per?: string): Value =>
  per === undefined ? { kind: "quantity", lo, hi, unit } : { kind: "quantity", lo, hi, unit, per };
const set = (ids: string[], exclusive = false): Value => ({ kind: "set", ids, exclusive });
const cls = (id: string): Value => ({ kind: "class", id });

const disjoint: Test = { type: "disjoint" };
const different: Test = { type: "different" };
const attributes: Test = {
  type: "attributes",
  identity: ["institution", "year", "condition"],
  least: 2,
  compared: ["n", "year"],
};

it.each<[string, Test, Value, Value, boolean]>([
  ["60 minutes and 45 minutes", disjoint, amount(60, 60, "minute"), amount(45, 45, "minute"), true],
  [
    "an hour and 45 to 60 minutes",
    disjoint,
    amount(60, 60, "minute"),
    amount(45, 60, "minute"),
    false,
  ],
  [
    "60 minutes and 45 minutes per session",
    disjoint,
    amount(60, 60, "minute"),
    amount(45, 45, "minute", "session"),
    true,
  ],
  ["12 weeks and 3 months", disjoint, amount(12, 12, "week"), amount(3, 3, "month"), false],
  ["12 weeks and 6 months", disjoint, amount(12, 12, "week"), amount(6, 6, "month"), true],
  [
    "at least six months and a year",
    disjoint,
    amount(6, OPEN, "month"),
    amount(1, 1, "year"),
    false,
  ],
  [
    "three classes a week and one visit a week",
    disjoint,
    amount(3, 3, "session", "week"),
    amount(1, 1, "time", "week"),
    true,
  ],
  [
    "daily and seven times a week",
    disjoint,
    amount(1, 1, "time", "day"),
    amount(7, 7, "time", "week"),
    false,
  ],
  ["dollars and euros", disjoint, amount(50, 50, "dollar"), amount(90, 90, "euro"), false],
  [
    "a price a session and one each",
    disjoint,
    amount(50, 50, "dollar", "session"),
    amount(90, 90, "dollar", "each"),
    true,
  ],
  [
    "a price a session and one a week",
    disjoint,
    amount(50, 50, "dollar", "session"),
    amount(90, 90, "dollar", "week"),
    false,
  ],
  ["weeks and sessions", disjoint, amount(12, 12, "week"), amount(4, 6, "session"), false],
  ["unlike opening hours", different, amount(540, 1020, "time"), amount(480, 1080, "time"), true],
  [
    "hours and the same end",
    different,
    amount(540, 1020, "time"),
    amount(-1e9, 1020, "time"),
    false,
  ],
  ["hours and another end", different, amount(540, 1020, "time"), amount(-1e9, 1080, "time"), true],
  ["one begins, one ends", different, amount(540, 1e9, "time"), amount(-1e9, 480, "time"), false],
  ["hours and closed", different, amount(540, 1020, "time"), cls("closed"), true],
  ["unlike classes", different, cls("yes"), cls("no"), true],
  ["sets with a common member", different, set(["a", "b"]), set(["b"]), false],
  ["a gap of one where two are asked", { type: "gap", least: 2 }, scale(0, 1), scale(2), false],
  ["a gap of two", { type: "gap", least: 2 }, scale(0), scale(2, 4), true],
  [
    "only physiotherapists, and massage therapists too",
    { type: "exclusive" },
    set(["physio"], true),
    set(["massage"]),
    true,
  ],
  [
    "only physiotherapists, and physiotherapists",
    { type: "exclusive" },
    set(["physio"], true),
    set(["physio"]),
    false,
  ],
  [
    "a study with another n",
    attributes,
    set(["institution:x", "year:2019", "n:214"]),
    set(["institution:x", "year:2019", "n:412"]),
    true,
  ],
  [
    "another condition, so another study",
    attributes,
    set(["institution:x", "year:2019", "condition:knee", "n:60"]),
    set(["institution:x", "year:2019", "condition:back", "n:412"]),
    false,
  ],
  [
    "the year alone, so no identity",
    attributes,
    set(["year:2019", "n:60"]),
    set(["year:2019", "n:412"]),
    false,
  ],
])("%s", (_name, row, a, b, conflicts) => {
  const table = aspect({ conflicts: [{ grade: "contradiction", test: row }] });
  const expected = conflicts ? "contradiction" : null;
  expect(conflictOf(a, b, table)).toBe(expected);
  expect(conflictOf(b, a, table)).toBe(expected);
});

it("the gravest row of the table counts", () => {
  expect(conflictOf(scale(0), scale(3), aspect())).toBe("contradiction");
  expect(conflictOf(scale(0), scale(1), aspect())).toBe("tension");
  expect(conflictOf(scale(2), { kind: "unknown" }, aspect())).toBeNull();
});
