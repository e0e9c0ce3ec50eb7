import type {
  Contradiction,
  DocumentResult,
  PageFinding,
  Location,
  Place,
  Report,
  Severity,
} from "../../src/model.ts";
import type { FormatContext } from "../../src/report/format.ts";
import type { RuleMetadata } from "../../src/report/rule-metadata.ts";
import type { Reference } from "../../src/ruleset/reference.ts";
import { gatherFurniture } from "../../src/report/gather-furniture.ts";
import { type FileConfig, settle, type SettleSettings } from "../../src/report/settle.ts";
import type { SettledReport } from "../../src/report/settled-report.ts";

/** Three pages of a small clinic, by line. */
const pages: Readonly<Record<string, readonly string[]>> = {
  "faq.html": [
    "<h2>Does it hurt?</h2>",
    "<p>Not at all: our needles are painless.</p>",
    "<p>There are no side effects.</p>",
    "<p>Book today &amp; get 20% off!</p>",
  ],
  "pages/risks.md": ["# Risks", "", "Bruising and soreness are common after a session."],
  "prices.txt": ["Our prices", "", "Cupping melts headaches. Cupping melts headaches."],
};

/** A finding on the first place of `words` in a page, or on the nth. */
export function findingOn(
  path: string,
  words: string,
  fields: Partial<PageFinding> & { nth?: number } = {},
): PageFinding {
  const { nth = 0, ...rest } = fields;
  const location = locate(path, words, nth);
  return {
    ...location,
    rule: "painless",
    severity: "warning",
    verdict: "needs-evidence",
    message: `Unexpected painless claim \`${words}\`, expected what most people feel`,
    note: "Patients differ, and a promise of no pain is one that a clinic cannot keep.",
    expected: ["most people feel a brief pinch"],
    references: [],
    url: "https://claimlint.example/rules/painless",
    text: words,
    sentence: sentenceAt(path, location.line),
    region: "paragraph",
    furniture: false,
    hint: false,
    fingerprint: "",
    related: [],
    suppressed: null,
    ...rest,
  };
}

function placeOn(path: string, words: string, value: string): Place {
  const location = locate(path, words, 0);
  return { ...location, path, text: words, sentence: sentenceAt(path, location.line), value };
}

export function resultOf(
  path: string,
  findings: readonly PageFinding[],
  comments: DocumentResult["comments"] = [],
): DocumentResult {
  return {
    path,
    findings,
    claims: [],
    comments,
    statistics: { sentences: 0, words: 0, aspects: {} },
  };
}

export const sideEffects: Contradiction = {
  rule: "contradiction/side-effects",
  aspect: "side-effects",
  grade: "contradiction",
  severity: "warning",
  subject: "acupuncture",
  condition: null,
  message:
    "Unexpected side effects claim `no side effects`, expected agreement with `Bruising and soreness are common` at pages/risks.md:3:1",
  note: "A reader who finds both cannot trust either. Say the same on both pages.",
  a: placeOn("faq.html", "no side effects", "none"),
  b: placeOn("pages/risks.md", "Bruising and soreness are common", "common"),
  others: 2,
  fingerprint: "",
  suppressed: null,
};

export const sampleResults: readonly DocumentResult[] = [
  resultOf("prices.txt", [
    findingOn("prices.txt", "melts headaches", {
      rule: "cure",
      severity: "error",
      message:
        "Unexpected cure claim `melts headaches`, expected wording that the evidence supports",
    }),
    findingOn("prices.txt", "melts headaches", {
      nth: 1,
      rule: "cure",
      severity: "error",
      message:
        "Unexpected cure claim `melts headaches`, expected wording that the evidence supports",
    }),
  ]),
  resultOf("faq.html", [
    findingOn("faq.html", "painless"),
    findingOn("faq.html", "20% off", {
      rule: "inducement",
      severity: "info",
      verdict: "needs-qualification",
      message: "Unexpected inducement `20% off`, expected its terms beside it",
      sentence: "Book today & get 20% off!",
      expected: [],
    }),
  ]),
  resultOf("pages/risks.md", []),
];

export function metadataOf(
  id: string,
  severity: Severity = "warning",
  fields: Partial<RuleMetadata> = {},
): RuleMetadata {
  return {
    id,
    severity,
    verdict: "needs-evidence",
    summary: `Says something of the kind of ${id}.`,
    why: `Why ${id} matters to a reader.`,
    url: `https://claimlint.example/rules/${id}`,
    jurisdictions: {},
    ...fields,
  };
}

const sampleRules: ReadonlyMap<string, RuleMetadata> = new Map(
  [
    metadataOf("cure", "error", {
      verdict: "prohibited",
      jurisdictions: { us: { references: ["us-ftc-act#s5", "us-fdca#201(g)"] } },
    }),
    metadataOf("painless"),
    metadataOf("inducement", "info", { verdict: "needs-qualification" }),
    metadataOf("contradiction/side-effects"),
  ].map((rule) => [rule.id, rule]),
);

export const sampleReferences: ReadonlyMap<string, Reference> = new Map([
  [
    "us-ftc-act",
    {
      id: "us-ftc-act",
      title: "FTC Act",
      jurisdiction: "us",
      url: "https://www.ftc.gov/legal-library/browse/statutes/federal-trade-commission-act",
      checked: "2026-11-02",
      clauses: {
        s5: { text: "Deceptive acts in commerce are unlawful.", status: "verified" },
      },
    },
  ],
  [
    "us-fdca",
    {
      id: "us-fdca",
      title: "Food, Drug, and Cosmetic Act",
      jurisdiction: "us",
      url: "https://www.fda.gov/",
      checked: "2026-11-02",
      clauses: { "201(g)": { text: "What a drug is.", status: "unverified" } },
    },
  ],
]);

export const plainConfig: FileConfig = { jurisdictions: ["us"], profession: null, rules: {} };

export const plainSettings: SettleSettings = {
  tool: { name: "claimlint", version: "0.1.0", ruleset: "sha256:0123abcd" },
  rules: sampleRules,
  references: sampleReferences,
  configOf: () => plainConfig,
  reportUnused: false,
  baseline: null,
  nameOf: (path) => path,
  approvals: null,
  wholeSite: true,
};

export const sampleSettled: SettledReport = settle(sampleResults, [sideEffects], plainSettings);

export const sampleReport: Report = gatherFurniture(sampleSettled);

export const emptyReport: Report = settle([], [], plainSettings);

export const plainContext: FormatContext = {
  color: false,
  rules: sampleRules,
  references: sampleReferences,
};

/** Copy that attacks whoever shows it: terminal, log, XML, Markdown, spreadsheet, browser. */
export const hostileWords: string =
  '=cmd|"/c calc"!A1 \u001b[2J\u009b31m ]]> <script>alert(1)</script> & \' \u202egnp.exe \u2066 ::error::x %0A `|` \u0000 \ud800 \ufffe 100%';

/** A report that says `words` wherever copy can say something. */
export function reportSaying(words: string, path = "hostile.txt"): Report {
  const location = { line: 1, column: 1, endLine: 1, endColumn: 2, offset: 0, endOffset: 1 };
  const finding: PageFinding = {
    ...findingOn("faq.html", "painless"),
    ...location,
    message: `Unexpected claim \`${words}\`, expected less`,
    note: words,
    text: words,
    sentence: words,
    expected: [words],
  };
  const place: Place = { ...location, path, text: words, sentence: words, value: words };
  return gatherFurniture(
    settle(
      [resultOf(path, [finding])],
      [{ ...sideEffects, message: words, note: words, a: place, b: { ...place, line: 2 } }],
      plainSettings,
    ),
  );
}

/** The whole output of a format. */
export function written(chunks: Iterable<string>): string {
  return [...chunks].join("");
}

function locate(path: string, words: string, nth: number): Location {
  const source = (pages[path] ?? []).join("\n");
  let offset = source.indexOf(words);
  for (let count = 0; count < nth; count += 1) offset = source.indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`No ${words} in ${path}`);
  const before = source.slice(0, offset).split("\n");
  const line = before.length;
  const column = (before.at(-1) ?? "").length + 1;
  const endOffset = offset + words.length;
  return { line, column, endLine: line, endColumn: column + words.length, offset, endOffset };
}

function sentenceAt(path: string, line: number): string {
  const text = (pages[path]?.[line - 1] ?? "").replace(/<[^>]+>/g, "");
  return text.split(". ")[0] ?? text;
}
