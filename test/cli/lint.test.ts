import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model.ts";
import { makeSite } from "../site.ts";
import { claimlint, cures, only, reportOf } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";
const plain = "We are open on Mondays.\n";

describe("exit codes", () => {
  it("are 0 where there is nothing to say, and nothing is said", async () => {
    const site = makeSite({ "a.txt": plain });
    expect(await claimlint(site, ["a.txt"])).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  it("are 1 where there is something, on stdout", async () => {
    const site = makeSite({ "a.txt": `${plain}\n${claim}` });
    const { stdout, stderr, code } = await claimlint(site, ["--format", "unix", "a.txt"]);
    expect(stdout).toMatch(/^a\.txt:3:\d+: error: .*cures migraine.*\[cure\]$/m);
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  });

  it("go by --fail-on and --max-warnings", async () => {
    const site = makeSite({ "a.txt": claim });
    const code = async (...args: string[]): Promise<number | null> =>
      (await claimlint(site, [...only("cure"), ...args, "a.txt"])).code;
    expect(await code("--fail-on", "never")).toBe(0);
    expect(await code("--rule", "cure=warning")).toBe(0);
    expect(await code("--rule", "cure=warning", "--fail-on=warning")).toBe(1);
    expect(await code("--rule", "cure=warning", "--max-warnings", "1")).toBe(0);
    expect(await code("--rule", "cure=warning", "--max-warnings", "0")).toBe(1);
    expect(await code("--rule", "cure=info", "--fail-on", "warning")).toBe(0);
    expect(await code("--rule", "cure=info", "--fail-on", "info")).toBe(1);
    expect(await code("--rule", "cure=off", "--fail-on", "info")).toBe(0);
  });
});

describe("hints", () => {
  const fresh = "Give your migraine our address and it will think twice about calling again.\n";

  it("tell claims that no pattern knows, and stay hints whatever the law and the settings", async () => {
    const site = makeSite({ "a.txt": fresh });
    const [hint, ...others] = (await reportOf(site, ["a.txt"])).files.flatMap(
      (one) => one.findings,
    );
    expect(others).toEqual([]);
    expect(hint?.message).toMatch(/^Possible /);
    const rule = `--rule=${hint?.rule}=error`;
    const stricter = await reportOf(site, ["--jurisdiction", "au,uk", rule, "a.txt"]);
    expect(stricter.summary).toMatchObject({ errors: 0, warnings: 0, infos: 1 });
  });

  it("are not given if likeness, or the rule that they stand under, is off", async () => {
    const site = makeSite({ "a.txt": fresh });
    const [hint] = (await reportOf(site, ["a.txt"])).files.flatMap((one) => one.findings);
    for (const rule of ["likeness", hint?.rule]) {
      const { files } = await reportOf(site, [`--rule=${rule}=off`, "a.txt"]);
      const messages = files.flatMap((one) => one.findings).map(({ message }) => message);
      expect(messages.filter((message) => message.startsWith("Possible"))).toEqual([]);
    }
  });

  it("give back what patterns have found if likeness is off, for the files that it is off for", async () => {
    const honest =
      "The lift is by the door, and in the old room next to it acupuncture cures warts.\n";
    const off = "overrides:\n  - files: [b.txt]\n    rules: { likeness: off }\n";
    const site = makeSite({ "a.txt": honest, "b.txt": honest, "claimlint.config.yml": off });
    const { files } = await reportOf(site, ["a.txt", "b.txt"]);
    const weights = files.map(({ findings }) => findings.map(({ severity }) => severity));
    expect(weights[0]).not.toContain("error");
    expect(weights[1]).toContain("error");
  });
});

describe("what cannot be done", () => {
  it("is told in one line each and makes 2, while the rest is linted", async () => {
    const site = makeSite({ "a.txt": claim, "empty/.keep": "" });
    const args = ["--format", "unix", "a.txt", "missing.txt", "empty", "no/*.md"];
    const { stdout, stderr, code } = await claimlint(site, args);
    expect(stdout).toContain("a.txt:1:9: error");
    expect(stderr).toMatchInlineSnapshot(`
      "claimlint: No such file or folder: missing.txt
      claimlint: No files to lint in empty, expected .html, .htm, .xhtml, .md, .markdown, .mdx, .txt or .text
      claimlint: No files match no/*.md
      "
    `);
    expect(code).toBe(2);
  });

  it.each([
    [[], "Nothing to lint, expected files, folders or globs, or - for standard input"],
    [["explian"], "No such file or folder: explian; did you mean claimlint explain?"],
    [["--formt", "json", "."], "Unexpected option --formt; did you mean --format?"],
    [["--no-corpse", "."], "Unexpected option --no-corpse; did you mean --no-corpus?"],
    [["--xyzzy", "."], "Unexpected option --xyzzy; see claimlint --help"],
    [["-x", "."], "Unexpected option -x; see claimlint --help"],
    [["--format", "sarf", "."], /^Unexpected format sarf, expected .*; did you mean sarif\?$/],
    [["--format"], "Missing value of --format, expected --format NAME[=FILE]"],
    [["--format", "--quiet", "."], "Missing value of --format, expected --format NAME[=FILE]"],
    [["--quiet=yes", "."], "Unexpected value of --quiet, expected none"],
    [
      ["--max-warnings", "many", "."],
      "Unexpected value many of --max-warnings, expected a whole number",
    ],
    [
      ["--fail-on", "eror", "."],
      "Unexpected value of --fail-on eror, expected error, warning, info, never; did you mean error?",
    ],
    [["--rule", "cure", "."], "Unexpected value cure of --rule, expected ID=SEVERITY"],
    [
      ["--rule", "cure=loud", "."],
      "Unexpected `loud` for `rules.cure`, expected off, info, warning or error",
    ],
    [
      ["--rule", "cur=off", "."],
      "Unexpected rule `cur`, expected the id of a rule; did you mean `cure`?",
    ],
    [
      ["--jurisdiction", "us,gb", "."],
      "Unexpected `gb` for `jurisdictions[1]`, expected us, uk, au, nz, ca, ie, eu or in",
    ],
    [["--profession", "osteopaht", "."], /did you mean `osteopath`\?$/],
    [
      ["--stdin-filename", "a.txt", "."],
      "Unexpected --stdin-filename without -, which stands for standard input",
    ],
    [
      ["--format", "json", "--format", "unix", "."],
      /^Unexpected second --format for standard output/,
    ],
    [["--config", "none.yml", "."], "none.yml: No such configuration file"],
    [
      ["--config", "none.yml", "--no-config", "."],
      "Unexpected --config with --no-config, which looks for none",
    ],
    [["--baseline", "none.json", "."], "No such baseline: none.json"],
    [["--state", "none.ndjson", "."], "No such state: none.ndjson"],
    [
      ["--prune-baseline", "."],
      "Unexpected --prune-baseline without a baseline, expected --baseline FILE",
    ],
    [
      ["--output", "x", "."],
      "Unexpected option --output of claimlint lint, it belongs to claimlint reduce",
    ],
    [
      ["explain", "--quiet", "cure"],
      /^Unexpected option --quiet of claimlint explain, it belongs to claimlint lint/,
    ],
  ])("is told for %j", async (args, message) => {
    const site = makeSite({ "a.txt": plain });
    const { stdout, stderr, code } = await claimlint(site, args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.startsWith("claimlint: ")).toBe(true);
    expect(stderr.split("\n")).toHaveLength(2);
    const told = stderr.slice("claimlint: ".length, -1);
    if (typeof message === "string") expect(told).toBe(message);
    else expect(told).toMatch(message);
  });

  it("is a configuration that is wrong, with the place and the line", async () => {
    const site = makeSite({
      "claimlint.config.yml": "rules:\n  cure: off\n  absolut-safety: off\n",
      "a.txt": claim,
    });
    const { stdout, stderr, code } = await claimlint(site, ["a.txt"]);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatchInlineSnapshot(`
      "claimlint: claimlint.config.yml:3:3: Unexpected rule \`absolut-safety\`, expected the id of a rule; did you mean \`absolute-safety\`?
        3 |   absolut-safety: off
          |   ^
      "
    `);
  });

  it("is a report that cannot be written; the report on stdout is", async () => {
    const site = makeSite({ "a.txt": claim, "out/x": "" });
    const args = ["--format", "unix", "--format", "json=out", "a.txt"];
    const { stdout, stderr, code } = await claimlint(site, args);
    expect(stdout).toContain("[cure]");
    expect(stderr).toMatch(/^claimlint: Cannot write .*out: it is a folder\n$/);
    expect(code).toBe(2);
  });
});

describe("files", () => {
  it("are found in folders and by globs, each once", async () => {
    const site = makeSite({
      "site/index.html": "<p>Our tea cures migraine.</p>",
      "site/blog/a.md": "Our tea cures *migraine*.\n",
      "site/drafts/b.md": claim,
      ".gitignore": "drafts\n",
    });
    const expected = ["site/blog/a.md", "site/index.html"];
    expect(await cures(site, ["site", "site/**/*.md"])).toEqual(expected);
  });

  it("that are binary are skipped with a note", async () => {
    const site = makeSite({ "a.txt": claim, "b.txt": new Uint8Array([0, 1, 2, 0, 255, 0]) });
    const { stdout, stderr, code } = await claimlint(site, ["--format", "unix", "."]);
    expect(stdout).toMatch(/^a\.txt:1:9/);
    expect(stderr).toMatch(/^claimlint: Skipped b\.txt: /);
    expect(code).toBe(1);
  });

  it("that hold text in no encoding that can be read make 2, while the rest is linted", async () => {
    const site = makeSite({ "a.txt": claim, "b.txt": Buffer.from("\nAt our café\n", "latin1") });
    const { stdout, stderr, code } = await claimlint(site, ["--format", "unix", "."]);
    expect(stdout).toMatch(/^a\.txt:1:9/);
    expect(stderr).toBe(
      "claimlint: Cannot read b.txt: unexpected byte 0xe9 on line 2, expected UTF-8\n",
    );
    expect(code).toBe(2);
  });

  it("may have any encoding that they name", async () => {
    const site = makeSite({
      "a.txt": Buffer.from(`\ufeff${claim}`, "utf16le"),
      "b.html": Buffer.from(
        '<meta charset="windows-1252"><p>Café: our tea cures migraine.</p>',
        "latin1",
      ),
    });
    expect(await cures(site, ["."])).toEqual(["a.txt", "b.html"]);
  });

  it("may be empty", async () => {
    const site = makeSite({ "a.txt": "", "b.html": "", "c.md": "" });
    expect(await claimlint(site, ["."])).toEqual({ stdout: "", stderr: "", code: 0 });
  });

  it("may have an odd name", async () => {
    const names = ["a b.txt", "-q.txt", "ümlaut.txt", "[x].txt", "evil\u001b[31m.txt"];
    const site = makeSite(Object.fromEntries(names.map((name) => [name, claim])));
    expect((await cures(site, ["."])).length).toBe(names.length);
    expect(await cures(site, ["--", "-q.txt"])).toEqual(["-q.txt"]);
    const { stdout } = await claimlint(site, ["."]);
    expect(stdout).not.toContain("\u001b");
  });
});

describe("standard input", () => {
  it("is linted as the file that it stands for", async () => {
    const site = makeSite({});
    const args = ["--format", "unix", "--stdin-filename", "page.html", "-"];
    const stdin = "<p>Our tea\n<b>cures</b> migraine.</p>";
    const { stdout, code } = await claimlint(site, args, { stdin });
    expect(stdout).toMatch(/^page\.html:2:4: error: .*\[cure\]$/m);
    expect(code).toBe(1);
  });

  it("is linted where there is only its name, and without a name", async () => {
    const site = makeSite({});
    const named = await claimlint(site, ["-f", "unix", "--stdin-filename=x.md"], { stdin: claim });
    expect(named.stdout).toMatch(/^x\.md:1:9/);
    const nameless = await claimlint(site, ["-f", "unix", "-"], { stdin: claim });
    expect(nameless.stdout).toMatch(/^<stdin>:1:9/);
  });

  it("takes the configuration of the place that it is named for", async () => {
    const site = makeSite({ "blog/.claimlintrc.json": '{"rules": {"cure": "off"}}' });
    const run = async (name: string): Promise<number | null> =>
      (await claimlint(site, [...only("cure"), "--stdin-filename", name, "-"], { stdin: claim }))
        .code;
    expect(await run("a.txt")).toBe(1);
    expect(await run("blog/a.txt")).toBe(0);
  });

  it("is not linted where the file that it stands for is not", async () => {
    const site = makeSite({
      ".claimlintignore": "old.txt\n",
      "claimlint.config.yml": "ignores: [drafts]\n",
    });
    const run = async (name: string): Promise<string> => {
      const { stderr, code } = await claimlint(site, ["--stdin-filename", name], { stdin: claim });
      expect(code).toBe(0);
      return stderr;
    };
    expect(await run("old.txt")).toBe("claimlint: Skipped old.txt: .claimlintignore names it\n");
    expect(await run("./drafts/a.txt")).toBe(
      "claimlint: Skipped drafts/a.txt: `ignores` names it\n",
    );
  });

  it("stands for its file where that is named as well", async () => {
    const site = makeSite({
      "a.txt": "Acupuncture has no side effects. Our tea cures migraine.\n",
      "b.txt": "We are open on Mondays.\n",
    });
    const stdin = "Bruising is a common side effect of acupuncture.\n";
    const { stdout } = await claimlint(site, ["-f", "json", "--stdin-filename=./a.txt", "-", "."], {
      stdin,
    });
    const { files, contradictions, summary } = JSON.parse(stdout) as Report;
    expect(files.map(({ path, findings }) => [path, findings.length])).toEqual([
      ["a.txt", 0],
      ["b.txt", 0],
    ]);
    expect(contradictions).toEqual([]);
    expect(summary.files).toBe(2);
  });

  it("is read as --format-in says", async () => {
    const site = makeSite({});
    const args = ["-f", "unix", "--format-in", "html", "-"];
    const { stdout } = await claimlint(site, args, { stdin: "<p>Our tea cures migr&#97;ine.</p>" });
    expect(stdout).toMatch(/^<stdin>:1:12: .*migraine/);
  });
});

describe("formats", () => {
  it("go to stdout and to files at once", async () => {
    const site = makeSite({ "a.txt": claim });
    const args = ["--format", "unix", "--format", "json=out/report.json", "a.txt"];
    const { stdout } = await claimlint(site, args);
    expect(stdout).toContain("[cure]");
    const report = JSON.parse(readFileSync(join(site, "out/report.json"), "utf8"));
    expect(report).toEqual(await reportOf(site, ["a.txt"]));
  });

  it("tell the same words of a page once to people, every time to machines", async () => {
    const site = makeSite({ "a.txt": claim.repeat(3) });
    const told = async (...args: string[]): Promise<number> => {
      const { stdout } = await claimlint(site, [...only("cure"), ...args, "a.txt"]);
      return stdout.match(/cures migraine/gu)?.length ?? 0;
    };
    expect(await told()).toBe(1);
    expect(await told("--no-dedupe")).toBe(3);
    expect(await told("--format", "unix")).toBe(3);
    expect(await told("--format", "unix", "--dedupe")).toBe(1);
    expect((await claimlint(site, [...only("cure"), "a.txt"])).stdout).toContain(
      "(3 times on this page)",
    );
    expect(await cures(site, ["a.txt"])).toHaveLength(3);
    expect(await cures(site, ["--dedupe", "a.txt"])).toHaveLength(1);
  });

  it("are colored on request only, when they go to a pipe", async () => {
    const site = makeSite({ "a.txt": claim });
    const colored = async (args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> =>
      (await claimlint(site, [...args, "a.txt"], { env })).stdout.includes("\u001b[");
    expect(await colored([])).toBe(false);
    expect(await colored(["--color"])).toBe(true);
    expect(await colored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(await colored(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
    expect(await colored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });

  it("leave warnings out with --quiet, which still count", async () => {
    const site = makeSite({ "a.txt": claim });
    const args = [
      ...only("cure"),
      "--rule=cure=warning",
      "--max-warnings",
      "0",
      "--quiet",
      "a.txt",
    ];
    const { stdout, code } = await claimlint(site, args);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });
});

it("does not mind a reader that goes away", async () => {
  const many = Array.from({ length: 400 }, () => claim).join("\n");
  const site = makeSite({ "a.txt": many });
  const { execFileSync } = await import("node:child_process");
  const { inject } = await import("vitest");
  const cli = join(inject("builtPackage"), "dist/cli.js");
  const command = `"${process.execPath}" "${cli}" --format ndjson a.txt 2>err.txt | head -c 10`;
  execFileSync("sh", ["-c", command], { cwd: site });
  expect(readFileSync(join(site, "err.txt"), "utf8")).toBe("");
});

describe("--cache", () => {
  it("gives the same report, from what it remembers", async () => {
    const site = makeSite({ "a.txt": claim, "b.html": "<p>Our tea cures migraine.</p>" });
    const fresh = await reportOf(site, ["."]);
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
    const text = readFileSync(join(site, ".claimlintcache"), "utf8");
    writeFileSync(join(site, "a.txt"), plain);
    expect(await cures(site, ["--cache", "."])).toEqual(["b.html"]);
    writeFileSync(join(site, "a.txt"), claim);
    writeFileSync(join(site, ".claimlintcache"), text.slice(0, -20));
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
  });

  it("compares documents again when one has changed, and only then", async () => {
    const told = "Bruising is a common side effect of acupuncture.";
    const denied = { "a.txt": "Acupuncture has no side effects.", "b.txt": told };
    const site = makeSite({ ...denied, "c.txt": "Acupuncture takes place on Mondays." });
    const fresh = await reportOf(site, ["."]);
    expect(fresh.contradictions).toHaveLength(1);
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
    writeFileSync(join(site, "c.txt"), "Acupuncture takes place on Tuesdays.");
    expect(await reportOf(site, ["--cache", "."])).toEqual(fresh);
    writeFileSync(join(site, "b.txt"), "Acupuncture takes place in May.");
    expect((await reportOf(site, ["--cache", "."])).contradictions).toEqual([]);
    writeFileSync(join(site, "b.txt"), told);
    expect(await reportOf(site, ["--cache", "."])).toEqual(await reportOf(site, ["."]));
    expect((await reportOf(site, ["--cache", "a.txt"])).contradictions).toEqual([]);
    expect((await reportOf(site, ["--cache", "."])).contradictions).toHaveLength(1);
  });

  it("goes where it is sent, and does no harm where it cannot", async () => {
    const site = makeSite({ "a.txt": claim, "folder/x": "" });
    await claimlint(site, ["--cache-location", "tmp/cache", "a.txt"]);
    expect(readFileSync(join(site, "tmp/cache"), "utf8")).toContain("a.txt");
    const { stdout, stderr, code } = await claimlint(site, [
      "-f",
      "unix",
      "--cache-location",
      "folder",
      "a.txt",
    ]);
    expect(stdout).toContain("[cure]");
    expect(stderr).toMatch(/^claimlint: Cannot write .*folder: it is a folder\n$/);
    expect(code).toBe(1);
  });
});

describe("--help and --version", () => {
  it("tells its version and its help", async () => {
    const site = makeSite({});
    const { version } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(await claimlint(site, ["--version"])).toEqual({
      stdout: `${version}\n`,
      stderr: "",
      code: 0,
    });
    const { stdout, code } = await claimlint(site, ["-h"]);
    expect(stdout).toMatch(/^Usage: claimlint \[lint\]/);
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
    expect(code).toBe(0);
    expect(stdout).toContain("Formats: checkstyle, compact, ");
    expect((await claimlint(site, ["explain", "--help"])).stdout).toMatch(
      /^Usage: claimlint explain/,
    );
  });

  it.each(["explain", "rules", "suppressions", "claims"])(
    "names the formats that %s takes",
    async (command) => {
      const site = makeSite({ "a.txt": claim });
      const { stdout } = await claimlint(site, [command, "--help"]);
      const [, listed = ""] = /--format NAME +Format of the output: (.*)/.exec(stdout) ?? [];
      const operands = { explain: ["cure"], rules: [] }[command] ?? ["a.txt"];
      const { stderr } = await claimlint(site, [command, "--format", "xyzzy", ...operands]);
      expect(stderr).toBe(`claimlint: Unexpected format xyzzy, expected ${listed}\n`);
    },
  );

  it("names no file in the form of a command that writes none", async () => {
    const { stdout } = await claimlint(makeSite({}), ["claims", "--help"]);
    expect(stdout).not.toContain("NAME[=FILE]");
  });
});
