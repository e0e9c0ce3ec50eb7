import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/report/format/markdown.ts";
import { settle } from "../../../src/report/settle.ts";
import {
  emptyReport,
  findingOn,
  hostileWords,
  plainContext,
  plainSettings,
  reportSaying,
  resultOf,
  sampleReferences,
  sampleReport,
  sampleResults,
  sideEffects,
  written,
} from "../sample.ts";

describe("markdown", () => {
  it("is an audit that the owner of a clinic can read", () => {
    expect(written(markdown(sampleReport, plainContext))).toMatchInlineSnapshot(`
      "# Audit of health claims

      claimlint 0.1.0 read 3 pages and found 5 things to look at: 2 serious, 2 doubtful, 1 worth a look. Statements contradict each other in 1 place.

      This is a list of what to check, not legal advice.

      | What | How serious | How often | What to do |
      | --- | --- | ---: | --- |
      | Says something of the kind of cure. (cure) | Serious | 2 | Keep proof on file, or say less. |
      | Says something of the kind of painless. (painless) | Doubtful | 1 | Keep proof on file, or say less. |
      | Says something of the kind of inducement. (inducement) | Worth a look | 1 | Add what is missing. |

      ## Statements that contradict each other

      ### Side effects

      - faq.html, line 3 says “no side effects”: There are no side effects.
      - pages/risks.md, line 3 says “Bruising and soreness are common”: Bruising and soreness are common after a session.

      2 more pairs of sentences on these pages say the same.

      A reader who finds both cannot trust either. Say the same on both pages.

      ## Claims

      ### cure

      Serious. Keep proof on file, or say less. Says something of the kind of cure.

      Why cure matters to a reader.

      Law: [FTC Act, s5](https://www.ftc.gov/legal-library/browse/statutes/federal-trade-commission-act), read 2026-11-02

      | Where | Words | In the sentence | Better | Note |
      | --- | --- | --- | --- | --- |
      | prices.txt, line 3 | melts headaches | Cupping melts headaches | most people feel a brief pinch | Patients differ, and a promise of no pain is one that a clinic cannot keep. See Food, Drug, and Cosmetic Act, 201(g) (not checked against its text). |
      | prices.txt, line 3 | melts headaches | Cupping melts headaches | most people feel a brief pinch | Patients differ, and a promise of no pain is one that a clinic cannot keep. See Food, Drug, and Cosmetic Act, 201(g) (not checked against its text). |

      ### painless

      Doubtful. Keep proof on file, or say less. Says something of the kind of painless.

      Why painless matters to a reader.

      | Where | Words | In the sentence | Better | Note |
      | --- | --- | --- | --- | --- |
      | faq.html, line 2 | painless | Not at all: our needles are painless. | most people feel a brief pinch | Patients differ, and a promise of no pain is one that a clinic cannot keep. |

      ### inducement

      Worth a look. Add what is missing. Says something of the kind of inducement.

      Why inducement matters to a reader.

      | Where | Words | In the sentence | Better | Note |
      | --- | --- | --- | --- | --- |
      | faq.html, line 4 | 20% off | Book today \\& get 20% off! |  | Patients differ, and a promise of no pain is one that a clinic cannot keep. |
      "
    `);
  });

  it("says so if there is nothing to do", () => {
    expect(written(markdown(emptyReport, plainContext))).toBe(
      "# Audit of health claims\n\nclaimlint 0.1.0 read 0 pages and found nothing to change.\n",
    );
  });

  it("lists what was set aside, with the reason", () => {
    const finding = findingOn("faq.html", "painless", {
      suppressed: { kind: "comment", reason: "A quotation | of a patient" },
    });
    const report = settle([resultOf("faq.html", [finding])], [], plainSettings);
    expect(written(markdown(report, plainContext))).toContain(
      "## Set aside\n\n| Where | What | Words | Why |\n| --- | --- | --- | --- |\n" +
        "| faq.html, line 2 | painless | painless | A quotation \\| of a patient |\n",
    );
  });

  it("speaks of tensions, pairs and regulations with care", () => {
    const suppressed = { kind: "baseline", reason: "old copy" } as const;
    const tension = { ...sideEffects, grade: "tension", others: 0, note: "" } as const;
    const report = settle(
      sampleResults,
      [tension, { ...sideEffects, rule: "contradiction/price", suppressed }],
      plainSettings,
    );
    const references = new Map(
      [...sampleReferences].map(([id, reference]) => [
        id,
        Object.assign({}, reference, { url: "javascript:alert(1)", checked: null }),
      ]),
    );
    const text = written(markdown(report, { ...plainContext, references }));
    expect(text).toContain("Statements contradict each other in 1 place. 1 more was set aside");
    expect(text).toContain("### Side effects (perhaps)\n");
    expect(text).toContain("\nLaw: FTC Act, s5\n");
    expect(text).toContain(
      "| faq.html, line 3 and pages/risks.md, line 3 | contradiction/price | no side effects / Bruising and soreness are common | old copy |",
    );
  });

  it("lets no copy become markup", () => {
    const attack =
      "a | b\n\n# H `code` <script>alert(1)</script> [x](http://e.example) ![i](u) www.e.example **b** &amp;";
    const text = written(
      markdown(reportSaying(`${attack} ${hostileWords}`, "a|b.txt"), plainContext),
    );
    expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\[x|(?<!\\)!\[|[^\\]:\/\/|www\.|\n# H/);
    for (const row of text.split("\n").filter((line) => line.startsWith("|"))) {
      const cells = row.split(/(?<!\\)\|/).length - 2;
      expect([3, 4, 5]).toContain(cells);
    }
  });
});
