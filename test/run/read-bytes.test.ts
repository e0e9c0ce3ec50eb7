import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBytes } from "../../src/run/read-bytes.ts";
import { readSource } from "../../src/run/read-source.ts";
import { makeSite } from "../site.ts";

it("reads files, and tells of those that cannot be read", async () => {
  const site = makeSite({ "a.txt": "A page" });
  mkdirSync(join(site, "folder"));
  const read = async (name: string): Promise<unknown> =>
    readSource(name, await readBytes(join(site, name)), null);
  expect(await read("a.txt")).toEqual({ text: "A page", format: "text" });
  expect(await read("gone.txt")).toEqual({
    failed: "Cannot read gone.txt: no such file or folder",
  });
  expect(await read("folder")).toEqual({ failed: "Cannot read folder: it is a folder" });
});

it.runIf(existsSync("/dev/zero"))("reads no more than a page of what has no end", async () => {
  expect(await readBytes("/dev/zero")).toEqual({ failed: "it is larger than 20 MB" });
});
