import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAhead } from "../../src/run/read-ahead.ts";
import { readSource } from "../../src/run/read-source.ts";
import { makeSite } from "../site.ts";

it("reads files in order, and tells of those that cannot be read", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index}.txt`);
  const site = makeSite(Object.fromEntries(names.map((name) => [name, `Page ${name}`])));
  mkdirSync(join(site, "folder"));
  const paths = [...names, "gone.txt", "folder"].map((name) => join(site, name));
  const seen: unknown[] = [];
  for await (const [path, read] of readAhead(paths)) {
    seen.push(readSource(path.slice(site.length + 1), read, null));
  }
  expect(seen).toEqual([
    ...names.map((name) => ({ text: `Page ${name}`, format: "text" })),
    { failed: "Cannot read gone.txt: no such file or folder" },
    { failed: "Cannot read folder: it is a folder" },
  ]);
});
