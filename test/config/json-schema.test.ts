import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { configJsonSchema } from "../../src/build/config-json-schema.ts";
import { validateConfig } from "../../src/config/validate.ts";

const fits = new Ajv().compile(JSON.parse(configJsonSchema()) as object);

it.each([
  {},
  { $schema: "x", extends: "strict" },
  { extends: ["strict", "./a.yml"], jurisdictions: ["us", "ca-on"], profession: "osteopath" },
  { jurisdictions: "uk", rules: { cure: "off", "contradiction/*": "error" } },
  { overrides: [{ files: "*.md", rules: { cure: "info" } }], ignores: ["drafts"] },
  { lexicon: { treatment: ["Calmex"] }, corpus: "by-host", reference: "fees.html" },
  { failOn: "never", maxWarnings: 0, claims: "claims.yml", baseline: "known.json" },
])("agrees with the check that %j is right", (config) => {
  expect(validateConfig(config)).not.toBeInstanceOf(Array);
  expect(fits(config)).toBe(true);
});

it.each([
  { rule: {} },
  { rules: { cure: "warn" } },
  { rules: ["cure"] },
  { jurisdictions: ["gb"] },
  { jurisdictions: ["gb-sct"] },
  { profession: "wizard" },
  { overrides: [{ rules: {} }] },
  { overrides: [{ files: "*", failOn: "error" }] },
  { maxWarnings: -1 },
  { maxWarnings: "3" },
  { lexicon: { condition: ["x"] } },
  { corpus: "some" },
  [],
])("agrees with the check that %j is wrong", (config) => {
  expect(validateConfig(config)).toBeInstanceOf(Array);
  expect(fits(config)).toBe(false);
});
