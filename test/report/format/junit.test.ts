import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { junit } from "../../../src/report/format/junit.ts";
import { emptyReport, hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("junit", () => {
  it("is a suite a file and a case a finding, infos passing", () => {
    const { testsuites } = parse(written(junit(sampleReport)));
    expect(testsuites).toMatchObject({ "@tests": "6", "@failures": "5" });
    expect(
      testsuites.testsuite.map((suite: Suite) => [
        suite["@name"],
        suite["@tests"],
        suite["@failures"],
      ]),
    ).toEqual([
      ["faq.html", "3", "2"],
      ["pages/risks.md", "1", "1"],
      ["prices.txt", "2", "2"],
    ]);
    const [painless, , inducement] = testsuites.testsuite[0].testcase;
    expect(painless["@name"]).toBe("2:32 painless");
    expect(painless.failure["@type"]).toBe("warning");
    expect(painless.failure["#text"]).toContain("faq.html:2:32: Unexpected painless claim");
    expect(inducement).not.toHaveProperty("failure");
    expect(inducement["system-out"]).toContain("Unexpected inducement");
  });

  it("lets a file without findings pass", () => {
    const report = { ...sampleReport, contradictions: [] };
    const { testsuites } = parse(written(junit(report)));
    const [, clean] = testsuites.testsuite;
    expect(clean).toMatchObject({ "@name": "pages/risks.md", "@tests": "1", "@failures": "0" });
    expect(clean.testcase).not.toHaveProperty("failure");
  });

  it("stays well-formed whatever the copy, and nothing of it becomes markup", () => {
    for (const report of [reportSaying(hostileWords, '<a>"&.txt'), emptyReport]) {
      const text = written(junit(report));
      expect(XMLValidator.validate(text)).toBe(true);
      expect(text).not.toMatch(/<script|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/);
    }
    const { testsuites } = parse(written(junit(reportSaying(hostileWords))));
    expect(testsuites.testsuite.testcase[0].failure["@message"]).toContain("]]> <script>alert(1)");
  });
});

interface Suite {
  readonly "@name": string;
  readonly "@tests": string;
  readonly "@failures": string;
}

// The parser knows no types; the assertions above are the check.
// oxlint-disable-next-line typescript/no-explicit-any
function parse(text: string): any {
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" }).parse(text);
}
