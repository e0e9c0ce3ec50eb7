import { readText } from "../../src/document/read-text.ts";
import { lintDocument } from "../../src/lint/lint-document.ts";
import type { Document } from "../../src/model.ts";
import type { RuleFile } from "../../src/ruleset/compile-ruleset.ts";
import type { Ruleset } from "../../src/ruleset/ruleset.ts";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";
import type { Workbench } from "./workbench.ts";
import { loadRules } from "./load-rules.ts";
import { median } from "./median.ts";
import { printTable } from "./table.ts";

/** What becomes of the time when there is twice as much text, in more files or in one, and when there are twice as many rules. */
export async function benchScaling({ root, quick }: Workbench): Promise<void> {
  const rules = await loadRules(root);
  const doubled = await loadRules(root, [otherRules(rules)]);
  const pages = quick ? 60 : 200;
  const times: Record<"once" | "twice" | "rules" | "short" | "long", number[]> = {
    once: [],
    twice: [],
    rules: [],
    short: [],
    long: [],
  };
  // The first rounds warm up.
  for (let round = 0; round < (quick ? 5 : 9); round++) {
    const first = round * pages * 8;
    times.once.push(time(documents(first, pages), rules));
    times.rules.push(time(documents(first + pages, pages), doubled));
    times.twice.push(time(documents(first + 2 * pages, 2 * pages), rules));
    times.short.push(time([joined(documents(first + 4 * pages, pages))], rules));
    times.long.push(time([joined(documents(first + 5 * pages, 2 * pages))], rules));
  }
  const ratio = (over: readonly number[], under: readonly number[]): string =>
    `${median(over.map((value, index) => value / (under[index] ?? value)).slice(2)).toFixed(2)} ×`;
  printTable("Time when things are doubled", [
    { what: "twice as many pages", figure: ratio(times.twice, times.once), target: "about 2 ×" },
    { what: "one page twice as long", figure: ratio(times.long, times.short), target: "about 2 ×" },
    {
      what: `${doubled.purposes.length} patterns instead of ${rules.purposes.length}`,
      figure: ratio(times.rules, times.once),
      target: "about 1 ×",
    },
  ]);
}

function documents(first: number, count: number): Document[] {
  return Array.from({ length: count }, (_, index) =>
    readText(`page-${first + index}.txt`, writePage(makePage(first + index, 8000), "text")),
  );
}

function joined(pages: readonly Document[]): Document {
  return readText("long.txt", pages.map(({ source }) => source).join("\n\n"));
}

function time(pages: readonly Document[], rules: Ruleset): number {
  const start = performance.now();
  for (const page of pages) lintDocument(page, rules);
  return performance.now() - start;
}

/** A rule of all patterns that there are, with other words in place of theirs. */
function otherRules({ automaton }: Ruleset): RuleFile {
  const match = automaton.patterns.map((pattern) =>
    pattern.replace(/\{[^}]*\}|<[^>]*>|[A-Za-z]{2,}/g, (found) =>
      /^[{<]/.test(found) ? found : `${found}quix`,
    ),
  );
  const rule = {
    id: "other",
    severity: "info",
    confidence: "low",
    verdict: "needs-evidence",
    summary: "Other rules.",
    message: "Unexpected words `{match}`, expected others",
    match: [...new Set(match)].filter((pattern) => pattern.includes("quix")),
    why: "To be as many again.",
    examples: { flag: ["one", "two", "three"], pass: ["one", "two", "three"] },
  };
  return { path: "other.yml", text: JSON.stringify(rule) };
}
