import { expect, it } from "vitest";
import type { Config, Settings } from "../../src/config/config.ts";
import { defaultSettings } from "../../src/config/load.ts";
import { matcher, resolver } from "../../src/config/resolve.ts";

const settings: Settings = {
  ...defaultSettings,
  jurisdictions: ["us"],
  rules: { cure: "error", painless: "warning" },
  overrides: [
    { base: "/site", files: ["blog/**"], rules: { cure: "warning" } },
    { base: "/site", files: ["*.{md,mdx}"], rules: { painless: "off" } },
    { base: "/site", files: ["uk/**", "./ie/*.html"], jurisdictions: ["uk"], profession: "nurse" },
    { base: "/site", files: ["blog/old/**"], rules: { cure: "off" } },
  ],
};

async function at(path: string): Promise<Config> {
  return (await resolver(settings))(path);
}

it("lays overrides over the rest, later ones last", async () => {
  expect((await at("/site/index.html")).rules).toEqual({ cure: "error", painless: "warning" });
  expect((await at("/site/blog/a.html")).rules).toEqual({ cure: "warning", painless: "warning" });
  expect((await at("/site/blog/a.md")).rules).toEqual({ cure: "warning", painless: "off" });
  expect((await at("/site/blog/old/deep/a.html")).rules["cure"]).toBe("off");
  expect(await at("/site/uk/a.html")).toMatchObject({ jurisdictions: ["uk"], profession: "nurse" });
  expect(await at("/site/ie/a.html")).toMatchObject({ jurisdictions: ["uk"] });
});

it.each(["drafts/", "./drafts/", "d*/"])("takes %s for all that is in the folder", async (glob) => {
  const covers = await matcher("/site", [glob]);
  expect(["/site/drafts/a.html", "/site/drafts/deep/a.html"].map(covers)).toEqual([true, true]);
  expect(["/site/a.html", "/site/old/drafts/a.html"].map(covers)).toEqual([false, false]);
});

it("keeps overrides inside their folder", async () => {
  expect((await at("/other/blog/a.md")).rules).toEqual({ cure: "error", painless: "warning" });
});

it("lets an override and a flag for a family win over what stands of its parts", async () => {
  const rules = { "contradiction/price": "error" } as const;
  const override = {
    base: "/site",
    files: ["blog/**"],
    rules: { "contradiction/*": "off" },
  } as const;
  const above = { ...settings, rules, overrides: [override] };
  const configOf = await resolver(above);
  expect(configOf("/site/a.html").rules).toEqual(rules);
  expect(configOf("/site/blog/a.html").rules).toEqual({ "contradiction/*": "off" });
  const withFlag = await resolver(above, { rules: { contradiction: "info" } });
  expect(withFlag("/site/a.html").rules).toEqual({ contradiction: "info" });
  expect(withFlag("/site/blog/a.html").rules).toEqual({ contradiction: "info" });
});

it("lets flags win", async () => {
  const configOf = await resolver(settings, { jurisdictions: ["au"], rules: { cure: "info" } });
  expect(configOf("/site/uk/a.html")).toEqual({
    jurisdictions: ["au"],
    profession: "nurse",
    rules: { cure: "info", painless: "warning" },
  });
});
