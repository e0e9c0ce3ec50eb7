import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSite } from "../site.ts";
import { claimlint, cures, only, reportOf } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";

describe("a baseline", () => {
  it("keeps quiet what was there, wherever it moves, and lets new claims through", async () => {
    const site = makeSite({ "a.txt": `${claim}\nWe are open.\n` });
    const written = await claimlint(site, [...only("cure"), "--write-baseline", "."]);
    expect(written).toEqual({
      stdout: "",
      stderr: "claimlint: Wrote 1 finding to claimlint-baseline.json\n",
      code: 0,
    });
    const baseline = ["--baseline", "claimlint-baseline.json"];
    expect((await claimlint(site, [...only("cure"), ...baseline, "."])).code).toBe(0);
    writeFileSync(join(site, "a.txt"), `We are open.\n\n${claim}\nOur balm cures eczema.\n`);
    const { stdout, code } = await claimlint(site, [
      ...only("cure"),
      ...baseline,
      "-f",
      "unix",
      ".",
    ]);
    expect(stdout).toContain("eczema");
    expect(stdout).not.toContain("migraine");
    expect(code).toBe(1);
  });

  it("tells what is gone, and drops it on request", async () => {
    const site = makeSite({ "a.txt": claim, "b.txt": "Our balm cures eczema.\n", "c.txt": claim });
    await claimlint(site, [...only("cure"), "--write-baseline=known.json", "."]);
    writeFileSync(join(site, "a.txt"), "We are open.\n");
    rmSync(join(site, "c.txt"));
    const args = [...only("cure"), "--baseline", "known.json", "."];
    expect((await claimlint(site, args)).stderr).toBe(
      "claimlint: 1 finding of the baseline no longer there; --prune-baseline drops what is gone\n",
    );
    expect((await claimlint(site, ["--prune-baseline", ...args])).stderr).toBe(
      "claimlint: Wrote 1 finding to known.json\n",
    );
    const { entries } = JSON.parse(readFileSync(join(site, "known.json"), "utf8"));
    expect(entries.map(({ file }: { file: string }) => file)).toEqual(["b.txt"]);
    expect((await claimlint(site, args)).stderr).toBe("");
  });

  it("keeps what stands there of files that a run did not read", async () => {
    const site = makeSite({ "a.txt": claim, "b.txt": "Our balm cures eczema.\n" });
    const files = async (...args: string[]): Promise<string[]> => {
      await claimlint(site, [...only("cure"), ...args]);
      const { entries } = JSON.parse(readFileSync(join(site, "claimlint-baseline.json"), "utf8"));
      return entries.map(({ file }: { file: string }) => file);
    };
    expect(await files("--write-baseline", ".")).toEqual(["a.txt", "b.txt"]);
    writeFileSync(join(site, "a.txt"), "We are open.\n");
    expect(await files("--write-baseline", "a.txt")).toEqual(["b.txt"]);
    rmSync(join(site, "b.txt"));
    expect(await files("--write-baseline", "a.txt")).toEqual([]);
  });

  it("means the same pages wherever a run is started", async () => {
    const site = makeSite({
      "claimlint.config.yml": "baseline: known.json\n",
      "site/a.txt": "Acupuncture has no side effects.\n",
      "site/b.txt": "After acupuncture, bruising is a common side effect.\n",
    });
    const known = (): string => readFileSync(join(site, "known.json"), "utf8");
    await claimlint(site, ["--write-baseline", "site"]);
    const before = known();
    expect(before).toContain('"file":"site/a.txt","other":"site/b.txt"');
    const inside = await claimlint(join(site, "site"), ["--fail-on", "info", "."]);
    expect(inside).toEqual({ stdout: "", stderr: "", code: 0 });
    await claimlint(join(site, "site"), ["--prune-baseline", "."]);
    expect(known()).toBe(before);
    rmSync(join(site, "site/b.txt"));
    await claimlint(join(site, "site"), ["--prune-baseline", "."]);
    expect(known()).toContain('"file":"site/a.txt","rule":"absolute-safety"');
    expect(known()).not.toContain("site/b.txt");
  });

  it("is left alone where it cannot be read", async () => {
    const site = makeSite({ "a.txt": claim, "known.json": '{"version": 1,\n "entries": 3}' });
    for (const flag of ["--baseline=known.json", "--write-baseline=known.json"]) {
      const { stderr, code } = await claimlint(site, [flag, "."]);
      expect(stderr).toMatch(
        /^claimlint: known\.json:\d+:\d+: Unexpected `entries`, expected a list\n$/,
      );
      expect(code).toBe(2);
    }
    expect(readFileSync(join(site, "known.json"), "utf8")).toContain('"entries": 3');
  });
});

describe("suppressions", () => {
  it("settle findings, with a reason, and are listed", async () => {
    const site = makeSite({
      "a.md": `<!-- claimlint-disable-next-line cure -- a quotation -->\n${claim}`,
      "b.md": `<!-- claimlint-disable-next-line cure -- no longer needed -->\nWe are open.\n`,
    });
    expect(await cures(site, ["."])).toEqual([]);
    const { stdout, code } = await claimlint(site, ["suppressions", "--format", "json", "."]);
    expect(JSON.parse(stdout)).toMatchObject([
      { path: "a.md", line: 1, rules: ["cure"], reason: "a quotation", used: 1 },
      { path: "b.md", line: 1, rules: ["cure"], reason: "no longer needed", used: 0 },
    ]);
    expect(code).toBe(0);
    const unused = await claimlint(site, [...only("cure"), "-f", "unix", "--report-unused", "."]);
    expect(unused.stdout).toMatch(/^b\.md:1:1: warning: .*\[suppression\/unused\]$/m);
  });
});

describe("approved claims", () => {
  it("settle findings with their evidence", async () => {
    const register = [
      "- wording: cures migraine",
      "  rule: cure",
      "  evidence: { citation: Some trial 2020 }",
      "  approver: C. Officer",
      "  date: 2026-01-01",
      "  expires: 2999-01-01",
    ].join("\n");
    const site = makeSite({
      "claimlint.config.yml": "claims: claims.yml\n",
      "claims.yml": register,
      "a.txt": claim,
    });
    const { code } = await claimlint(site, [...only("cure"), "a.txt"]);
    expect(code).toBe(0);
    writeFileSync(join(site, "claims.yml"), register.replace("2999", "2020"));
    const expired = await claimlint(site, [...only("cure"), "-f", "unix", "a.txt"]);
    expect(expired.stdout).toContain("[approved-claims/expired]");
    expect(expired.code).toBe(1);
    writeFileSync(join(site, "claims.yml"), register.replace("rule: cure", "rule: curee"));
    const wrong = await claimlint(site, ["a.txt"]);
    expect(wrong.stderr).toMatch(/^claimlint: claims\.yml:2:\d+: .*curee/);
    expect(wrong.code).toBe(2);
  });

  it("that no page makes are told where a whole folder was read", async () => {
    const site = makeSite({
      "claimlint.config.yml": "claims: claims.yml\n",
      "claims.yml":
        "- { wording: cures eczema, rule: cure, evidence: A trial, approver: C. Officer, date: 2026-01-01 }\n",
      "site/a.txt": "We are open.\n",
    });
    const told = async (operand: string): Promise<boolean> =>
      (await claimlint(site, [operand])).stdout.includes("approved-claims/unused");
    for (const folder of [".", "site", "./site/"]) expect(await told(folder)).toBe(true);
    for (const file of ["site/a.txt", "./site/a.txt", "site/*.txt"])
      expect(await told(file)).toBe(false);
  });
});

describe("--since", () => {
  /** Makes the folder a repository, with all that is in it. */
  const commitAll = (site: string): void => {
    const user = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    const git = (...args: string[]): unknown =>
      execFileSync("git", [...user, ...args], { cwd: site, stdio: "pipe" });
    git("init", "-q");
    git("add", ".");
    git("-c", "commit.gpgsign=false", "commit", "-q", "-m", "First");
  };

  it("reports what stands on changed lines", async () => {
    const site = makeSite({ "a.txt": `${claim}\nWe are open.\n`, "b.txt": claim });
    commitAll(site);
    writeFileSync(join(site, "a.txt"), `${claim}\nWe are open. Our balm cures eczema.\n`);
    writeFileSync(join(site, "c.txt"), claim);
    expect(await cures(site, ["--since", "HEAD", "."])).toEqual(["a.txt", "c.txt"]);
    expect(await cures(site, ["--no-corpus", "--since", "HEAD", "."])).toEqual(["a.txt", "c.txt"]);
    const { stderr, code } = await claimlint(site, ["--since", "nope", "."]);
    expect(stderr).toBe("claimlint: No such git revision: nope\n");
    expect(code).toBe(2);
  });

  it("reports on a new page what other pages repeat", async () => {
    const copied = "Our gentle tea cures migraine for good.\n";
    const site = makeSite({ "a.txt": copied, "b.txt": copied, "c.txt": copied });
    commitAll(site);
    writeFileSync(join(site, "new.txt"), copied);
    expect(await cures(site, ["--since", "HEAD", "."])).toEqual(["new.txt"]);
  });

  it("compares a new page that says what many pages say already", async () => {
    const pages = Array.from({ length: 12 }, (_, page) => [`${page}.md`, "Acupuncture hurts.\n"]);
    const site = makeSite({ ...Object.fromEntries(pages), "a.txt": "Acupuncture is painless.\n" });
    commitAll(site);
    expect((await reportOf(site, ["--since", "HEAD", "."])).contradictions).toEqual([]);
    writeFileSync(join(site, "new.md"), "Acupuncture hurts.\n");
    const { contradictions } = await reportOf(site, ["--since", "HEAD", "."]);
    expect(contradictions.map(({ a, b }) => [a.path, b.path])).toEqual([["a.txt", "new.md"]]);
  });
});
