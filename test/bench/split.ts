import { splitSentences } from "../../src/document/split-sentences.ts";
import { readDocument } from "../../src/document/read-document.ts";
import { addClaim, emptyState } from "../../src/corpus/state.ts";
import { prepareEquality } from "../../src/lint/equality.ts";
import { lintDocument } from "../../src/lint/lint-document.ts";
import { wantsEquality } from "../../src/lint/wants-equality.ts";
import { annotate } from "../../src/match/annotate.ts";
import { prepareScan } from "../../src/match/scan.ts";
import { tokenize } from "../../src/match/tokenize.ts";
import { buildVocabulary } from "../../src/match/vocabulary.ts";
import type { Document, DocumentResult, Format } from "../../src/model.ts";
import { createComparison } from "../../src/run/compare.ts";
import { makePage } from "../copy/page.ts";
import { type Shape, writePage } from "../copy/write-page.ts";
import type { Workbench } from "./workbench.ts";
import { loadRules } from "./load-rules.ts";
import { median } from "./median.ts";
import { printTable, type Row } from "./table.ts";

const FORMATS: Readonly<Record<Shape, Format>> = {
  text: "text",
  markdown: "markdown",
  html: "html",
  site: "html",
};

/** Where the time goes inside one process that is warm. */
export async function benchSplit(bench: Workbench): Promise<void> {
  const ruleset = await loadRules(bench.root);
  const pages = bench.quick ? 100 : 300;
  const rounds = bench.quick ? 3 : 5;
  const sets = Array.from({ length: rounds + 1 }, (_, round) => round * pages);
  const rows: Row[] = [];
  const rate = (what: string, bytes: number, times: readonly number[]): Row => ({
    what,
    figure: `${(bytes / 1000 / median(times)).toFixed(1)} MB/s`,
  });

  for (const shape of ["text", "markdown", "html", "site"] as const) {
    const times: number[] = [];
    let bytes = 0;
    const size = shape === "site" ? 4600 : 8000;
    for (const first of sets) {
      const sources = sourcesOf(first, shape === "site" ? pages / 4 : pages, size, shape);
      bytes = totalLength(sources);
      times.push(
        await timed(async () => {
          for (const source of sources) await readDocument("page", source, FORMATS[shape]);
        }),
      );
    }
    const row = rate(`read ${shape}`, bytes, times.slice(1));
    const each = median(times.slice(1)) / (shape === "site" ? pages / 4 : pages);
    rows.push(
      shape === "site" ? { ...row, target: `${(1000 / each).toFixed(0)} pages a second` } : row,
    );
  }

  const vocabulary = buildVocabulary(ruleset.automaton);
  const scan = prepareScan(ruleset.automaton);
  const equality = ruleset.equality && prepareEquality(ruleset.equality);
  const steps: Record<string, number[]> = {};
  const step = async (what: string, run: () => void | Promise<void>): Promise<void> => {
    (steps[what] ??= []).push(await timed(run));
  };
  let bytes = 0;
  for (const first of sets) {
    const sources = sourcesOf(first, pages, 8000, "text");
    bytes = totalLength(sources);
    const documents: Document[] = [];
    await step("read", async () => {
      for (const [index, source] of sources.entries())
        documents.push(await readDocument(`page-${first + index}`, source, "text"));
    });
    const spans = documents.map((document) =>
      document.blocks.map(({ text }) => ({ text, spans: splitSentences(text) })),
    );
    await step("  sentences", () => {
      for (const { blocks } of documents) for (const { text } of blocks) splitSentences(text);
    });
    const sentences = spans
      .flat()
      .flatMap(({ text, spans: cut }) => cut.map(({ start, end }) => tokenize(text, start, end)));
    await step("  tokens", () => {
      for (const { text, spans: cut } of spans.flat())
        for (const { start, end } of cut) tokenize(text, start, end);
    });
    const sequences = sentences.map((tokens) => annotate(tokens, vocabulary));
    await step("  annotate", () => {
      for (const tokens of sentences) annotate(tokens, vocabulary);
    });
    await step("  scan", () => {
      for (const sequence of sequences) scan(sequence, () => {});
    });
    await step("lint, without equality", () => {
      for (const document of documents) lintDocument(document, ruleset);
    });
    let results: DocumentResult[] = [];
    await step("lint, with equality, blocks remembered", () => {
      results = documents.map((document) =>
        lintDocument(
          document,
          ruleset,
          ruleset.equality && wantsEquality(document, ruleset.equality) ? equality : null,
        ),
      );
    });
    const comparison = await createComparison(ruleset, {
      mode: "all",
      reference: [],
      cwd: "/",
      state: null,
      isWanted: null,
    });
    const state = emptyState();
    await step("reduce claims", () => {
      for (const { claims } of results) for (const claim of claims) addClaim(state, claim);
    });
    for (const result of results) comparison.add({ result, key: "", known: false });
    await step("compare claims", () => {
      comparison.contradictions();
    });
  }
  for (const [what, times] of Object.entries(steps)) rows.push(rate(what, bytes, times.slice(1)));
  printTable(`Inside one warm process, ${pages} pages a round, MB of source a second`, rows);
}

function sourcesOf(first: number, count: number, size: number, shape: Shape): string[] {
  return Array.from({ length: count }, (_, index) =>
    writePage(makePage(first + index, size), shape),
  );
}

function totalLength(sources: readonly string[]): number {
  return sources.reduce((sum, source) => sum + source.length, 0);
}

async function timed(run: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
