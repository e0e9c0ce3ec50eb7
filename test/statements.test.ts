import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { valueKey } from "../src/corpus/value-key.ts";
import type { Claim } from "../src/model.ts";
import { claimsIn } from "./compare-texts.ts";
import { ruleset } from "./ruleset.ts";

/** By aspect: by value what hands that knew no pattern wrote for it, and under `nothing` near misses that state none. */
const folder = new URL("./statements/", import.meta.url);

/** Names that stand for a fact of `clinic-facts`, and its value where the words give no amount. */
const FACTS: Readonly<Record<string, readonly [facet: string, value: string | null]>> = {
  "walk-ins welcome": ["fact:walk-ins", "welcome"],
  "by appointment only": ["fact:walk-ins", "by appointment only"],
  "free parking": ["fact:parking", "free parking"],
  "paid parking": ["fact:parking", "paid parking"],
  "no parking": ["fact:parking", "no parking"],
  "wheelchair access": ["fact:access", "wheelchair access"],
  "no wheelchair access": ["fact:access", "no wheelchair access"],
  founding: ["fact:founding", null],
  staff: ["fact:staff", null],
  practice: ["fact:practice", null],
  cancellation: ["fact:cancellation", null],
  "opening hours": ["fact:hours", null],
};

/** Labels for which any reading of the aspect counts. */
const ANY: ReadonlySet<string> = new Set(["amount", "better", "equal", "worse"]);

const SILENT: ReadonlySet<string> = new Set(["question", "testimonial", "rejected"]);

it("reads statements that nobody taught it, and leaves near misses alone", async () => {
  const counts = { statements: 0, right: 0, nearMisses: 0, wrong: 0 };
  for (const name of readdirSync(folder)) {
    const id = name.replace(/\.yml$/, "");
    const values = ruleset.aspects.find((aspect) => aspect.id === id)?.values ?? {};
    const file = parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, string[]>;
    for (const [label, texts] of Object.entries(file)) {
      const [facet, value] = FACTS[label] ?? [null, label];
      const named = value === null ? undefined : values[value];
      const isKnown =
        named !== undefined || label in FACTS || ANY.has(label) || label === "nothing";
      expect(isKnown, `${name}: ${label}`).toBe(true);
      const isRight = (claim: Claim): boolean =>
        (facet === null || claim.facets.includes(facet)) &&
        (named === undefined || valueKey(named) === valueKey(claim.value));
      for (const text of texts) {
        const claims = (await claimsIn("statement.txt", text)).filter(
          (claim) => claim.aspect === id && !SILENT.has(claim.context),
        );
        if (label === "nothing") {
          counts.nearMisses += 1;
          if (claims.length > 0) counts.wrong += 1;
        } else {
          counts.statements += 1;
          if (claims.some(isRight)) counts.right += 1;
        }
      }
    }
  }
  expect(counts.statements).toBeGreaterThan(3000);
  expect(counts.right / counts.statements).toBeGreaterThan(0.315);
  expect(counts.wrong / counts.nearMisses).toBeLessThan(0.035);
});
