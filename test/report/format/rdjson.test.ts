import { describe, expect, it } from "vitest";
import { dedupe } from "../../../src/report/dedupe.ts";
import { rdjson } from "../../../src/report/format/rdjson.ts";
import { emptyReport, hostileWords, reportSaying, sampleReport, written } from "../sample.ts";
import { validatorOf } from "../validator.ts";

const position = {
  type: "object",
  properties: { line: { type: "integer", minimum: 1 } },
  additionalProperties: false,
};
const location = {
  type: "object",
  required: ["path"],
  properties: {
    path: { type: "string" },
    range: { type: "object", required: ["start"], properties: { start: position, end: position } },
  },
  additionalProperties: false,
};

/** After the fields that reviewdog documents for its diagnostic format. */
const invalid = validatorOf({
  type: "object",
  required: ["source", "diagnostics"],
  properties: {
    source: { type: "object", required: ["name"] },
    diagnostics: {
      type: "array",
      items: {
        type: "object",
        required: ["message", "location", "severity"],
        properties: {
          message: { type: "string" },
          location,
          severity: { enum: ["ERROR", "WARNING", "INFO"] },
          code: {
            type: "object",
            required: ["value"],
            properties: { value: { type: "string" }, url: { type: "string" } },
          },
          related_locations: {
            type: "array",
            items: {
              type: "object",
              required: ["location"],
              properties: { message: { type: "string" }, location },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

describe("rdjson", () => {
  it("has the fields of the diagnostic format", () => {
    for (const report of [sampleReport, emptyReport, reportSaying(hostileWords)]) {
      expect(invalid(JSON.parse(written(rdjson(report))))).toEqual([]);
    }
  });

  it("points to where the same words stand again", () => {
    const { diagnostics } = JSON.parse(written(rdjson(dedupe(sampleReport))));
    expect(diagnostics.at(-1)).toMatchObject({
      code: { value: "cure" },
      related_locations: [{ message: "The same words again", location: { path: "prices.txt" } }],
    });
  });

  it("points from each side of a contradiction to the other", () => {
    const { diagnostics } = JSON.parse(written(rdjson(sampleReport)));
    expect(diagnostics[1].related_locations).toEqual([
      {
        message: "Bruising and soreness are common",
        location: { path: "pages/risks.md", range: { start: { line: 3 }, end: { line: 3 } } },
      },
    ]);
    expect(diagnostics[3].related_locations[0].location.path).toBe("faq.html");
  });
});
