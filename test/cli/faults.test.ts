import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/model.ts";
import { makeSite } from "../site.ts";
import { claimlint, cures, type Ended, only } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";

/** What the shell makes of a line in which `claimlint` stands for the built command line. */
function shell(cwd: string, line: string): Promise<Ended> {
  const cli = join(inject("builtPackage"), "dist/cli.js");
  const child = spawn(
    "bash",
    ["-c", `claimlint() { "${process.execPath}" "${cli}" "$@"; }; ${line}`],
    {
      cwd,
      env: { ...process.env, XDG_CACHE_HOME: join(inject("builtPackage"), "cache") },
    },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ stdout, stderr, code }));
  });
}

/** Files of claims, enough of them for a report of some hundred kilobytes. */
function manyPages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index).padStart(5, "0")}.txt`,
      `${claim}\nTable ${index} stands by the door.\n`,
    ]),
  );
}

describe("a file that cannot be read", () => {
  it("is told of, and the rest is linted", async () => {
    const site = makeSite({ "a.txt": claim, "b.txt/c.txt": claim, "d.txt": claim });
    symlinkSync(join(site, "loop.txt"), join(site, "loop.txt"));
    symlinkSync("nowhere", join(site, "broken.txt"));
    const long = `${"x".repeat(300)}.txt`;
    const names = ["a.txt", "b.txt", "loop.txt", "broken.txt", long, "d.txt"];
    const { stdout, stderr, code } = await claimlint(site, [
      "-f",
      "unix",
      ...only("cure"),
      ...names,
    ]);
    expect(stdout.match(/^[^:]+/gm)).toEqual(["a.txt", "b.txt/c.txt", "d.txt"]);
    expect(stderr.split("\n").sort()).toEqual([
      "",
      "claimlint: Cannot read loop.txt: its links go in a circle",
      `claimlint: Cannot read ${long}: its name is too long`,
      "claimlint: No such file or folder: broken.txt",
    ]);
    expect(code).toBe(2);
  });

  it("may be an ignore file", async () => {
    const site = makeSite({ "a.txt": claim });
    symlinkSync(join(site, ".gitignore"), join(site, ".gitignore"));
    const { stderr, code } = await claimlint(site, ["."]);
    expect(stderr).toMatch(
      /^claimlint: Cannot read the ignore file \S+\.gitignore: its links go in a circle\n$/,
    );
    expect(code).toBe(2);
  });

  it("may be the working directory", async () => {
    const site = makeSite({ "here/x": "" });
    const ended = await shell(join(site, "here"), "rm -r ../here; claimlint a.txt");
    expect(ended).toEqual({
      stdout: "",
      stderr: "claimlint: Cannot read the working directory: no such file or folder\n",
      code: 2,
    });
  });

  it.each(["loop.txt", "x".repeat(300), "loop.txt/*.md", "a.txt/deep"])(
    "may be all that there is: %s",
    async (name) => {
      const site = makeSite({ "a.txt": claim });
      symlinkSync(join(site, "loop.txt"), join(site, "loop.txt"));
      const { stderr, code } = await claimlint(site, [name]);
      expect(stderr).toMatch(
        /^claimlint: (?:Cannot read|No such file or folder|No files match) .*\n$/,
      );
      expect(code).toBe(2);
    },
  );

  it.runIf(process.platform === "linux")("may vanish after it was found", async () => {
    const site = makeSite(manyPages(40));
    // The first file is a pipe: while nobody writes, files that come much later are not read yet.
    const pipe = join(site, "0.txt");
    execFileSync("mkfifo", [pipe]);
    const ended = claimlint(site, [
      "-f",
      "json",
      "--concurrency",
      "1",
      ...only("cure"),
      "0.txt",
      ".",
    ]);
    const writer = await open(pipe, "w");
    rmSync(join(site, "00030.txt"));
    rmSync(join(site, "00035.txt"));
    await writer.write(claim);
    await writer.close();
    const { stdout, stderr, code } = await ended;
    expect(stderr).toBe(
      "claimlint: Cannot read 00030.txt: no such file or folder\n" +
        "claimlint: Cannot read 00035.txt: no such file or folder\n",
    );
    expect((JSON.parse(stdout) as Report).summary).toMatchObject({ files: 39, errors: 39 });
    expect(code).toBe(2);
  });

  it.runIf(existsSync("/proc/self/mem"))("may fail in the middle", async () => {
    const site = makeSite({ "a.txt": claim });
    const { stdout, stderr, code } = await claimlint(site, [
      "-f",
      "unix",
      "/proc/self/mem",
      "a.txt",
    ]);
    expect(stdout).toContain("a.txt:1:");
    expect(stderr).toMatch(/^claimlint: Cannot read \S*mem: .*\n$/);
    expect(code).toBe(2);
  });
});

describe.runIf(process.platform === "linux")("a full disk", () => {
  it.each(["stylish", "json", "sarif", "github"])("is told of, on stdout: %s", async (format) => {
    const site = makeSite({ "a.txt": claim });
    const { stderr, code } = await shell(site, `claimlint -f ${format} a.txt > /dev/full`);
    expect(stderr).toBe("claimlint: Cannot write the output: the disk is full\n");
    expect(code).toBe(2);
  });

  it("is told of by the exit code where stderr is full as well", async () => {
    const site = makeSite({ "a.txt": claim });
    expect(await shell(site, "claimlint a.txt nope.txt > /dev/full 2> /dev/full")).toEqual({
      stdout: "",
      stderr: "",
      code: 2,
    });
  });

  it("is told of for a report in a file", async () => {
    const site = makeSite({ "a.txt": claim });
    const { stderr, code } = await claimlint(site, ["-f", "json=/dev/full", "a.txt"]);
    expect(stderr).toBe("claimlint: Cannot write /dev/full: the disk is full\n");
    expect(code).toBe(2);
  });

  // Where no disk can be filled, a limit on the size of files breaks off writing in the same way.
  const limited = 'trap "" XFSZ; ulimit -f 40;';

  it("leaves the report that was there, and nothing in half", async () => {
    const site = makeSite({ ...manyPages(200), "report.json": "before" });
    const { stderr, code } = await shell(site, `${limited} claimlint -f json=report.json .`);
    expect(stderr).toMatch(/^claimlint: Cannot write .*report\.json: it grows beyond .*\n$/);
    expect(code).toBe(2);
    expect(readFileSync(join(site, "report.json"), "utf8")).toBe("before");
    expect(readdirSync(site)).toHaveLength(201);
  });

  it("leaves the cache that was there, and the report is whole", async () => {
    const site = makeSite(manyPages(200));
    await claimlint(site, ["--cache", "00001.txt"]);
    const before = readFileSync(join(site, ".claimlintcache"), "utf8");
    const plain = await claimlint(site, ["-f", "unix", "."]);
    const { stdout, stderr, code } = await shell(
      site,
      `${limited} claimlint --cache -f unix . | cat; exit \${PIPESTATUS[0]}`,
    );
    expect(stdout).toBe(plain.stdout);
    expect(stderr).toMatch(/^claimlint: Cannot write .*\.claimlintcache: it grows beyond .*\n$/);
    expect(code).toBe(1);
    expect(readFileSync(join(site, ".claimlintcache"), "utf8")).toBe(before);
    expect(readdirSync(site)).toHaveLength(201);
  });

  it("leaves the baseline that was there", async () => {
    const site = makeSite(manyPages(400));
    await claimlint(site, ["--write-baseline", "00001.txt"]);
    const before = readFileSync(join(site, "claimlint-baseline.json"), "utf8");
    const { stderr, code } = await shell(site, `${limited} claimlint --write-baseline .`);
    expect(stderr).toMatch(/claimlint: Cannot write .*claimlint-baseline\.json: it grows beyond/);
    expect(code).toBe(2);
    expect(readFileSync(join(site, "claimlint-baseline.json"), "utf8")).toBe(before);
  });
});

describe.skipIf(process.platform === "win32")("a closed pipe", () => {
  it.each(["stylish", "json", "csv"])("is no failure: %s", async (format) => {
    const site = makeSite(manyPages(300));
    const line = `claimlint -f ${format} . | head -n 1; exit \${PIPESTATUS[0]}`;
    const { stdout, stderr, code } = await shell(site, line);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(2);
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("that was closed from the start is none either", async () => {
    const site = makeSite(manyPages(50));
    const { stderr, code } = await shell(site, "claimlint . | true; exit ${PIPESTATUS[0]}");
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });
});

describe("files without end", () => {
  it("are linted: none at all, and a single line of a megabyte", async () => {
    const site = makeSite({
      "empty.txt": "",
      "empty.md": "",
      "empty.html": "",
      "line.html": `<p>${"We are open on Mondays. ".repeat(42_000)}${claim}</p>`,
    });
    expect(await cures(site, ["."])).toEqual(["line.html"]);
  });

  it.each([100e6, 3e9])("of %d bytes is told of, and its neighbor linted", async (size) => {
    const site = makeSite({ "big.txt": "", "small.txt": claim });
    truncateSync(join(site, "big.txt"), size);
    const { stdout, stderr, code } = await claimlint(site, ["-f", "unix", ...only("cure"), "."]);
    expect(stdout).toContain("small.txt:1:");
    expect(stderr).toBe("claimlint: Cannot read big.txt: it is larger than 20 MB\n");
    expect(code).toBe(2);
  });

  it.runIf(existsSync("/dev/zero"))("are told of where no size tells", async () => {
    const site = makeSite({ "small.txt": claim });
    const line = "claimlint -f unix - /dev/zero small.txt < /dev/zero";
    const { stdout, stderr, code } = await shell(site, line);
    expect(stdout).toContain("small.txt:1:");
    expect(stderr).toMatch(
      /^claimlint: Cannot read <stdin>: it is larger than 20 MB\nclaimlint: Cannot read .*\/dev\/zero: it is larger than 20 MB\n$/,
    );
    expect(code).toBe(2);
  });

  it("that are many are linted in order", async () => {
    const site = makeSite(manyPages(600));
    expect(await cures(site, ["."])).toEqual(Object.keys(manyPages(600)));
  });
});
