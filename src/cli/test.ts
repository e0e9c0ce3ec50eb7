import { posix } from "node:path";
import { styleText } from "node:util";
import { checkExamples, type FailedExample } from "../lint/check-examples.ts";
import { createLinter } from "../lint/create-linter.ts";
import { readExample } from "../lint/example-forms.ts";
import { countOf } from "../report/count-of.ts";
import { harmless } from "../report/harmless.ts";
import type { RuleFile } from "../ruleset/compile-ruleset.ts";
import type { Rule } from "../ruleset/rule.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { absolutePath } from "../run/posix-path.ts";
import { compileWith, readPack } from "../run/ruleset-for.ts";
import { RunError } from "../run/run-error.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";
import { wantsColor } from "./wants-color.ts";
import { write } from "./write.ts";
import { fold } from "../match/fold.ts";

const reasons = {
  flag: "does not report what it should",
  pass: "reports what it should not",
  todo: "reports this now, so it may become a flag",
} as const;

/** `claimlint test <folders>`: runs the examples of rules, each as text, Markdown and HTML, and shows those that fail. */
export async function test({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError("Nothing to test, expected folders of rules");
  const rules = await rulesIn(operands, io.cwd);
  const lint = createLinter(rules.ruleset);
  const color = wantsColor(flags.color, io);
  let failures = 0;
  let examples = 0;
  for (const rule of rules.own) {
    examples += countExamples(rule);
    for (const failed of await checkExamples(rule, lint)) {
      if (failed.kind !== "todo") failures += 1;
      await write(io.stdout, failureText(failed, color));
    }
  }
  const counts = `${countOf(rules.own.length, "rule")}, ${countOf(examples, "example")}, ${failures} failed`;
  await write(io.stdout, `${counts}\n`);
  return failures > 0 ? 1 : 0;
}

async function rulesIn(
  operands: readonly string[],
  cwd: string,
): Promise<{ ruleset: Ruleset; own: readonly Rule[] }> {
  const files: RuleFile[] = [];
  for (const operand of operands) files.push(...(await readPack(absolutePath(cwd, operand))));
  const folders = new Set(operands.map((operand) => absolutePath(cwd, operand)));
  const ids = new Set<string>();
  for (const { path } of files) {
    if (folders.has(posix.dirname(path))) ids.add(posix.basename(path).replace(/\.ya?ml$/, ""));
  }
  if (ids.size === 0) throw new RunError(`No rules in ${operands.join(", ")}, expected .yml files`);
  const ruleset = await compileWith(files);
  return { ruleset, own: ruleset.rules.filter(({ id }) => ids.has(id)) };
}

function countExamples({ examples }: Rule): number {
  return examples.flag.length + examples.pass.length + examples.todo.length;
}

function failureText(failed: FailedExample, color: boolean): string {
  const { rule, kind, example, format, found } = failed;
  const paint = (style: "red" | "green" | "yellow", text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const { text, marked } = readExample(example);
  const mark = kind === "todo" ? paint("yellow", "!") : paint("red", "✗");
  const lines = [`${mark} ${rule} ${reasons[kind]} (as ${format})`];
  if (kind === "todo") return `${lines.join("\n")}\n    ${harmless(text)}\n`;
  const expected = kind === "pass" ? "" : spans(text, marked);
  lines.push(`    expected  ${paint("green", expected === "" ? text : expected)}`);
  lines.push(`    found     ${paint("red", found.length === 0 ? "nothing" : spans(text, found))}`);
  return `${lines.join("\n")}\n`;
}

/** A text with some of its words marked; words that do not stand in it, such as cut ones, come after it. */
function spans(text: string, words: readonly string[]): string {
  const copy = fold(text);
  let shown = "";
  let at = 0;
  const lost: string[] = [];
  for (const word of words) {
    const start = copy.indexOf(word, at);
    if (start < 0) {
      lost.push(`«${word}»`);
      continue;
    }
    shown += `${copy.slice(at, start)}«${word}»`;
    at = start + word.length;
  }
  return harmless([shown + copy.slice(at), ...lost].join(" "));
}
