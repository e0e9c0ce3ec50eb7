import { compareText } from "../../match/compare-text.ts";
import type { Contradiction, Finding, Report, Severity, Verdict } from "../../model.ts";
import { severityRank } from "../../ruleset/severity-rank.ts";
import { countOf } from "../count-of.ts";
import type { FormatContext } from "../format.ts";
import { markdownText } from "../markdown-text.ts";
import { nameOfClause } from "../name-of-clause.ts";
import { ruleOf } from "../rule-of.ts";
import { verdictText } from "../verdict-text.ts";

type Placed = Finding & { readonly path: string };

interface Group {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly findings: readonly Placed[];
}

const grades = { error: "Serious", warning: "Doubtful", info: "Worth a look" } as const;

/** An audit in Markdown for the people who answer for the copy: what, why, which law, and what to write instead. */
export function* markdown(report: Report, context: FormatContext): Generator<string> {
  const groups = groupsOf(report);
  const contradictions = report.contradictions.filter(({ suppressed }) => suppressed === null);
  yield `# Audit of health claims\n\n${overview(report)}`;
  if (groups.length > 0) yield summaryTable(groups, context);
  if (contradictions.length > 0) yield "\n## Statements that contradict each other\n";
  for (const contradiction of contradictions) yield disagreement(contradiction);
  if (groups.length > 0) yield "\n## Claims\n";
  for (const group of groups) yield section(group, context);
  yield setAside(report);
}

function overview({ summary, tool }: Report): string {
  const { files, errors, warnings, infos, contradictions, tensions, suppressed } = summary;
  const total = errors + warnings + infos;
  const pages = countOf(files, "page");
  const made = `claimlint ${markdownText(tool.version)}`;
  const aside =
    suppressed === 0
      ? ""
      : ` ${suppressed} more ${suppressed === 1 ? "was" : "were"} set aside, with the reason.`;
  if (total === 0) return `${made} read ${pages} and found nothing to change.${aside}\n`;
  const parts = [`${errors} serious`, `${warnings} doubtful`, `${infos} worth a look`];
  const pairs = contradictions + tensions;
  const between =
    pairs === 0 ? "" : ` Statements contradict each other in ${countOf(pairs, "place")}.`;
  return `${made} read ${pages} and found ${countOf(total, "thing")} to look at: ${parts.join(", ")}.${between}${aside}\n\nThis is a list of what to check, not legal advice.\n`;
}

function summaryTable(groups: readonly Group[], { rules }: FormatContext): string {
  let text = "\n| What | How serious | How often | What to do |\n| --- | --- | ---: | --- |\n";
  for (const { rule, severity, verdict, findings } of groups) {
    const what = [ruleOf(rule, rules)?.summary ?? "", `(${rule})`].join(" ").trim();
    text += `| ${markdownText(what)} | ${grades[severity]} | ${findings.length} | ${act(verdict)} |\n`;
  }
  return text;
}

function disagreement({ aspect, a, b, note, others, grade }: Contradiction): string {
  const title = markdownText(aspect.replaceAll("-", " "));
  const doubt = grade === "tension" ? " (perhaps)" : "";
  let text = `\n### ${capital(title)}${doubt}\n\n`;
  for (const side of [a, b]) {
    const { path, line, text: words, sentence } = side;
    text += `- ${place(path, line)} says “${markdownText(words)}”: ${markdownText(sentence)}\n`;
  }
  if (others > 0)
    text += `\n${countOf(others, "more pair")} of sentences on these pages say the same.\n`;
  return note === "" ? text : `${text}\n${markdownText(note)}\n`;
}

function section(group: Group, context: FormatContext): string {
  const { rule, severity, verdict, findings } = group;
  const metadata = ruleOf(rule, context.rules);
  const why = metadata?.why.trim() ?? "";
  let text = `\n### ${markdownText(rule)}\n\n${grades[severity]}. ${act(verdict)}`;
  if (metadata !== undefined) text += ` ${markdownText(metadata.summary)}`;
  text += "\n";
  if (why !== "") text += `\n${markdownText(why)}\n`;
  const laws = new Set(findings.flatMap(({ references }) => references));
  if (laws.size > 0)
    text += `\nLaw: ${[...laws].map((clause) => law(clause, context)).join("; ")}\n`;
  text +=
    "\n| Where | Words | In the sentence | Better | Note |\n| --- | --- | --- | --- | --- |\n";
  for (const finding of findings) text += tableRow(finding, why);
  return text;
}

function tableRow({ path, line, text, sentence, expected, note }: Placed, why: string): string {
  const cells = [
    place(path, line),
    markdownText(text),
    sentence === text ? "" : markdownText(sentence),
    expected.map((words) => markdownText(words)).join("; "),
    note.trim() === why ? "" : markdownText(note),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function law(clause: string, { references }: FormatContext): string {
  const reference = references.get(clause.split("#")[0] ?? "");
  const name = markdownText(nameOfClause(clause, references));
  if (reference === undefined) return name;
  const url = reference.url ?? "";
  const linked = /^https?:\/\/[^\s<>()]+$/.test(url) ? `[${name}](${url})` : name;
  return reference.checked === null ? linked : `${linked}, read ${markdownText(reference.checked)}`;
}

function setAside(report: Report): string {
  let rows = "";
  for (const { path, findings } of report.files) {
    for (const { line, rule, text, suppressed } of findings) {
      if (suppressed === null) continue;
      rows += asideRow(place(path, line), rule, text, suppressed.reason);
    }
  }
  for (const { a, b, rule, suppressed } of report.contradictions) {
    if (suppressed === null) continue;
    const where = `${place(a.path, a.line)} and ${place(b.path, b.line)}`;
    rows += asideRow(where, rule, `${a.text} / ${b.text}`, suppressed.reason);
  }
  if (rows === "") return "";
  return `\n## Set aside\n\n| Where | What | Words | Why |\n| --- | --- | --- | --- |\n${rows}`;
}

function asideRow(where: string, rule: string, words: string, reason: string): string {
  return `| ${where} | ${markdownText(rule)} | ${markdownText(words)} | ${markdownText(reason)} |\n`;
}

/** By rule and severity: the serious first, then the frequent. */
function groupsOf(report: Report): Group[] {
  const groups = new Map<string, Placed[]>();
  for (const { path, findings } of report.files) {
    for (const finding of findings) {
      if (finding.suppressed !== null) continue;
      const key = `${finding.rule}\n${finding.severity}\n${finding.verdict}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ ...finding, path }]);
      else group.push({ ...finding, path });
    }
  }
  return [...groups.values()]
    .flatMap((findings): Group[] => {
      const [first] = findings;
      if (first === undefined) return [];
      const { rule, severity, verdict } = first;
      return [{ rule, severity, verdict, findings }];
    })
    .sort(
      (one, other) =>
        severityRank[other.severity] - severityRank[one.severity] ||
        other.findings.length - one.findings.length ||
        compareText(one.rule, other.rule) ||
        compareText(one.verdict, other.verdict),
    );
}

function place(path: string, line: number): string {
  return `${markdownText(path)}, line ${line}`;
}

function act(verdict: Verdict): string {
  return `${capital(verdictText[verdict])}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
