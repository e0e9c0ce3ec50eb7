import { expect, it } from "vitest";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";
import { RulesetError } from "../../src/ruleset/ruleset-error.ts";

const RULE = `id: pamper
severity: info
summary: Pampering.
message: Unexpected \`{match}\`, expected less
match: [pamper]
unless: []
why: Why.
examples: {}
`;

const LAW = JSON.stringify({
  id: "uk-act",
  title: "Act",
  jurisdiction: "uk",
  clauses: { "3": { text: "No pampering.", status: "verified" } },
});

function errorOf(more: string): string {
  try {
    compileRuleset([
      { path: "pamper.yml", text: RULE + more },
      { path: "act.yml", folder: "references", text: LAW },
    ]);
  } catch (error) {
    if (error instanceof RulesetError) return error.message;
  }
  return "none";
}

it.each([
  ["kind: bogus", /^pamper\.yml:9:7: `kind`: /],
  ["kind: { name: bogus }", /^pamper\.yml:9:15: `kind\.name`: expected .*"testimonial".*"bogus"/],
  ["kind: { name: sentence-length, words: many }", /^pamper\.yml:9:39: `kind\.words`: expected /],
  ["kind: { name: testimonial, words: 3 }", /^pamper\.yml:9:\d+: `kind\.words`: unknown key/],
  ["over: [pamper, bogus]", /^pamper\.yml:9:16: unknown rule `bogus`/],
  [
    'jurisdictions: { uk: { references: ["uk-act#3", "uk-act#4"] } }',
    /^pamper\.yml:9:49: unknown clause `uk-act#4`/,
  ],
  [
    'jurisdictions: { uk: { professions: { dentist: { references: ["act#3"] } } } }',
    /^pamper\.yml:9:63: unknown clause `act#3`/,
  ],
])("blames what a rule names that does not exist: %s", (more, expected) => {
  expect(errorOf(more)).toMatch(expected);
});

it("takes what there is, and files by the folder of their pack", () => {
  expect(errorOf("kind: { name: sentence-length, words: 9 }")).toBe("none");
  expect(errorOf('over: [pamper]\njurisdictions: { uk: { references: ["uk-act#3"] } }')).toBe(
    "none",
  );
  const { rules } = compileRuleset([{ path: "references/pamper.yml", folder: "", text: RULE }]);
  expect(rules.map(({ id }) => id)).toEqual(["pamper"]);
});
