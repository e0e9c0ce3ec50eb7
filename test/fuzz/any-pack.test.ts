import fc from "fast-check";
import { expect, it } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { loadSettings } from "../../src/config/load.ts";
import { PatternError } from "../../src/match/pattern-error.ts";
import { parsePattern } from "../../src/match/parse-pattern.ts";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";
import { RulesetError } from "../../src/ruleset/ruleset-error.ts";
import { runsOf } from "./pages.ts";

const RULE = `id: evil
severity: error
confidence: high
verdict: prohibited
unless: []
summary: Says so.
message: Unexpected word \`{match}\`, expected another
words:
  any: [any, "every {word}"]
  many: ["{any} {any}", $]
match:
  - "{any} {many}? pill"
  - "we {cure} (all | any <number>)? ... [pain] $"
  - { pattern: "'WHO' says, no more", severity: info, when: [heading] }
except: ["cure the resin"]
why: Because.
instead: [another]
jurisdictions: { uk: { verdict: prohibited, severity: error, references: [] } }
examples: { flag: ["[|a|]", "[|a|] b", "[|a|] c"], pass: [b, c, d] }
`;
const LEXICON = `class: cure
summary: Words.
terms:
  - cure
  - { id: get-rid-of, names: [get rid of, do away with], parent: cure, tags: [strong] }
`;
const CONFIG = `extends: [strict]
jurisdictions: [uk, ca-on]
rules: { cure: off, guarantee: warning }
overrides:
  - { files: ["blog/**"], profession: physiotherapist, rules: { cure: info } }
ignores: ["*.txt"]
lexicon: { treatment: [gua sha], product: [] }
maxWarnings: 3
`;

const yaml = fc.oneof(
  fc.constantFrom(
    ..."[ ] { } : - , & * | > ? ! % @ ' \" # ` ( ) ... < $ ^ = ~ 0 1 null true".split(" "),
    "\n",
    "\n  ",
    "\n- ",
    "\t",
    ": ",
    " #",
    "<<: ",
    "&a ",
    "*a",
    "!!js ",
    "---\n",
    "\0",
    "\uD800",
    "__proto__: ",
    "constructor: ",
    "toString",
    "{condition}",
    "<number>",
    "<nope>",
    "[|",
    "|]",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);

/** A text in which some characters gave way to others, or the end was cut off. */
function broken(text: string): fc.Arbitrary<string> {
  const hit = fc.tuple(fc.nat(text.length), fc.nat(8), yaml);
  return fc
    .tuple(fc.array(hit, { maxLength: 6 }), fc.option(fc.nat(text.length)))
    .map(([hits, end]) => {
      let result = end === null ? text : text.slice(0, end);
      for (const [at, length, other] of hits)
        result = result.slice(0, at) + other + result.slice(at + length);
      return result;
    });
}

const heap = fc.array(yaml, { maxLength: 40 }).map((pieces) => pieces.join(""));

it("takes any rules and lexicon, or tells the place of what is wrong", () => {
  fc.assert(
    fc.property(
      fc.oneof(broken(RULE), heap),
      fc.oneof(broken(LEXICON), fc.constant(LEXICON)),
      (rule, lexicon) => {
        const files = [
          { path: "lexicon/cure.yml", text: lexicon },
          { path: "evil.yml", text: rule },
        ];
        try {
          compileRuleset(files);
        } catch (error) {
          if (!(error instanceof RulesetError)) throw error;
          const text = files.find(({ path }) => path === error.path)?.text;
          const lines = text?.split(/\r\n|\n|\r/) ?? [];
          expect(error.line).toBeGreaterThan(0);
          expect(error.line).toBeLessThanOrEqual(lines.length);
          expect(error.column).toBeGreaterThan(0);
        }
      },
    ),
    runsOf(200),
  );
});

it("takes any configuration, or tells what is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(broken(CONFIG), heap, fc.json()),
      fc.constantFrom("/c.yml", "/c.json", "/package.json"),
      async (text, path) => {
        try {
          const settings = await loadSettings(path, (one) => (one === path ? text : null));
          expect(settings.sources).toEqual([path]);
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error;
          expect(error.message).not.toBe("");
          if (error.line !== null)
            expect(error.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      },
    ),
    runsOf(200),
  );
});

it("reads any pattern, or tells the column of what is wrong", () => {
  const piece = fc.constantFrom(
    ..."( ) [ ] | ? ... ^ $ , : ; ' {a} {a.b} <number> <word> <x> cure 'WHO' - . % £5 … don't".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
      const source = pieces.join(" ");
      try {
        parsePattern(source);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        expect(error.column).toBeGreaterThan(0);
        expect(error.column).toBeLessThanOrEqual(source.length + 1);
      }
    }),
    runsOf(300),
  );
});
