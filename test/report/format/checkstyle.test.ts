import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { checkstyle } from "../../../src/report/format/checkstyle.ts";
import { hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("checkstyle", () => {
  it("lists errors by file", () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
    const { checkstyle: root } = parser.parse(written(checkstyle(sampleReport)));
    expect(root.version).toBe("4.3");
    expect(root.file[0].error[0]).toEqual({
      line: "2",
      column: "32",
      severity: "warning",
      message: "Unexpected painless claim `painless`, expected what most people feel",
      source: "claimlint.painless",
    });
    expect(root.file.map(({ name }: { name: string }) => name)).toEqual([
      "faq.html",
      "pages/risks.md",
      "prices.txt",
    ]);
  });

  it("stays well-formed whatever the copy", () => {
    const text = written(checkstyle(reportSaying(hostileWords, "\u0001<&>'\".txt")));
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/<script|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/);
  });
});
