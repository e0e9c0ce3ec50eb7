import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model.ts";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";
import { makeSite } from "../site.ts";
import { claimlint, only } from "./claimlint.ts";

/** What takes minutes, under `npm run test:long`; lighter siblings stand in faults.test.ts. */
describe.runIf(process.env["LONG"])("in the long run", () => {
  it.each(["txt", "md", "html"])(
    "a file of nearly 20 MB is linted, and its neighbor: .%s",
    async (extension) => {
      const site = makeSite({ "small.txt": "Our tea cures migraine.\n" });
      const pages = Array.from({ length: 50 }, (_, seed) =>
        writePage(makePage(seed, 8000), extension === "html" ? "html" : "text"),
      );
      const chunk = pages.join("\n\n");
      writeFileSync(join(site, `big.${extension}`), chunk.repeat(Math.floor(19e6 / chunk.length)));
      const args = ["-f", "unix", "--no-corpus", ...only("cure"), "."];
      const { stdout, stderr, code } = await claimlint(site, args);
      expect(stderr).toBe("");
      expect(stdout).toContain("big.");
      expect(stdout).toContain("small.txt:1:");
      expect(code).toBe(1);
    },
  );

  it("50,000 files are linted in order, by one thread and by two, with a cache", async () => {
    const site = makeSite({});
    for (let folder = 0; folder < 500; folder++) {
      mkdirSync(join(site, String(folder)));
      for (let page = 0; page < 100; page++) {
        const text = `Our tea cures migraine.\n\nTable ${folder} of ${page} stands by the door.\n`;
        writeFileSync(join(site, String(folder), `${page}.txt`), text);
      }
    }
    const args = ["-f", "json", "--no-corpus", ...only("cure"), "."];
    const alone = await claimlint(site, ["--concurrency", "1", ...args]);
    expect(alone.stderr).toBe("");
    expect(alone.code).toBe(1);
    const report = JSON.parse(alone.stdout) as Report;
    expect(report.summary).toMatchObject({ files: 50_000, errors: 50_000 });
    for (const more of [["--concurrency", "2", "--cache"], ["--cache"]]) {
      expect((await claimlint(site, [...more, ...args])).stdout === alone.stdout).toBe(true);
    }
  });
});
