import { describe, expect, it } from "vitest";
import { unix } from "../../../src/report/format/unix.ts";
import { hostileWords, reportSaying, sampleReport, written } from "../sample.ts";

describe("unix", () => {
  it("writes one line a place", () => {
    expect(written(unix(sampleReport))).toMatchInlineSnapshot(`
      "faq.html:2:32: warning: Unexpected painless claim \`painless\`, expected what most people feel [painless]
      faq.html:3:14: warning: Unexpected side effects claim \`no side effects\`, expected agreement with \`Bruising and soreness are common\` at pages/risks.md:3:1 (and 2 more like it) [contradiction/side-effects]
      faq.html:4:25: info: Unexpected inducement \`20% off\`, expected its terms beside it [inducement]
      pages/risks.md:3:1: warning: Unexpected side effects claim \`Bruising and soreness are common\`, expected agreement with \`no side effects\` at faq.html:3:14 (and 2 more like it) [contradiction/side-effects]
      prices.txt:3:9: error: Unexpected cure claim \`melts headaches\`, expected wording that the evidence supports [cure]
      prices.txt:3:34: error: Unexpected cure claim \`melts headaches\`, expected wording that the evidence supports [cure]
      "
    `);
  });

  it("keeps hostile copy on its line", () => {
    const text = written(unix(reportSaying(`x\n${hostileWords}\r\n`)));
    expect(text.split("\n")).toHaveLength(4);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const line of text.trim().split("\n")) {
      expect(line).toMatch(/^hostile\.txt:[12]:1: warning: .* \[[a-z/-]+\]$/);
    }
  });
});
