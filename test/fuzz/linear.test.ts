import { describe, expect, it } from "vitest";
// Before what it counts, so that none of that is optimized when counting begins.
import { stepsOf } from "./steps.ts";
import { readDocument } from "../../src/document/read-document.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import type { Format } from "../../src/model.ts";
import { settle } from "../../src/report/settle.ts";
import { plainSettings } from "../report/sample.ts";
import { ruleset } from "../ruleset.ts";

/** Twice the text takes about twice the steps, whatever it is made of. */

const lint = createLinter(ruleset);
const MANY = process.env["LONG"] || process.env["FC_RUNS"] ? 2000 : 150;
const repeated = (text: string) => (times: number) => text.repeat(times);
const nested = (opener: string, closer: string) => (times: number) =>
  `${opener.repeat(times)}pain${closer.repeat(times)}`;

type Shape = [
  name: string,
  format: Format,
  make: (times: number) => string,
  /** How many times the steps for each character may be as many in four times the text; 1.5 if not given. */
  growth?: number,
];

/** What micromark does on each line for every list that is open grows faster than their indentation. */
const NESTED = 2.5;

const shapes: readonly Shape[] = [
  ["a word without end", "text", repeated("abcde")],
  ["a sentence without end", "text", repeated("We cure migraine with no side effects ")],
  ["a paragraph without end", "text", repeated("Pain hurts. ")],
  ["a paragraph of questions", "html", repeated("Does it hurt? Not at all. ")],
  ["a paragraph of abbreviations", "text", repeated("e.g. Dr. Bell ")],
  ["a finding in each word", "text", repeated("he or she mankind ")],
  ["numbers", "text", repeated("1 to ")],
  ["quotations that open", "text", repeated("“I ‘was ")],
  ["testimonials", "text", repeated("“It cured me.”\n- Jo K.\n\n")],
  ["a list", "text", repeated("We treat:\n• pain\n• asthma\n")],
  [
    "comments to the linter",
    "html",
    repeated("<!-- claimlint-disable-line -- why --><p>We cure pain</p>\n"),
  ],
  ["a list of 2,000 items", "markdown", repeated("- pain\n")],
  ["headings", "markdown", repeated("Pain\n===\n")],
  ["footnotes", "markdown", (times) => `[^1]: a\n\n${"x[^1] ".repeat(times)}`],
  ["footnotes that are not there", "markdown", repeated("pain[^x] ")],
  ["links that are never closed", "markdown", repeated("[a](b")],
  ["pictures inside each other", "markdown", nested("![", "](a)")],
  ["quotations inside each other", "markdown", repeated("> ")],
  [
    "lists inside each other",
    "markdown",
    (times) => Array.from({ length: times / 4 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
    NESTED,
  ],
  [
    "definitions",
    "markdown",
    (times) => Array.from({ length: times }, (_, at) => `[${at}]: /a\n`).join(""),
  ],
  ["emphasis", "markdown", repeated("*a **b ")],
  ["elements inside each other", "html", nested("<div>", "</div>")],
  ["list items inside each other", "html", repeated("<ul><li>pain")],
  ["tables inside each other", "html", repeated("<table><tr><td>pain")],
  [
    "elements that were never opened",
    "html",
    (times) => "<i>".repeat(times) + "</b>".repeat(times),
  ],
  [
    "brackets in JSON-LD",
    "html",
    (times) => `<script type="application/ld+json">${nested("[", "]")(times)}</script>`,
  ],
];

describe("the cost of linting grows with the text alone:", () => {
  it.each(shapes)("%s", async (_, format, make, growth = 1.5) => {
    const steps = async (times: number): Promise<number> => {
      const source = make(times);
      // What is compiled, loaded and remembered on first sight is no cost of the text.
      const work = async (): Promise<unknown> =>
        settle([await lint(await readDocument("page", source, format))], [], plainSettings);
      return (await stepsOf(work)) / source.length;
    };
    await steps(MANY / 5);
    const once = await steps(MANY);
    expect(once).toBeGreaterThan(0);
    // Squared, it would be four times as many for each character.
    expect(await steps(4 * MANY)).toBeLessThan(growth * once + 10);
  });
});
