import { addClaim, emptyState } from "../../src/corpus/state.ts";
import { contradictionsOf } from "../../src/corpus/contradictions-of.ts";
import { serializeState } from "../../src/corpus/serialize-state.ts";
import type { Aspect } from "../../src/claims/aspect.ts";
import type { Claim, Value } from "../../src/model.ts";
import { printTable } from "./table.ts";
import type { Workbench } from "./workbench.ts";

const ASPECTS = 37;
const SUBJECTS = 30;
const CONDITIONS = 60;
const CLAIMS_A_PAGE = 25;
const FACETS = ["stage:acute", "stage:chronic", "visit:first", "visit:follow-up"];

let seed = 1;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
/** A few names are on most pages, many on few: Zipf's law. */
const zipf = (below: number): number => Math.floor((below + 1) ** (random(1e6) / 1e6)) - 1;

function valueOf(aspect: number): Value {
  const kind = aspect % 4;
  if (kind === 0) return { kind: "scale", lo: zipf(5), hi: 4 };
  if (kind === 1) return { kind: "class", id: `class-${zipf(3)}` };
  if (kind === 2) return { kind: "quantity", lo: 1 + zipf(20), hi: 21, unit: "week" };
  return { kind: "set", ids: [`member-${zipf(8)}`] };
}

/** Pages of clinics: one main treatment and condition a page, some claims about others. */
function* claims(total: number): Generator<Claim> {
  let treatment = "";
  let condition = "";
  let path = "";
  for (let index = 0; index < total; index++) {
    if (index % CLAIMS_A_PAGE === 0) {
      const page = index / CLAIMS_A_PAGE;
      treatment = `treatment-${zipf(SUBJECTS)}`;
      condition = `condition-${zipf(CONDITIONS)}`;
      path = `site-${Math.floor(page / 40)}/page-${page}.html`;
    }
    const aspect = zipf(ASPECTS);
    const offset = (index % CLAIMS_A_PAGE) * 160;
    const line = 1 + (index % CLAIMS_A_PAGE) * 2;
    yield {
      subject: { id: random(5) > 0 ? treatment : `treatment-${zipf(SUBJECTS)}`, by: "explicit" },
      condition: aspect % 2 === 0 || random(2) === 0 ? null : { id: condition, by: "section" },
      facets: random(8) === 0 ? [FACETS[random(FACETS.length)] as string] : [],
      aspect: `aspect-${aspect}`,
      value: valueOf(aspect),
      certainty: 4,
      quantifier: null,
      attribution: "page",
      context: "assert",
      path,
      location: { line, column: 1, endLine: line, endColumn: 9, offset, endOffset: offset + 8 },
      within: [0],
      text: `the claim number ${index % 5000}`,
      sentence: `This is a sentence of the length that is usual on pages of clinics, and it holds the claim number ${index % 5000}.`,
    };
  }
}

const aspects = new Map<string, Aspect>();
for (let index = 0; index < ASPECTS; index++) {
  aspects.set(`aspect-${index}`, {
    id: `aspect-${index}`,
    kind: "scale",
    label: "claim",
    summary: "",
    subject: "treatment",
    unnamed: "unnamed",
    condition: "tree",
    same: [],
    also: [],
    takes: [],
    studies: "lower",
    between: "sentences",
    despite: [],
    apart: [],
    members: null,
    values: {},
    conflicts: [
      { grade: "contradiction", test: { type: "gap", least: 3 } },
      { grade: "contradiction", test: { type: "disjoint" } },
      { grade: "tension", test: { type: "different" } },
    ],
    why: "",
    advice: "",
    readings: [],
    examples: { conflict: [], compatible: [] },
  });
}

/** Reduces made-up claims and compares them. */
export function benchCorpus({ quick }: Workbench): void {
  const total = quick ? 200_000 : 1_500_000;
  const before = process.memoryUsage().rss;
  let highest = 0;
  const measure = (): void => {
    highest = Math.max(highest, process.memoryUsage().rss - before);
  };
  const start = performance.now();
  const state = emptyState();
  let count = 0;
  for (const claim of claims(total)) {
    addClaim(state, claim);
    if (++count % 100_000 === 0) measure();
  }
  const reduced = performance.now();
  measure();
  let characters = 0;
  for (const line of serializeState(state, "bench")) characters += line.length;
  const written = performance.now();
  const parents = { treatment: new Map<string, string>(), condition: new Map<string, string>() };
  const found = contradictionsOf(state, {
    aspects,
    parents,
    isReference: () => false,
    wanted: null,
  });
  const compared = performance.now();
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(2)} s`;
  printTable(`${count} made-up claims (1.5 million: ≤ 8 s, ≤ 300 MB)`, [
    { what: `reduce to ${state.size} keys`, figure: seconds(start, reduced) },
    {
      what: `write the state, ${Math.round(characters / 1e6)} MB`,
      figure: seconds(reduced, written),
    },
    { what: `compare, ${found.length} contradictions`, figure: seconds(written, compared) },
    { what: "memory", figure: `${Math.round(highest / 1e6)} MB` },
  ]);
}
