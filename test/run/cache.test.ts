import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openCache } from "../../src/run/cache.ts";
import { cacheKey } from "../../src/run/cache-key.ts";
import { makeSite } from "../site.ts";

const bytes = new TextEncoder().encode("We cure migraine.");

function texts(path: string): string[] {
  return [JSON.stringify({ path }), JSON.stringify(["We cure\tmigraine.\n"]), ""];
}

function filled(): string {
  const site = makeSite({ "a.txt": "", "b.txt": "" });
  const cache = openCache(join(site, "cache"), site);
  for (const path of ["a.txt", "b.txt"]) {
    cache.set(path, cacheKey("rules", null, bytes), texts(path));
  }
  cache.save();
  return site;
}

it("gives back what was kept", () => {
  const site = filled();
  const cache = openCache(join(site, "cache"), site);
  expect(cache.get("a.txt", cacheKey("rules", null, bytes))).toEqual(texts("a.txt"));
  expect(readdirSync(site).sort()).toEqual(["a.txt", "b.txt", "cache"]);
});

it("forgets when the text, the rules or the format change", () => {
  const site = filled();
  const cache = openCache(join(site, "cache"), site);
  const other = new TextEncoder().encode("We cure migraines.");
  expect(cache.get("a.txt", cacheKey("rules", null, other))).toBeNull();
  expect(cache.get("a.txt", cacheKey("other rules", null, bytes))).toBeNull();
  expect(cache.get("a.txt", cacheKey("rules", "html", bytes))).toBeNull();
  expect(cache.get("c.txt", cacheKey("rules", null, bytes))).toBeNull();
});

it("forgets what other code has kept", () => {
  const site = filled();
  const file = join(site, "cache");
  const kept = openCache(file, site).get("a.txt", cacheKey("rules", null, bytes));
  expect(kept).not.toBeNull();
  const [header = "", ...lines] = readFileSync(file, "utf8").split("\n");
  const { mtimeMs } = statSync(new URL("../../src/run/code-key.ts", import.meta.url));
  const other = header.replace(String(mtimeMs), String(mtimeMs - 1));
  expect(other).not.toBe(header);
  writeFileSync(file, [other, ...lines].join("\n"));
  expect(openCache(file, site).get("a.txt", cacheKey("rules", null, bytes))).toBeNull();
});

it("drops files that are gone, keeps those that were not looked at", () => {
  const site = filled();
  const cache = openCache(join(site, "cache"), site);
  cache.set("gone.txt", "key", texts("gone.txt"));
  cache.save();
  openCache(join(site, "cache"), site).save();
  const text = readFileSync(join(site, "cache"), "utf8");
  expect(text).toContain("a.txt");
  expect(text).not.toContain("gone.txt");
});

it("is never wrong, however the file is damaged", () => {
  const site = filled();
  const file = join(site, "cache");
  const whole = readFileSync(file);
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 0, max: 255 }),
      fc.boolean(),
      (at, byte, cut) => {
        const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) damaged[at] = byte;
        writeFileSync(file, damaged);
        const cache = openCache(file, site);
        const got = cache.get("a.txt", cacheKey("rules", null, bytes));
        if (got !== null) expect(got).toEqual(texts("a.txt"));
      },
    ),
    { numRuns: Number(process.env["FC_RUNS"] ?? 300) },
  );
});

it("never takes the result of one file for another's", () => {
  const site = filled();
  const file = join(site, "cache");
  writeFileSync(file, readFileSync(file, "utf8").replace('\t"b.txt"\t', '\t"a.txt"\t'));
  expect(openCache(file, site).get("a.txt", cacheKey("rules", null, bytes))).toBeNull();
});

it("is empty where the file is not a cache", () => {
  const site = makeSite({ cache: "\u0000\u0001", folder: "" });
  for (const name of ["cache", ".", "missing"]) {
    const cache = openCache(join(site, name), site);
    expect(cache.get("a.txt", "key")).toBeNull();
  }
});

it("leaves a file alone that is not a cache", () => {
  const site = makeSite({ "a.txt": "We cure migraine." });
  const file = join(site, "a.txt");
  const cache = openCache(file, site);
  cache.set("a.txt", "key", texts("a.txt"));
  expect(() => cache.save()).toThrow(`Cannot write ${file}: it is no cache`);
  expect(readFileSync(file, "utf8")).toBe("We cure migraine.");
});
