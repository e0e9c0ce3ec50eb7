import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makePage } from "../copy/page.ts";
import { EXTENSIONS, writePage } from "../copy/write-page.ts";
import { makeSite } from "../site.ts";
import { claimlint } from "./claimlint.ts";

/** Pages of all formats, with one that is no text and one that is empty. */
function pages(count: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    "empty.txt": "",
    "picture.txt": new Uint8Array([137, 80, 78, 71, 0, 0, 1]),
  };
  for (let index = 0; index < count; index++) {
    const shape = (["text", "markdown", "html"] as const)[index % 3] ?? "text";
    files[`page-${index}.${EXTENSIONS[shape]}`] = writePage(makePage(index, 1500), shape);
  }
  return files;
}

const json = ["--format", "json", "."];

/** Code that runs in each helping thread, as a library that was preloaded would. */
function inThreads(folder: string, code: string): { readonly env: NodeJS.ProcessEnv } {
  const hook = join(folder, ".hook.cjs");
  writeFileSync(hook, `if (!require("node:worker_threads").isMainThread) { ${code} }\n`);
  return { env: { NODE_OPTIONS: `--require ${hook}` } };
}

/** Lets a thread end as it reads a file of this name. */
const endAt = (name: string): string => `
  const files = require("node:fs/promises");
  const { readFile } = files;
  files.readFile = (path, ...rest) =>
    String(path).endsWith(${JSON.stringify(name)}) ? process.exit(7) : readFile(path, ...rest);
  require("node:module").syncBuiltinESMExports();`;

describe("threads", () => {
  it("find what one finds, and say it in the same words", async () => {
    const site = makeSite(pages(40));
    const alone = await claimlint(site, ["--concurrency", "1", ...json]);
    expect(JSON.parse(alone.stdout).files).toHaveLength(41);
    for (const count of ["2", "3", "auto"]) {
      expect(await claimlint(site, ["--concurrency", count, ...json])).toEqual(alone);
    }
  });

  it("fill the same cache", async () => {
    const site = makeSite(pages(20));
    const cached = (name: string, count: string): Promise<unknown> =>
      claimlint(site, ["--cache-location", name, "--concurrency", count, ...json]);
    const alone = await cached(".one", "1");
    expect(await cached(".three", "3")).toEqual(alone);
    const lines = (name: string): string[] =>
      readFileSync(join(site, name), "utf8").split("\n").sort();
    expect(lines(".three")).toEqual(lines(".one"));
    expect(await cached(".one", "3")).toEqual(alone);
  });

  it("know a damaged result from a whole one", async () => {
    const site = makeSite(pages(12));
    const cached = ["--cache", "--concurrency", "2", ...json];
    const first = await claimlint(site, cached);
    const file = join(site, ".claimlintcache");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll('"severity":"error"', '"severity":"info"'),
    );
    expect(await claimlint(site, cached)).toEqual(first);
    expect(readFileSync(file, "utf8")).toContain('"severity":"error"');
  });

  it("that end at a file leave the rest to the others, and the file is told of", async () => {
    const site = makeSite(pages(30));
    const alone = JSON.parse(
      (await claimlint(site, ["--no-corpus", "--concurrency", "1", ...json])).stdout,
    );
    // The last pages are out of reach of the main thread, which begins with the first.
    const last = alone.files.at(-4).path as string;
    const hook = inThreads(site, endAt(last));
    const { stdout, stderr, code } = await claimlint(
      site,
      ["--no-corpus", "--concurrency", "2", ...json],
      hook,
    );
    const report = JSON.parse(stdout);
    const missing = alone.files.filter(
      ({ path }: { path: string }) =>
        !report.files.some((file: { path: string }) => file.path === path),
    );
    const lost = missing.map(({ path }: { path: string }) => path);
    // Which thread comes to the file first is chance: the main one does not mind it.
    expect([[], [last]]).toContainEqual(lost);
    if (lost.length > 0) {
      expect(code).toBe(2);
      expect(stderr).toContain(
        `Cannot lint ${last}: the thread that linted it has ended (exit code 7)`,
      );
    }
    const kept = alone.files.filter(({ path }: { path: string }) => !lost.includes(path));
    expect(report.files).toEqual(kept);
  });

  it("that end before they begin are done without", async () => {
    const site = makeSite(pages(9));
    const alone = await claimlint(site, ["--concurrency", "1", ...json]);
    const hook = inThreads(site, "process.exit(7);");
    expect(await claimlint(site, ["--concurrency", "4", ...json], hook)).toEqual(alone);
  });

  it("are as many as are asked for in words that are understood", async () => {
    const site = makeSite({ "a.txt": "We are open on Mondays.\n" });
    for (const wrong of ["0", "-1", "1.5", "many", "1000"]) {
      const { stderr, code } = await claimlint(site, [`--concurrency=${wrong}`, "."]);
      expect(code).toBe(2);
      expect(stderr).toContain(
        `Unexpected value ${wrong} of --concurrency, expected auto or a number of threads`,
      );
    }
  });
});
