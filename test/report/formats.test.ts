import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNames, loadFormat } from "../../src/report/formats.ts";
import { hostileWords, plainContext, reportSaying, sampleReport, written } from "./sample.ts";

/** What these say is for programs; they may hold line breaks of their own making. */
const acting =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe("formats", () => {
  it("are those that the documentation names", () => {
    expect(formatNames).toEqual([
      "checkstyle",
      "compact",
      "csv",
      "github",
      "gitlab",
      "json",
      "junit",
      "markdown",
      "ndjson",
      "rdjson",
      "sarif",
      "stylish",
      "tap",
      "unix",
    ]);
  });

  it("are loaded by name, and by no other name", async () => {
    for (const name of ["html", "constructor", "toString", "__proto__", ""]) {
      expect(await loadFormat(name)).toBeNull();
    }
  });

  it.each(formatNames)(
    "%s names both files of a contradiction and sends nothing that acts",
    async (name) => {
      const format = await loadFormat(name);
      const text = written(format?.(sampleReport, plainContext) ?? []);
      for (const words of ["no side effects", "Bruising and soreness are common"]) {
        expect(text).toContain(words);
      }
      const hostile = written(format?.(reportSaying(hostileWords, "a\u202eb"), plainContext) ?? []);
      expect(hostile).not.toMatch(acting);
      expect(hostile).not.toMatch(/^::error::x/m);
    },
  );

  it.each(formatNames)(
    "%s says the same each time, whatever the copy, and never throws",
    async (name) => {
      const format = await loadFormat(name);
      fc.assert(
        fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (words, path) => {
          const report = reportSaying(words, path);
          const text = written(format?.(report, plainContext) ?? []);
          expect(text).not.toMatch(acting);
          expect(written(format?.(report, plainContext) ?? [])).toBe(text);
        }),
        { numRuns: Number(process.env["FC_RUNS"] ?? 100) },
      );
    },
  );
});
