import { readdir, readFile } from "node:fs/promises";
import { ASIDE } from "../lint/aside.ts";
import { readExample } from "../lint/example-forms.ts";
import { readLikeness } from "../ruleset/read-likeness.ts";
import type { Rule } from "../ruleset/rule.ts";

/** A text, and the rule that its claim breaks; `null` where it makes none. */
export interface LabelledText {
  readonly text: string;
  readonly category: string | null;
}

/** The labelled texts of the folder `rules/likeness/` and the examples of the rules themselves. Throws a `RulesetError`. */
export async function labelledTexts(folder: URL, rules: readonly Rule[]): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  const add = (category: string | null, claims: readonly string[], honest: readonly string[]) => {
    for (const text of claims) texts.push({ text, category });
    for (const text of honest) texts.push({ text, category: null });
  };
  const ids = new Set(rules.map(({ id }) => id));
  for (const name of (await readdir(folder)).sort()) {
    const text = await readFile(new URL(name, folder), "utf8");
    const { category, claims, honest } = readLikeness(`likeness/${name}`, text, ids);
    add(category, claims, honest);
  }
  for (const { id, examples } of rules) {
    if (ASIDE.has(id)) continue;
    const plain = (list: readonly string[]) => list.map((example) => readExample(example).text);
    add(id, plain(examples.flag), plain(examples.pass));
  }
  return texts;
}
