import { expect, it } from "vitest";
import { claimsIn, compareTexts } from "../compare-texts.ts";

const list = (...lines: string[]): string =>
  `# Reiki\n\n${lines.map((one) => `- ${one}\n`).join("")}`;

async function reported(a: string, b: string): Promise<string[]> {
  return (await compareTexts({ "a.md": a, "b.md": b })).map((one) => one.rule);
}

it("claims what lies between the amounts of a list, and each with its length", async () => {
  const all = await claimsIn("a.md", list("30 min: £40", "60 min: £65"));
  const prices = all.filter(({ aspect }) => aspect === "price");
  const told = prices.map(({ value, facets }) =>
    value.kind === "quantity" ? [value.lo, value.hi, facets.join(" ")] : [],
  );
  expect(told).toEqual([
    [40, 65, "object:"],
    [40, 40, "among:length length:30 object:"],
    [40, 65, "object:"],
    [65, 65, "among:length length:60 object:"],
  ]);
});

it.each([
  [list("30 min: £40", "60 min: £65"), list("30 min: £45", "60 min: £65")],
  [list("30 min: £40", "60 min: £65"), "A 60-minute reiki session costs £60."],
  [list("30 min: £40", "60 min: £65"), "Reiki costs £90."],
])("sets an amount against that of the same length: %#", async (a, b) => {
  expect(await reported(a, b)).toEqual(["contradiction/price"]);
});

it.each([
  [list("30 min: £40", "60 min: £65"), "Reiki costs £40."],
  [list("30 min: £40", "60 min: £65"), list("60 min: £65", "90 min: £90")],
  [list("60 min: £65", "60 min: £75", "30 min: £40"), "A 60-minute reiki session costs £75."],
])("leaves alone what the list offers: %#", async (a, b) => {
  expect(await reported(a, b)).toEqual([]);
});
