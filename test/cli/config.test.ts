import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSite } from "../site.ts";
import { claimlint, cures, only } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";

describe("configuration", () => {
  it("is the nearest one upward of each file", async () => {
    const site = makeSite({
      "claimlint.config.yml": "rules: { cure: off }\n",
      "a.txt": claim,
      "blog/.claimlintrc.yml": "rules: { cure: error }\n",
      "blog/deep/b.txt": claim,
      "shop/package.json": '{"name": "shop"}',
      "shop/c.txt": claim,
    });
    expect(await cures(site, ["."])).toEqual(["blog/deep/b.txt"]);
    expect(await cures(site, ["--no-config", "."])).toEqual([
      "a.txt",
      "blog/deep/b.txt",
      "shop/c.txt",
    ]);
    expect(await cures(site, ["-c", "claimlint.config.yml", "."])).toEqual([]);
  });

  it("has overrides and ignores", async () => {
    const site = makeSite({
      "claimlint.config.json": JSON.stringify({
        overrides: [{ files: ["quotes/**"], rules: { cure: "off" } }],
        ignores: ["drafts/", "*.tmp.md"],
      }),
      "a.txt": claim,
      "quotes/b.txt": claim,
      "drafts/c.txt": claim,
      "d.tmp.md": claim,
    });
    expect(await cures(site, ["."])).toEqual(["a.txt"]);
    const { stderr, code } = await claimlint(site, ["drafts/c.txt"]);
    expect(stderr).toBe("claimlint: Skipped drafts/c.txt: `ignores` names it\n");
    expect(code).toBe(0);
  });

  it("ignores as .gitignore does: no file comes back from a folder that is left out", async () => {
    const site = makeSite({
      "claimlint.config.yml": "ignores: [drafts/, '!drafts/keep.txt', '*.text', '!keep.text']\n",
      "drafts/keep.txt": claim,
      "keep.text": claim,
      "other.text": claim,
    });
    expect(await cures(site, ["."])).toEqual(["keep.text"]);
  });

  it("decides on the exit code, from the folder that was asked for", async () => {
    const site = makeSite({
      "site/claimlint.config.yml": "failOn: warning\nrules: { cure: warning }\n",
      "site/a.txt": claim,
    });
    const code = async (...args: string[]): Promise<number | null> =>
      (await claimlint(site, [...only("cure"), ...args])).code;
    expect(await code("site")).toBe(1);
    expect(await code("site/**/*.txt")).toBe(1);
    expect(await code("--fail-on", "error", "site")).toBe(0);
  });

  it("is that of a folder whose name reads like a glob, too", async () => {
    const config = "failOn: warning\nrules: { cure: warning }\n";
    const site = makeSite({
      "(shop)/claimlint.config.yml": config,
      "(shop)/[page].txt": claim,
      "tea/claimlint.config.yml": config,
      "teas.txt": claim,
    });
    const code = async (args: string[], stdin = ""): Promise<number | null> =>
      (await claimlint(site, [...only("cure"), ...args], { stdin })).code;
    expect(await code(["(shop)"])).toBe(1);
    expect(await code([join(site, "(shop)/[page].txt")])).toBe(1);
    expect(await code(["--stdin-filename", "(shop)/new.txt", "-"], claim)).toBe(1);
    expect(await code(["--rule=cure=warning", "tea*.txt"])).toBe(0);
  });

  it("may extend presets and files", async () => {
    const site = makeSite({
      "claimlint.config.yml": "extends: [strict, ./house.yml]\n",
      "house.yml": "rules: { cure: warning }\n",
      "a.txt": claim,
    });
    expect((await claimlint(site, ["a.txt"])).code).toBe(1);
  });

  it("may add rules and words of one's own", async () => {
    const site = makeSite({
      "claimlint.config.yml": "rulesDirs: [house]\nlexicon: { treatment: [Calmex Method] }\n",
      "house/no-calmex.yml": [
        "id: no-calmex",
        "severity: error",
        "summary: Names the method.",
        "message: Unexpected name `{match}`, expected none",
        'match: ["{treatment} every day"]',
        "why: The house wants it so.",
        "examples: { flag: ['Calmex Method every day'], pass: [] }",
      ].join("\n"),
      "a.txt": "Come for the Calmex Method every day.\n",
    });
    const { stdout } = await claimlint(site, ["-f", "unix", "a.txt"]);
    expect(stdout).toMatch(
      /^a\.txt:1:14: error: Unexpected name `Calmex Method every day`.*\[no-calmex\]$/m,
    );
  });

  it("keeps what it has compiled, and compiles again what is damaged or has changed", async () => {
    const rule = (word: string): string =>
      [
        "id: house-word",
        "severity: error",
        "summary: Names the word.",
        "message: Unexpected word `{match}`, expected none",
        `match: ["${word}"]`,
        "why: The house wants it so.",
        "examples: { flag: [], pass: [] }",
      ].join("\n");
    const site = makeSite({
      "claimlint.config.yml": "rulesDirs: [house]\n",
      "house/house-word.yml": rule("zebra"),
      "a.txt": "A zebra and a giraffe.\n",
    });
    const run = async (): Promise<string> => {
      const env = { XDG_CACHE_HOME: join(site, ".kept") };
      return (await claimlint(site, ["-f", "unix", "a.txt"], { env })).stdout;
    };
    const kept = (): string[] => readdirSync(join(site, ".kept/claimlint"));
    expect(await run()).toContain("`zebra`");
    const [name = ""] = kept();
    expect(await run()).toContain("`zebra`");
    expect(kept()).toEqual([name]);
    writeFileSync(join(site, ".kept/claimlint", name, "ruleset.bin"), "damaged");
    expect(await run()).toContain("`zebra`");
    expect(kept()).toEqual([name]);
    writeFileSync(join(site, "house/house-word.yml"), rule("giraffe"));
    expect(await run()).toContain("`giraffe`");
    expect(kept()).toHaveLength(2);
  });

  it("names the place of an error in a rule of one's own", async () => {
    const site = makeSite({
      "claimlint.config.yml": "rulesDirs: [house]\n",
      "house/bad.yml": [
        "id: bad",
        "severity: error",
        "summary: x",
        "message: x `{match}`",
        'match: ["(cure | heal"]',
        "why: x",
        "examples: { flag: [], pass: [] }",
      ].join("\n"),
      "a.txt": claim,
    });
    const { stderr, code } = await claimlint(site, ["a.txt"]);
    expect(stderr).toMatch(
      /^claimlint: house\/bad\.yml:5:\d+: .*\n {2}5 \| match: \["\(cure \| heal"\]\n/,
    );
    expect(code).toBe(2);
    const missing = makeSite({ "claimlint.config.yml": "rulesDirs: [none]\n", "a.txt": claim });
    expect(await claimlint(missing, ["a.txt"])).toMatchObject({
      stderr: expect.stringMatching(/^claimlint: Cannot read the folder of rules .*none: no such/),
      code: 2,
    });
  });

  it("cannot run code", async () => {
    const site = makeSite({
      "claimlint.config.js": "process.exit(7)",
      "claimlint.config.yml": "extends: ./evil.js\n",
      "evil.js": "process.exit(7)",
      "a.txt": claim,
    });
    const { stderr, code } = await claimlint(site, ["a.txt"]);
    expect(stderr).toMatch(/^claimlint: evil\.js:1:1: /);
    expect(code).toBe(2);
  });
});

describe("--print-config", () => {
  it("prints what holds for a folder", async () => {
    const site = makeSite({ "claimlint.config.yml": "ignores: [drafts/]\n", "a.txt": claim });
    const { stdout, stderr } = await claimlint(site, [
      "-c",
      "claimlint.config.yml",
      "--print-config",
      ".",
    ]);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ sources: ["claimlint.config.yml"], ignored: false });
  });

  it("prints what holds for a file", async () => {
    const site = makeSite({
      "claimlint.config.yml":
        "extends: uk-asa\nprofession: osteopath\noverrides: [{files: ['*.md'], rules: {cure: info}}]\nreference: [fees.html]\n",
    });
    const { stdout, code } = await claimlint(site, [
      "--rule",
      "painless=off",
      "--print-config",
      "a.md",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      sources: ["claimlint.config.yml"],
      jurisdictions: ["uk"],
      profession: "osteopath",
      rules: { cure: "info", painless: "off" },
      ignored: false,
      rulesDirs: [],
      lexicon: { treatment: [], practitioner: [], product: [] },
      corpus: "all",
      reference: ["fees.html"],
      failOn: "error",
      maxWarnings: null,
      claims: null,
      baseline: null,
    });
  });
});
