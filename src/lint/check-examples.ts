import { readDocument } from "../document/read-document.ts";
import type { Format } from "../model.ts";
import type { Rule } from "../ruleset/rule.ts";
import type { Linter } from "./create-linter.ts";
import { exampleForms, readExample } from "./example-forms.ts";

/** An example of a rule that does not hold. */
export interface FailedExample {
  readonly rule: string;
  /** `todo` is a known miss that is none any more. */
  readonly kind: "flag" | "pass" | "todo";
  readonly example: string;
  readonly format: Format;
  /** Words that were to be reported; empty if any would do, or none should be. */
  readonly expected: readonly string[];
  /** Words that were reported. */
  readonly found: readonly string[];
}

const formats: readonly Format[] = ["text", "markdown", "html"];

/** Runs the examples of a rule in each format; tells those that do not hold, each in the first format where it fails. */
export async function checkExamples(rule: Rule, lint: Linter): Promise<FailedExample[]> {
  const failed: FailedExample[] = [];
  for (const kind of ["flag", "pass", "todo"] as const) {
    for (const example of rule.examples[kind]) {
      const failure = await checkExample(rule.id, kind, example, lint);
      if (failure !== null) failed.push(failure);
    }
  }
  return failed;
}

async function checkExample(
  rule: string,
  kind: FailedExample["kind"],
  example: string,
  lint: Linter,
): Promise<FailedExample | null> {
  const { text, marked } = readExample(example);
  let holds = 0;
  for (const format of formats) {
    const found = await wordsFound(rule, text, format, lint);
    const reported = found.length > 0 && (marked.length === 0 || equal(found, marked));
    if (kind === "todo") holds += reported ? 1 : 0;
    else if (kind === "flag" ? !reported : found.length > 0) {
      return { rule, kind, example, format, expected: marked, found };
    }
  }
  if (kind !== "todo" || holds < formats.length) return null;
  return { rule, kind, example, format: "text", expected: [], found: marked };
}

/** What a rule reports in a text that is written as a document of a format. */
async function wordsFound(
  rule: string,
  text: string,
  format: Format,
  lint: Linter,
): Promise<string[]> {
  const source = exampleForms[format](text);
  const { findings } = await lint(await readDocument(`example.${format}`, source, format));
  return findings
    .filter((finding) => finding.rule === rule || finding.rule.startsWith(`${rule}/`))
    .map((finding) => finding.text);
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
