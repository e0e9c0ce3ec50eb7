import { expect, it } from "vitest";
import { layRules } from "../../src/config/lay-rules.ts";

it("keeps what a layer says nothing of", () => {
  expect(layRules({ cure: "error", "cure-all": "info" }, { cure: "off" })).toEqual({
    cure: "off",
    "cure-all": "info",
  });
});

it.each(["contradiction", "contradiction/*"])("lets %s win over the parts below", (family) => {
  const below = {
    "contradiction/*": "info",
    "contradiction/price": "error",
    cure: "info",
  } as const;
  expect(layRules(below, { [family]: "off" })).toEqual({ [family]: "off", cure: "info" });
});

it("lets a part win over its family, below and beside", () => {
  const part = { "contradiction/price": "error" } as const;
  expect(layRules({ "contradiction/*": "off" }, part)).toEqual({
    "contradiction/*": "off",
    ...part,
  });
  const both = { "contradiction/*": "off", ...part } as const;
  expect(layRules({ "contradiction/price": "info" }, both)).toEqual(both);
});
