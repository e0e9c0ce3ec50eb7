import type { Likeness } from "../likeness/likeness.ts";
import type { ReadTraits, Traits } from "../likeness/traits.ts";
import { categoriesOf, type CategoryWeights } from "../likeness/weigh-categories.ts";
import { probabilityOf, type Weight } from "../likeness/weigh.ts";
import type { Sequence } from "../match/annotate.ts";
import type { Block, Document } from "../model.ts";
import type { Sentence } from "./sentence.ts";

/** What is needed to tell what a text is like. */
export interface LikenessTools {
  readonly likeness: Likeness;
  readonly traits: ReadTraits;
  readonly weigh: (sequence: Sequence) => Weight;
  readonly weighCategories: (sequence: Sequence) => CategoryWeights;
  /** The shares of the categories in one sentence by itself. */
  readonly categoriesAlone: (sequence: Sequence) => Float64Array;
}

/** Sentences that stand together and are judged together: a short paragraph, or a part of a long one. */
export interface Unit {
  readonly sentences: readonly Sentence[];
  /** From 0 to 1: how much they read like a claim, by the examples that were learned. */
  readonly probability: number;
  /** Of one of its sentences: how much it reads like a claim, by itself or with those around it, whichever is more. */
  probabilityOf(sentence: Sentence): number;
  /** The same of its kind: how probable it is that the claim, if it is one, breaks a rule. */
  shareOf(sentence: Sentence, rule: string): number;
  /** The rule that the claim would break; asked for only where there may be one. */
  category(): string;
  /** The sentence, but a question, that speaks most for a claim. Throws where all are questions. */
  strongest(): { readonly sentence: Sentence; readonly traits: Traits };
}

/** A unit has no more sentences than this: what stands further off says little of a sentence. */
const MOST = 4;

/** Divides the sentences of a document into units and judges each, together with the question or lead-in before it. */
export function unitsOf(
  { blocks }: Document,
  sentences: readonly Sentence[],
  { likeness, traits, weighCategories, categoriesAlone }: LikenessTools,
): Unit[] {
  const byBlock = new Map<Block, Sentence[]>();
  for (const sentence of sentences) {
    const there = byBlock.get(sentence.block);
    if (there) there.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  const probability = (together: readonly Sentence[]): number =>
    probabilityOf(
      together.flatMap(({ weight }) => weight ?? []),
      likeness,
    );
  const units: Unit[] = [];
  for (const [block, inside] of byBlock) {
    const before = blocks[block.question ?? block.leadIn ?? -1];
    const leading = (before && byBlock.get(before)?.slice(-1)) ?? [];
    for (const part of partsOf(inside)) {
      const all = [...(part[0] === inside[0] ? leading : []), ...part];
      const ofAll = probability(all);
      let shares: Float64Array | null = null;
      const sharesOfAll = (): Float64Array =>
        (shares ??= categoriesOf(
          all.map(({ alone }) => weighCategories(alone.sequence)),
          likeness,
        ));
      units.push({
        sentences: part,
        probability: ofAll,
        probabilityOf: (sentence) => Math.max(ofAll, probability([sentence])),
        shareOf(sentence, rule) {
          const at = likeness.categories.indexOf(rule);
          return Math.max(
            sharesOfAll()[at] ?? 0,
            categoriesAlone(sentence.alone.sequence)[at] ?? 0,
          );
        },
        category() {
          const most = Math.max(...sharesOfAll());
          return likeness.categories[sharesOfAll().indexOf(most)] as string;
        },
        strongest: () => {
          const told = part.filter(({ contexts }) => !contexts.has("question"));
          const sentence = told.reduce((a, b) => (probability([b]) > probability([a]) ? b : a));
          return { sentence, traits: traits(sentence.alone.sequence) };
        },
      });
    }
  }
  return units;
}

/** Parts of nearly the same length. */
function partsOf(sentences: readonly Sentence[]): Sentence[][] {
  const count = Math.ceil(sentences.length / MOST);
  const parts: Sentence[][] = [];
  for (let part = 0; part < count; part++) {
    const from = Math.round((part * sentences.length) / count);
    parts.push(sentences.slice(from, Math.round(((part + 1) * sentences.length) / count)));
  }
  return parts;
}
