import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/cli/commands.ts";
import { makeSite } from "../site.ts";
import { claimlint, only, reportOf } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";

describe("explain", () => {
  it("tells what a rule is for", async () => {
    const site = makeSite({});
    const { stdout, stderr, code } = await claimlint(site, ["explain", "cure"]);
    expect(stdout).toMatch(/^cure: error, /);
    expect(stdout).toMatch(/Reported:\n {2}- .*«.*»/);
    const long = stdout.split("\n").filter((line) => line.length > 100 && !line.includes("://"));
    expect(long).toEqual([]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const markdown = await claimlint(site, ["explain", "--format", "markdown", "cure"]);
    expect(markdown.stdout).toMatch(/^# cure\n/);
    const json = await claimlint(site, ["explain", "--format=json", "cure"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ rule: "cure", severity: "error" });
  });

  it("knows the rules of the house and those of its own reports", async () => {
    const site = makeSite({});
    await claimlint(site, ["new", "our-rule"]);
    writeFileSync(join(site, ".claimlintrc"), "rulesDirs: [rules]\n");
    expect((await claimlint(site, ["explain", "our-rule"])).stdout).toMatch(/^our-rule: warning/);
    expect((await claimlint(site, ["explain", "suppression/unused"])).code).toBe(0);
    expect((await claimlint(site, ["explain", "contradiction/side-effects"])).code).toBe(0);
  });

  it.each([
    [["explain"], "Missing RULE, expected claimlint explain RULE"],
    [["explain", "a", "b"], "Unexpected b, expected one RULE"],
    [
      ["explain", "curee"],
      "Unexpected rule `curee`, expected the id of a rule; did you mean `cure`?",
    ],
    [["explain", "-f", "html", "cure"], "Unexpected format html, expected text, markdown, json"],
  ])("refuses %j", async (args, message) => {
    const { stderr, code } = await claimlint(makeSite({}), args);
    expect(stderr).toBe(`claimlint: ${message}\n`);
    expect(code).toBe(2);
  });
});

describe("rules", () => {
  it("lists them with the severity that they have here", async () => {
    const site = makeSite({ ".claimlintrc": "rules: { cure: info }\n" });
    const { stdout } = await claimlint(site, ["rules"]);
    expect(stdout).toMatch(/^rule +severity +verdict +summary\n/);
    expect(stdout).toMatch(/^cure +info +needs-evidence +/m);
    const json = await claimlint(site, ["rules", "--rule", "cure=off", "--format", "json"]);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({ id: "cure", severity: "off" }),
    );
  });

  it("lists them with what the law makes of them", async () => {
    const site = makeSite({});
    const { stdout } = await claimlint(site, ["rules", "--jurisdiction", "uk"]);
    expect(stdout).toMatch(/^prescription-medicine +error +prohibited +/m);
    expect((await claimlint(site, ["rules"])).stdout).toMatch(/^prescription-medicine +info +/m);
  });
});

describe("new and test", () => {
  it("make a rule that passes its own examples", async () => {
    const site = makeSite({});
    expect(await claimlint(site, ["new", "house-secret", "--dir", "house"])).toEqual({
      stdout: "",
      stderr:
        "claimlint: Wrote house/house-secret.yml; next: change it, then run claimlint test house\n",
      code: 0,
    });
    expect(await claimlint(site, ["test", "house"])).toEqual({
      stdout: "1 rule, 6 examples, 0 failed\n",
      stderr: "",
      code: 0,
    });
  });

  it("take a folder that is named like one of a pack", async () => {
    const site = makeSite({});
    await claimlint(site, ["new", "house-secret", "--dir", "references"]);
    expect((await claimlint(site, ["test", "references"])).stdout).toBe(
      "1 rule, 6 examples, 0 failed\n",
    );
  });

  it("show where examples fail", async () => {
    const site = makeSite({});
    await claimlint(site, ["new", "house-secret"]);
    const file = join(site, "rules/house-secret.yml");
    const text = readFileSync(file, "utf8")
      .replace("[|secret acupuncture|]", "[|secret|] acupuncture")
      .replace("There is no secret acupuncture here.", "There is secret acupuncture here.");
    writeFileSync(file, `${text}  todo: ["Hidden massage!", "Not known yet."]\n`);
    const { stdout, code } = await claimlint(site, ["test", "rules"]);
    expect(stdout).toMatchInlineSnapshot(`
      "✗ house-secret does not report what it should (as text)
          expected  Our «secret» acupuncture has been handed down.
          found     Our «secret acupuncture» has been handed down.
      ✗ house-secret reports what it should not (as text)
          expected  There is secret acupuncture here.
          found     There is «secret acupuncture» here.
      ! house-secret reports this now, so it may become a flag (as text)
          Hidden massage!
      1 rule, 8 examples, 2 failed
      "
    `);
    expect(code).toBe(1);
  });

  it("overwrite nothing", async () => {
    const site = makeSite({ "rules/cure.yml": "mine" });
    const { stderr, code } = await claimlint(site, ["new", "cure"]);
    expect(stderr).toBe("claimlint: There is a rule already: rules/cure.yml\n");
    expect(code).toBe(2);
    expect(readFileSync(join(site, "rules/cure.yml"), "utf8")).toBe("mine");
  });

  it.each([
    [
      ["new", "../evil"],
      "Unexpected rule name ../evil, expected lower-case words joined by hyphens",
    ],
    [["test"], "Nothing to test, expected folders of rules"],
    [["test", "none"], /^Cannot read the folder of rules .*none: no such file or folder$/],
    [["test", "."], "No rules in ., expected .yml files"],
  ])("refuse %j", async (args, message) => {
    const { stderr, code } = await claimlint(makeSite({}), args);
    expect(stderr.slice("claimlint: ".length, -1)).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    expect(code).toBe(2);
  });
});

describe("init", () => {
  it("writes a configuration that holds", async () => {
    const site = makeSite({});
    const flags = ["--preset", "strict", "--jurisdiction", "uk,ie", "--profession", "osteopath"];
    expect((await claimlint(site, ["init", ...flags])).stderr).toBe(
      "claimlint: Wrote claimlint.config.yml\n",
    );
    const { stdout } = await claimlint(site, ["--print-config", "a.txt"]);
    expect(JSON.parse(stdout)).toMatchObject({
      sources: ["claimlint.config.yml"],
      jurisdictions: ["uk", "ie"],
      profession: "osteopath",
      failOn: "warning",
    });
  });

  it("overwrites nothing and refuses what is wrong", async () => {
    const site = makeSite({ ".claimlintrc": "" });
    expect(await claimlint(site, ["init"])).toEqual({
      stdout: "",
      stderr: "claimlint: There is a configuration already: .claimlintrc\n",
      code: 2,
    });
    const other = makeSite({});
    const { stderr } = await claimlint(other, ["init", "--preset", "strickt"]);
    expect(stderr).toMatch(/did you mean strict\?\n$/);
    expect(existsSync(join(other, "claimlint.config.yml"))).toBe(false);
  });
});

describe("claims", () => {
  const page = "Acupuncture has no side effects.\n";

  it("lists what is said about what, in several forms", async () => {
    const site = makeSite({ "a.txt": page });
    const { stdout, code } = await claimlint(site, ["claims", "--format", "ndjson", "a.txt"]);
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({
      path: "a.txt",
      line: 1,
      subject: "acupuncture",
      aspect: "side-effects",
      sentence: "Acupuncture has no side effects.",
    });
    expect(code).toBe(0);
    expect((await claimlint(site, ["claims", "a.txt"])).stdout).toMatch(/^place +subject/);
    expect((await claimlint(site, ["claims", "-f", "csv", "a.txt"])).stdout).toMatch(
      /^"place","subject"/,
    );
    expect((await claimlint(site, ["claims", "-f", "markdown", "a.txt"])).stdout).toMatch(
      /^\| place \|/,
    );
  });
});

describe("extract, reduce and contradictions", () => {
  const site = (): string =>
    makeSite({
      "a.txt": "Acupuncture has no side effects.\n",
      "b.txt": "Common side effects of acupuncture are bruising and tiredness.\n",
      "c.txt": "Acupuncture is painless.\n",
    });

  it("find what a run over all documents finds, however they are split", async () => {
    const cwd = site();
    const whole = await reportOf(cwd, ["."]);
    expect(whole.contradictions.length).toBeGreaterThan(0);
    for (const name of ["a", "b", "c"]) {
      const { stdout } = await claimlint(cwd, ["extract", `${name}.txt`]);
      writeFileSync(join(cwd, `${name}.claims`), stdout);
    }
    const reduce = async (...args: string[]): Promise<string> =>
      (await claimlint(cwd, ["reduce", ...args])).stdout;
    const state = await reduce("a.claims", "b.claims", "c.claims");
    writeFileSync(join(cwd, "ca.state"), await reduce("c.claims", "a.claims"));
    writeFileSync(join(cwd, "b.state"), await reduce("b.claims"));
    expect(await reduce("b.state", "ca.state")).toBe(state);
    expect(await reduce("ca.state", "b.claims")).toBe(state);
    writeFileSync(
      join(cwd, "joined"),
      readFileSync(join(cwd, "b.claims"), "utf8") + readFileSync(join(cwd, "ca.state"), "utf8"),
    );
    expect(await reduce("joined")).toBe(state);
    await reduce("--output", "all.state", "joined");
    expect(readFileSync(join(cwd, "all.state"), "utf8")).toBe(state);
    const { stdout } = await claimlint(cwd, ["contradictions", "--format", "json", "all.state"]);
    expect(JSON.parse(stdout).contradictions).toEqual(whole.contradictions);
  });

  it("compare one page with the rest of the site from its state alone", async () => {
    const cwd = site();
    const { stdout } = await claimlint(cwd, ["extract", "."]);
    writeFileSync(join(cwd, "all.claims"), stdout);
    await claimlint(cwd, ["reduce", "-o", "all.state", "all.claims"]);
    const { contradictions } = await reportOf(cwd, ["--state", "all.state", "a.txt"]);
    expect(contradictions.flatMap(({ a, b }) => [a.path, b.path]).sort()).toEqual([
      "a.txt",
      "b.txt",
    ]);
    writeFileSync(join(cwd, "a.txt"), "We are open.\n");
    expect((await reportOf(cwd, ["--state", "all.state", "a.txt"])).contradictions).toEqual([]);
  });

  it("compare a new page that says what many pages say already", async () => {
    const pages = Array.from({ length: 12 }, (_, page) => [`${page}.md`, "Acupuncture hurts.\n"]);
    const cwd = makeSite({ ...Object.fromEntries(pages), "a.txt": "Acupuncture is painless.\n" });
    writeFileSync(join(cwd, "all.claims"), (await claimlint(cwd, ["extract", "."])).stdout);
    await claimlint(cwd, ["reduce", "-o", "all.state", "all.claims"]);
    writeFileSync(join(cwd, "new.md"), "Acupuncture hurts.\n");
    const { contradictions } = await reportOf(cwd, ["--state", "all.state", "new.md"]);
    expect(contradictions.map(({ a, b }) => [a.path, b.path])).toEqual([["a.txt", "new.md"]]);
    expect(contradictions[0]?.message).toMatch(/\(1 page says this, 13 the other\)$/);
  });

  it("tell of pages that a state counts and does not name", async () => {
    const pages = Array.from({ length: 9 }, (_, page) => `${page}.md`);
    const cwd = makeSite(Object.fromEntries(pages.map((path) => [path, "Acupuncture hurts.\n"])));
    writeFileSync(join(cwd, "all.claims"), (await claimlint(cwd, ["extract", "."])).stdout);
    await claimlint(cwd, ["reduce", "-o", "all.state", "all.claims"]);
    const named = pages.slice(0, 8);
    const args = ["--state", "all.state", ...named];
    expect((await claimlint(cwd, args)).stderr).toBe("");
    for (const path of named) writeFileSync(join(cwd, path), "We are open.\n");
    expect((await claimlint(cwd, args)).stderr).toBe(
      "claimlint: Not all is compared that all.state counts: it names too few pages; make it again\n",
    );
  });

  it("say what is wrong with what they are given", async () => {
    const cwd = makeSite({
      "a.claims": '{"claimlint":"claims","version":1,"ruleset":"x"}\n{"path": "a.txt"}\n',
      "b.claims": '{"claimlint":"claims","version":1,"ruleset":"x"}\nnot json\n',
      "c.claims": "hello\n",
      "d.claims": '{"claimlint":"claims","version":1,"ruleset":"y"}\n',
      "e.claims": '{"claimlint":"claims","version":1,"ruleset":"x"}\n',
    });
    const told = async (...args: string[]): Promise<string> => {
      const { stderr, code } = await claimlint(cwd, args);
      expect(code).toBe(2);
      return stderr.replace("claimlint: ", "");
    };
    expect(await told("reduce", "a.claims")).toBe(
      "a.claims:2:1: Unexpected line, expected a claim\n",
    );
    expect(await told("reduce", "b.claims")).toBe(
      "b.claims:2:1: Unexpected text, expected a line of JSON\n",
    );
    expect(await told("reduce", "c.claims")).toMatch(/^c\.claims:1:1: Unexpected line/);
    expect(await told("reduce", "e.claims", "d.claims")).toBe(
      "d.claims:1:1: Unexpected claims that were read with other rules\n",
    );
    expect(await told("reduce", "none")).toBe("Cannot read none: no such file or folder\n");
    expect(await told("reduce")).toMatch(/^Nothing to reduce/);
    expect(await told("contradictions", "e.claims")).toMatch(/^Unexpected claims that were read/);
  });
});

describe("completions", () => {
  it.each(["bash", "zsh", "fish"])("for %s name every command and flag", async (shell) => {
    const { stdout, code } = await claimlint(makeSite({}), ["completions", shell]);
    expect(code).toBe(0);
    for (const command of commandNames) expect(stdout).toContain(command);
    expect(stdout).toContain("stdin-filename");
    expect(stdout).toContain("sarif");
  });

  it("are bash that completes", async () => {
    const site = makeSite({});
    const { stdout } = await claimlint(site, ["completions", "bash"]);
    const { execFileSync } = await import("node:child_process");
    const complete = (...words: string[]): string =>
      execFileSync(
        "bash",
        [
          "-c",
          `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _claimlint; echo "\${COMPREPLY[@]}"`,
          "bash",
          ...words,
        ],
        {
          cwd: site,
          encoding: "utf8",
        },
      ).trim();
    expect(complete("claimlint", "--for")).toBe("--format --format-in");
    expect(complete("claimlint", "--format", "sar")).toBe("sarif");
    expect(complete("claimlint", "expl")).toBe("explain");
    expect(complete("claimlint", "reduce", "--o")).toBe("--output");
    expect(complete("claimlint", "claims", "--format", "")).toBe("table csv ndjson markdown");
    expect(complete("claimlint", "-f", "sty")).toBe("stylish");
    expect(complete("claimlint", "init", "--preset", "uk")).toBe("uk-asa");
    expect(complete("claimlint", "completions", "z")).toBe("zsh");
  });

  it("are known for three shells", async () => {
    const { stderr, code } = await claimlint(makeSite({}), ["completions", "zhs"]);
    expect(stderr).toBe(
      "claimlint: Unexpected shell zhs, expected bash, zsh, fish; did you mean zsh?\n",
    );
    expect(code).toBe(2);
  });
});

it("lints a folder that is called like a command when it is told to", async () => {
  const site = makeSite({ "test/a.txt": claim });
  for (const args of [["./test"], ["lint", "test"], ["--", "test"]]) {
    const { stdout } = await claimlint(site, [...only("cure"), "-f", "unix", ...args]);
    expect(stdout).toContain("test/a.txt:1:9");
  }
});
