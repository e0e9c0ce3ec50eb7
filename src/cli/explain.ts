import { unknownRule } from "../config/check-rules.ts";
import { markdownText } from "../report/markdown-text.ts";
import { verdictText } from "../report/verdict-text.ts";
import {
  type ExplainedClause,
  type ExplainedLaw,
  type Explanation,
  explain as explainRule,
} from "../run/explain.ts";
import { ruleIdsOf } from "../run/rule-metadata-of.ts";
import { commandFormats } from "./command-formats.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { oneFormat } from "./one-format.ts";
import { scopeHere } from "./scope-here.ts";
import { oneOperand, UsageError } from "./usage-error.ts";
import { wrap } from "./wrap.ts";
import { write } from "./write.ts";

const WIDTH = 96;

/** `claimlint explain RULE`: what a rule looks for, why, under which law, and what to write instead. */
export async function explain({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  const id = oneOperand("explain", "RULE", operands);
  const format = oneFormat(flags, commandFormats.explain);
  const { ruleset } = await scopeHere(flags, io);
  const explanation = explainRule(id, ruleset);
  if (explanation === null) throw new UsageError(unknownRule(id, ruleIdsOf(ruleset)));
  await write(io.stdout, written(explanation, format));
  return 0;
}

function written(explanation: Explanation, format: "text" | "markdown" | "json"): string {
  switch (format) {
    case "text":
      return plain(explanation);
    case "markdown":
      return markdown(explanation);
    case "json":
      return `${JSON.stringify(explanation, null, 2)}\n`;
  }
}

function plain(explanation: Explanation): string {
  const { rule, summary, why, instead, flag, pass, laws } = explanation;
  const parts = [
    `${rule}: ${grade(explanation)}\n`,
    paragraph(summary),
    paragraph(why),
    list("Write instead", instead),
    list(
      "Reported",
      flag.map((example) => example.replaceAll("[|", "«").replaceAll("|]", "»")),
    ),
    list("Left alone", pass),
    list(
      "Law",
      laws.flatMap((law) => [
        lawName(law),
        ...law.clauses.map((clause) => `  ${clauseName(clause)}`),
      ]),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function markdown(explanation: Explanation): string {
  const { rule, summary, why, instead, flag, pass, laws } = explanation;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
  const parts = [
    `# ${markdownText(rule)}\n`,
    `${markdownText(summary)} (${markdownText(grade(explanation))})\n`,
    `${markdownText(why)}\n`,
    section(
      "Write instead",
      instead.map((line) => markdownText(line)),
    ),
    section(
      "Reported",
      flag.map((example) => boldMarks(example)),
    ),
    section(
      "Left alone",
      pass.map((line) => markdownText(line)),
    ),
    section(
      "Law",
      laws.map((law) => {
        const clauses = law.clauses.map((clause) => `\n  - ${markdownText(clauseName(clause))}`);
        return markdownText(lawName(law)) + clauses.join("");
      }),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function boldMarks(example: string): string {
  return example
    .split(/(\[\|.*?\|\])/s)
    .map((part) =>
      part.startsWith("[|") ? `**${markdownText(part.slice(2, -2))}**` : markdownText(part),
    )
    .join("");
}

function grade({ severity, verdict, confidence }: Explanation): string {
  const sure = confidence === null ? "" : `, ${confidence} confidence`;
  return `${severity}, ${verdictText[verdict]}${sure}`;
}

function lawName({ jurisdiction, profession, severity, verdict }: ExplainedLaw): string {
  const who = profession === null ? jurisdiction : `${jurisdiction}, ${profession}`;
  const what = [severity, verdict === null ? null : verdictText[verdict]].filter(
    (part) => part !== null,
  );
  return what.length === 0 ? who : `${who}: ${what.join(", ")}`;
}

function clauseName({ title, clause, text, status, url }: ExplainedClause): string {
  const name = clause === "" ? title : `${title}, ${clause}`;
  const gist = text === "" ? "" : `: ${text}`;
  const read =
    status === "verified"
      ? ""
      : ` (${status === "secondary" ? "read in a secondary source" : "not checked against its text"})`;
  return `${name}${gist}${read}${url === null ? "" : ` ${url}`}`;
}

function paragraph(text: string): string {
  return wrap(text, WIDTH)
    .map((line) => `  ${line}\n`)
    .join("");
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const lines = items.flatMap((item) => {
    const indent = /^ */.exec(item)?.[0] ?? "";
    const [first = "", ...rest] = wrap(item.trim(), WIDTH - 4 - indent.length);
    return [`  ${indent}- ${first}\n`, ...rest.map((line) => `  ${indent}  ${line}\n`)];
  });
  return `  ${title}:\n${lines.join("")}`;
}
