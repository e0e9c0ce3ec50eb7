import { expect, it } from "vitest";
import { governs } from "../../src/context/governs.ts";
import { readMarkdown } from "../../src/document/read-markdown.ts";
import { readText } from "../../src/document/read-text.ts";
import { prepareReader } from "../../src/lint/reader.ts";
import { readSentences } from "../../src/lint/read-sentences.ts";
import { ruleset } from "../ruleset.ts";

const ASKED = new Set([
  "negated",
  "hedged",
  "rejected",
  "attributed",
  "conditional",
  "quoted",
  "question",
]);
const reader = prepareReader(ruleset);

/** The contexts that govern the words between `[` and `]`. */
function contextsOf(marked: string): string[] {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const sentence = readSentences(readText("x.txt", `${text}\n`), reader).find(
    (one) => one.start <= start && start < one.end,
  );
  if (!sentence) throw new Error(`no sentence holds the words marked in: ${marked}`);
  const { tokens } = sentence.alone.sequence;
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findIndex((token) => token.end >= end) + 1;
  const match = { from, to, reportedFrom: from, reportedTo: to };
  const { alone, contexts } = sentence;
  const holds = (context: string): boolean =>
    (context === "question" && contexts.has(context)) ||
    alone.scopesOf(context).some((scope) => governs(scope, match));
  return [...ASKED].filter(holds).sort();
}

it.each([
  ["We cannot [guarantee results].", ["negated"]],
  ["Needles do not [cure diabetes].", ["negated"]],
  ["This does not [diagnose, treat, cure or prevent] disease.", ["negated"]],
  ["It does not hurt, and it [cures migraine].", []],
  ["While no result can be promised, [our success rate is 95%].", []],
  ["We do not treat asthma, but we [cure eczema].", []],
  ["It not only [relieves pain] but lifts your mood.", []],
  ["You have [nothing to lose].", []],
  ["It never fails to [relieve pain].", []],
  ["[No side effects] at all.", []],
  ["Massage may [ease tight muscles].", ["hedged"]],
  ["Massage [eases tight muscles] and may help you sleep.", []],
  ["Can acupuncture [cure migraine]?", ["question"]],
  ["Beware of anyone who promises to [cure cancer].", ["rejected"]],
  ["It is a myth that magnets [heal bones].", ["rejected"]],
  ["Some studios across the border promise to [melt fat] in a day.", ["rejected"]],
  ["We are a clinic that promises [results in a week].", []],
  [
    "Whether a magnet [heals bones] is still an open question.",
    ["conditional", "hedged", "rejected"],
  ],
  ["In traditional Chinese theory, needles [unblock qi].", ["attributed"]],
  ["Qi is said to [flow through the body].", ["attributed"]],
  ["If your pain [gets worse], ring us.", ["conditional"]],
  ["She calls it “[a miracle cure]” and laughs.", ["quoted"]],
])("knows what governs the words in: %s", (marked, contexts) => {
  expect(contextsOf(marked)).toEqual(contexts);
});

/** Whether what its lead-in denies reaches over the item of a list. */
async function isDeniedBy(leadIn: string, item: string): Promise<boolean> {
  const document = await readMarkdown("x.md", `${leadIn}\n\n- ${item}\n`);
  const [, listed] = readSentences(document, reader);
  if (!listed) throw new Error(`no list under: ${leadIn}`);
  return listed.contexts.has("negated");
}

it.each([
  ["We do not treat these conditions.", "Cancer", true],
  ["We make no claims to:", "cure migraine", true],
  ["There is no evidence that it:", "cures migraine", true],
  ["# No promises", "We cure migraine.", true],
  ["# No side effects", "We cure migraine.", false],
  ["It has no downtime.", "We cure migraine.", false],
  ["It does not hurt.", "We cure migraine.", false],
])("reads of an item under %j: %j that it is denied: %j", async (leadIn, item, denied) => {
  expect(await isDeniedBy(leadIn, item)).toBe(denied);
});
