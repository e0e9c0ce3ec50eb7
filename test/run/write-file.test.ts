import { chmodSync, existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeFile } from "../../src/run/write-file.ts";
import { makeSite } from "../site.ts";

it("writes all of it, in folders that it makes", () => {
  const site = makeSite({});
  writeFile(join(site, "deep/er/report.txt"), ["one\n", "zwölf\n"]);
  expect(readFileSync(join(site, "deep/er/report.txt"), "utf8")).toBe("one\nzwölf\n");
});

it("leaves what was there, and nothing else, where it breaks off", () => {
  const site = makeSite({ "report.txt": "before" });
  const breaking = function* (): Generator<string> {
    yield "half";
    throw new Error("no more");
  };
  expect(() => writeFile(join(site, "report.txt"), breaking())).toThrow(/Cannot write .*no more/);
  expect(readFileSync(join(site, "report.txt"), "utf8")).toBe("before");
  expect(readdirSync(site)).toEqual(["report.txt"]);
});

it("says why it cannot write", () => {
  const site = makeSite({ "file.txt": "", "folder/x.txt": "" });
  expect(() => writeFile(join(site, "file.txt/report.txt"), ["x"])).toThrow(
    /^Cannot write .*file\.txt\/report\.txt: /,
  );
  expect(() => writeFile(join(site, "folder"), ["x"])).toThrow(
    /^Cannot write .*folder: it is a folder$/,
  );
  expect(readdirSync(site).sort()).toEqual(["file.txt", "folder"]);
});

it.runIf(existsSync("/dev/full"))("says that the disk is full", () => {
  expect(() => writeFile("/dev/full", ["x"])).toThrow("Cannot write /dev/full: the disk is full");
});

it.runIf(existsSync("/dev/null"))("leaves a device a device", () => {
  writeFile("/dev/null", ["x"]);
  expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
});

it("writes through a link and keeps it", () => {
  const site = makeSite({ "real.txt": "before" });
  symlinkSync(join(site, "real.txt"), join(site, "link.txt"));
  writeFile(join(site, "link.txt"), ["after"]);
  expect(readFileSync(join(site, "real.txt"), "utf8")).toBe("after");
  expect(lstatSync(join(site, "link.txt")).isSymbolicLink()).toBe(true);
});

it("keeps the rights of a file", () => {
  const site = makeSite({ "report.txt": "before" });
  chmodSync(join(site, "report.txt"), 0o600);
  writeFile(join(site, "report.txt"), ["after"]);
  expect(lstatSync(join(site, "report.txt")).mode & 0o777).toBe(0o600);
});
