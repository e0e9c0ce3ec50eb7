import { describe, expect, it } from "vitest";
import { gitlab } from "../../../src/report/format/gitlab.ts";
import { emptyReport, hostileWords, reportSaying, sampleReport, written } from "../sample.ts";
import { validatorOf } from "../validator.ts";

const line = { type: "integer", minimum: 1 };

/** After the fields that GitLab documents for Code Quality reports. */
const invalid = validatorOf({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      type: { enum: ["issue"] },
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./)" },
          lines: { type: "object", required: ["begin"], properties: { begin: line, end: line } },
        },
      },
    },
  },
});

describe("gitlab", () => {
  it("has the fields that GitLab asks for", () => {
    for (const report of [sampleReport, emptyReport, reportSaying(hostileWords, "./a.txt")]) {
      expect(invalid(JSON.parse(written(gitlab(report))))).toEqual([]);
    }
  });

  it("gives each issue a fingerprint of its own, both sides of a contradiction too", () => {
    const issues: { fingerprint: string; location: { path: string } }[] = JSON.parse(
      written(gitlab(sampleReport)),
    );
    expect(issues).toHaveLength(6);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(6);
    expect(issues[3]?.location.path).toBe("pages/risks.md");
  });
});
