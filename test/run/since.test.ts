import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changedLines, since } from "../../src/run/since.ts";
import { makeSite } from "../site.ts";

function git(cwd: string, ...args: string[]): void {
  const user = [
    "-c",
    "user.name=x",
    "-c",
    "user.email=x@example.org",
    "-c",
    "commit.gpgsign=false",
  ];
  execFileSync("git", [...user, ...args], { cwd, stdio: "pipe" });
}

function repository(files: Readonly<Record<string, string>>): string {
  const folder = makeSite(files);
  git(folder, "init", "-q");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "First");
  return folder;
}

describe("since", () => {
  it("knows changed, new and untouched lines, committed or not", async () => {
    const site = repository({ "a.txt": "1\n2\n3\n4\n5\n", "b.txt": "1\n", "sub/c.txt": "1\n" });
    writeFileSync(join(site, "a.txt"), "1\nzwei\n3\n5\n6\n");
    git(site, "commit", "-q", "-a", "-m", "Second");
    appendFileSync(join(site, "a.txt"), "7\n");
    writeFileSync(join(site, "sub/new name.txt"), "1\n2\n");
    rmSync(join(site, "b.txt"));
    const changed = await since("HEAD~1", join(site, "sub"));
    const lines = (path: string, last: number): number[] =>
      Array.from({ length: last }, (_, index) => index + 1).filter((line) =>
        changed(join(site, path), line, line),
      );
    expect(lines("a.txt", 7)).toEqual([2, 5, 6]);
    expect(changed(join(site, "a.txt"), 1, 3)).toBe(true);
    expect(lines("sub/c.txt", 3)).toEqual([]);
    expect(lines("sub/new name.txt", 3)).toEqual([1, 2, 3]);
  });

  it("takes any name of a file", async () => {
    const names = ['quo"te.txt', "umläut.txt", "b/b/x.txt", "bell\u0007 and \u0001.txt"];
    const site = repository(Object.fromEntries(names.map((name) => [name, "1\n"])));
    for (const name of names) appendFileSync(join(site, name), "2\n");
    const changed = await since("HEAD", site);
    for (const name of names) {
      expect([1, 2].filter((line) => changed(join(site, name), line, line))).toEqual([2]);
    }
  });

  it.each([
    ["diff.interHunkContext", "10"],
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.suppressBlankEmpty", "true"],
    ["diff.external", "false"],
    ["diff.upper.textconv", "sort -r"],
    ["color.ui", "always"],
    ["core.quotePath", "true"],
  ])("finds the same whatever git is set to: %s", async (key, value) => {
    const site = repository({
      ".gitattributes": "*.txt diff=upper\n",
      "a.txt": "1\n\n3\n4\n5\n",
      "b.txt": "1\n",
    });
    git(site, "config", key, value);
    writeFileSync(join(site, "a.txt"), "one\n\n3\nfour\n5\n");
    appendFileSync(join(site, "b.txt"), "2\n3\n");
    const changed = await since("HEAD", site);
    const lines = (name: string): number[] =>
      [1, 2, 3, 4, 5].filter((line) => changed(join(site, name), line, line));
    expect([lines("a.txt"), lines("b.txt")]).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });

  it("takes all for changed before the first commit", async () => {
    const site = makeSite({ "a.txt": "1\n" });
    git(site, "init", "-q");
    git(site, "add", ".");
    expect((await since("HEAD", site))(join(site, "a.txt"), 1, 1)).toBe(true);
    await expect(since("nope", site)).rejects.toThrow("No such git revision: nope");
  });

  it("takes all of a file that git does not know for changed", async () => {
    const site = repository({ ".gitignore": "built/\n", "a.txt": "1\n" });
    mkdirSync(join(site, "built"));
    writeFileSync(join(site, "built/b.txt"), "1\n");
    const elsewhere = makeSite({ "c.txt": "1\n" });
    const changed = await since("HEAD", site);
    expect(changed(join(site, "a.txt"), 1, 1)).toBe(false);
    expect(changed(join(site, "built/b.txt"), 1, 1)).toBe(true);
    expect(changed(join(elsewhere, "c.txt"), 1, 1)).toBe(true);
  });

  it("takes all of a file whose lines git does not tell for changed", async () => {
    const names = ["a.txt", "b/and b/x.txt", 'b/quo"te.txt'];
    const site = repository({
      ".gitattributes": "*.txt -diff\n",
      ...Object.fromEntries(names.map((name) => [name, "1\n2\n"])),
      "same.txt": "1\n",
    });
    for (const name of names) appendFileSync(join(site, name), "3\n");
    writeFileSync(join(site, "new.txt"), "1\n");
    git(site, "add", "new.txt");
    const changed = await since("HEAD", site);
    for (const name of [...names, "new.txt"]) expect(changed(join(site, name), 1, 1)).toBe(true);
    expect(changed(join(site, "same.txt"), 1, 1)).toBe(false);
  });

  it("sees through links", async () => {
    const site = repository({ "a.txt": "1\n" });
    const elsewhere = makeSite({});
    symlinkSync(site, join(elsewhere, "link"));
    appendFileSync(join(site, "a.txt"), "2\n");
    const changed = await since("HEAD", join(elsewhere, "link"));
    expect(changed(join(elsewhere, "link/a.txt"), 2, 2)).toBe(true);
  });

  it("says what is wrong", async () => {
    const site = repository({ "a.txt": "1\n" });
    await expect(since("nope", site)).rejects.toThrow("No such git revision: nope");
    await expect(since("--output=x", site)).rejects.toThrow("Unexpected revision --output=x");
    git(site, "config", "core.autocrlf", "true");
    git(site, "config", "diff.orderFile", "nowhere");
    appendFileSync(join(site, "a.txt"), "2\n");
    await expect(since("HEAD", site)).rejects.toThrow(/^git failed: fatal: .*nowhere/);
    const outside = makeSite({});
    mkdirSync(join(outside, "deep"));
    await expect(since("HEAD", join(outside, "deep"))).rejects.toThrow(
      "No git repository here, which --since needs",
    );
  });
});

describe("changedLines", () => {
  it("is not misled by copy that looks like a diff", () => {
    const diff = [
      "diff --git a/a.txt b/a.txt",
      "--- a/a.txt",
      "+++ b/a.txt",
      "@@ -1,2 +1,3 @@",
      "--- a/x",
      "-@@ -1 +9 @@",
      "+++ b/evil.txt",
      "+@@ -1 +50,9 @@",
      "+three",
      "@@ -7 +7,0 @@",
      "-gone",
      "diff --git a/b.txt b/b.txt",
      "--- a/b.txt",
      "+++ b/b.txt",
      "@@ -0,0 +1 @@",
      "+one",
      "\\ No newline at end of file",
      "",
    ].join("\n");
    expect([...changedLines(diff)]).toEqual([
      ["a.txt", [[1, 3]]],
      ["b.txt", [[1, 1]]],
    ]);
  });
});
