import { describe, expect, test } from "vitest";
import { mayBeException } from "../../src/corpus/may-be-exception.ts";
import type { Claim } from "../../src/model.ts";
import { claim } from "./make.ts";

/** A claim of a page of its own. */
const of = (id: string): Claim => claim({ path: `${id}.html`, subject: { id, by: "explicit" } });
const amount = { kind: "quantity" } as const;
const scale = { kind: "scale" } as const;

describe("an exception may be", () => {
  test("what is said of a treatment, to what is said of the clinic", () => {
    expect(mayBeException(of("clinic"), of("needling"), scale)).toBe(true);
    expect(mayBeException(of("needling"), of("clinic"), amount)).toBe(true);
  });

  test("the amount of one kind of a treatment, not what all kinds share", () => {
    expect(mayBeException(of("needling"), of("acupuncture"), amount)).toBe(true);
    expect(mayBeException(of("needling"), of("acupuncture"), scale)).toBe(false);
  });

  test("a fact to another of its page, but no praise to a warning", () => {
    const [one, other] = [claim(), claim()];
    expect(mayBeException(one, other, amount)).toBe(true);
    expect(mayBeException(one, other, { kind: "classes" })).toBe(true);
    expect(mayBeException(one, other, scale)).toBe(false);
  });
});

test("claims of one treatment on two pages are none, nor are those of a thing that no page names", () => {
  const here = of("needling");
  expect(mayBeException(here, { ...here, path: "b.html" }, amount)).toBe(false);
  expect(mayBeException(here, of("unnamed"), amount)).toBe(false);
});
