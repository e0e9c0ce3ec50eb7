import { type Random, seededRandom } from "./random.ts";
import { CLAIMS, HEADINGS, ITEMS, LEAD_INS, OTHERS, QUESTIONS } from "./templates.ts";
import { properName, WORDS } from "./words.ts";

/** A piece of a page, before it is written in some format. */
export type Part =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly leadIn: string; readonly items: readonly string[] }
  | { readonly kind: "answer"; readonly question: string; readonly text: string }
  | { readonly kind: "quote"; readonly text: string; readonly by: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly [string, string])[] };

/** Makes up a page of clinic copy of about `size` characters of text; the same seed gives the same page. */
export function makePage(seed: number, size: number): readonly Part[] {
  const random = seededRandom(seed);
  const parts: Part[] = [{ kind: "heading", level: 1, text: fill(random.pick(HEADINGS), random) }];
  for (let length = 0; length < size;) {
    const part = makePart(random);
    parts.push(part);
    length += textLength(part);
  }
  return parts;
}

/** A sentence of clinic copy; about as many of them are claims as on real pages. */
export function makeSentence(random: Random): string {
  return fill(random.pick(random.oneIn(4) ? CLAIMS : OTHERS), random);
}

function makePart(random: Random): Part {
  const draw = random.below(12);
  if (draw < 2) return { kind: "heading", level: 2, text: fill(random.pick(HEADINGS), random) };
  if (draw === 2) {
    const items = times(3 + random.below(5), () => fill(random.pick(ITEMS), random));
    return { kind: "list", leadIn: fill(random.pick(LEAD_INS), random), items };
  }
  if (draw === 3) {
    return {
      kind: "answer",
      question: fill(random.pick(QUESTIONS), random),
      text: prose(random, 2),
    };
  }
  if (draw === 4)
    return { kind: "quote", text: prose(random, 2), by: `${properName(random.pick)} W.` };
  if (draw === 5) {
    const row = (): readonly [string, string] => [
      fill(random.pick(ITEMS), random),
      fill("<money>", random),
    ];
    return { kind: "table", rows: times(2 + random.below(4), row) };
  }
  return { kind: "paragraph", text: prose(random, 2 + random.below(5)) };
}

function prose(random: Random, sentences: number): string {
  return times(sentences, () => makeSentence(random)).join(" ");
}

function fill(template: string, random: Random): string {
  const filled = template.replace(/<(\w+)>/g, (_, hole: string) => wordFor(hole, random));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function wordFor(hole: string, random: Random): string {
  if (hole === "number") return String(10 + random.below(90));
  if (hole === "name") return properName(random.pick);
  const words = WORDS[hole.toLowerCase()];
  if (words === undefined) throw new Error(`No words for <${hole}>`);
  const word = random.pick(words);
  return /^[A-Z]/.test(hole) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function textLength(part: Part): number {
  switch (part.kind) {
    case "list":
      return part.items.reduce((sum, item) => sum + item.length, part.leadIn.length);
    case "answer":
      return part.question.length + part.text.length;
    case "table":
      return part.rows.reduce((sum, [what, price]) => sum + what.length + price.length, 0);
    default:
      return part.text.length;
  }
}

function times<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}
