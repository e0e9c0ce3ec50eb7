import { expect, it, describe } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { loadSettings } from "../../src/config/load.ts";
import { compileRuleset } from "../../src/ruleset/compile-ruleset.ts";
import { RulesetError } from "../../src/ruleset/ruleset-error.ts";

/** A rule with these lines under `match`, the first of them in line 9. */
function rule(lines: string, rest = ""): string {
  return `id: evil
severity: error
confidence: high
verdict: prohibited
unless: []
summary: Says so.
message: Unexpected word \`{match}\`, expected another
match:
${lines}
why: Because.
instead: [another]
jurisdictions: {}
examples: { flag: ["[|a|]", "[|a|] b", "[|a|] c"], pass: [b, c, d] }
${rest}`;
}

function failure(text: string, path = "pack/evil.yml"): RulesetError {
  try {
    compileRuleset([{ path, text }]);
  } catch (error) {
    expect(error).toBeInstanceOf(RulesetError);
    return error as RulesetError;
  }
  throw new Error("It was taken");
}

const quoted = (pattern: string): string => rule(`  - ${JSON.stringify(pattern)}`);
const bomb = (rest: string): string =>
  `${rest}a: &a [${"x,".repeat(9)}x]\n${"bcdefgh"
    .split("")
    .map((name, index) => `${name}: &${name} [${`*${"abcdefg"[index]},`.repeat(9)}]\n`)
    .join("")}`;

describe("a rule pack", () => {
  it("that is sound is taken, whatever words it asks for", () => {
    const words = "constructor toString valueOf hasOwnProperty";
    expect(compileRuleset([{ path: "evil.yml", text: quoted(words) }]).rules).toHaveLength(1);
  });

  it.each([
    ["groups without end", quoted("(".repeat(5000) + "a" + ")".repeat(5000)), 9],
    ["a pattern of 100,000 words", quoted("a ".repeat(100_000)), 9],
    ["choices that multiply", quoted("(a | b c | d ... e) ".repeat(300)), 9],
    ["gaps that multiply", quoted(`${"a ... ".repeat(600)}b`), 9],
    ["aliases that multiply", bomb(rule("  - a")), 15],
    ["an alias of nothing", rule("  - *nothing"), 9],
    ["lists without end", "[".repeat(100_000), 1],
    ["a list in a list 20,000 times", `id: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, 1],
    ["lists in one line", `id:\n${"- ".repeat(20_000)}a`, 2],
    [
      "maps of 3,000 levels",
      Array.from({ length: 3000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
      401,
    ],
    ["a tag that would run code", rule("  - !!js/function 'function () { process.exit(7) }'"), 9],
    ["the prototype of all objects", `${rule("  - a")}__proto__: { polluted: true }\n`, 14],
    ["its constructor", `${rule("  - a")}constructor: { prototype: { polluted: true } }\n`, 14],
  ])("of %s is refused, with its place", (_, text, line) => {
    const error = failure(text);
    expect(error.path).toBe("pack/evil.yml");
    expect(error.line).toBe(line);
    expect(error.column).toBeGreaterThan(0);
    expect(error.message.length).toBeGreaterThan(20);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("whose patterns grow with each other is refused before the memory is full", () => {
    const wide = (name: number): string =>
      Array.from({ length: 1200 }, (_, at) => `w${at}x${name}?`).join(" ");
    const lines = Array.from({ length: 40 }, (_, name) => `  - "${wide(name)} z"`).join("\n");
    const error = failure(rule(lines));
    expect(error.message).toContain("too many");
    expect(error.line).toBeGreaterThan(9);
  });

  it("whose lexicon goes in circles, or calls itself by the name of a property, does no harm", () => {
    const lexicon = (name: string, terms: string): { path: string; text: string } => ({
      path: `lexicon/${name}.yml`,
      text: `class: ${name}\nsummary: Words.\nterms: [${terms}]\n`,
    });
    const { automaton } = compileRuleset([
      lexicon("constructor", "constructor, toString, __proto__"),
      lexicon("ring", "{ id: one, parent: two }, { id: two, parent: one }"),
      { path: "evil.yml", text: quoted("{constructor} {ring}") },
    ]);
    expect(automaton.patterns).toEqual(["{constructor} {ring}"]);
  });
});

describe("a configuration", () => {
  const load = async (text: string, path: string): Promise<unknown> =>
    loadSettings(path, (one) => (one === path ? text : null));

  it.each([
    ["lists without end", "[".repeat(100_000), "/c.yml", 1],
    ["lists in one line", `rules:\n${"- ".repeat(20_000)}a`, "/c.yml", 2],
    ["JSON without end", `{"x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "/c.json", 1],
    ["the prototype of all objects", "__proto__:\n  failOn: off\n", "/c.yml", 1],
    ["it in JSON", '{ "__proto__": { "failOn": "off" } }', "/c.json", 1],
    ["it in a map", "lexicon: { __proto__: [a] }", "/c.yml", 1],
    ["a preset that objects have", "extends: constructor", "/c.yml", 1],
    ["a file that says nothing of itself", "extends: /etc/passwd", "/c.yml", 1],
    ["a tag that would run code", "rules: !!js/function 'function () {}'", "/c.yml", 1],
  ])("of %s is refused, with its place", async (_, text, path, line) => {
    const error = await load(text, path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ path, line });
    expect((error as ConfigError).message).not.toContain("root:");
  });

  it("of 200,000 lines is read", async () => {
    const text = `ignores:\n${"  - drafts/old.html\n".repeat(200_000)}`;
    expect(await load(text, "/c.yml")).toMatchObject({ sources: ["/c.yml"] });
  });
});
