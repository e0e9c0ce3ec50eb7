import { claimTermsOf } from "../claims/claim-terms.ts";
import type { Automaton } from "../match/automaton.ts";
import { compilePatterns } from "../match/compile-patterns.ts";
import type { Lexicon, Term } from "../match/lexicon.ts";
import { PatternError } from "../match/pattern-error.ts";
import { type EqualityIndex, type EqualityPattern, indexEquality } from "./equality-index.ts";
import { hashOf } from "./hash-of.ts";
import { type ReadAspect, readAspect } from "./read-aspect.ts";
import { readContext } from "./read-context.ts";
import { readFacet } from "./read-facet.ts";
import { readLexicon } from "./read-lexicon.ts";
import { readReference } from "./read-reference.ts";
import { type ReadRule, readRule } from "./read-rule.ts";
import type { Reference } from "./reference.ts";
import type { Purpose, Ruleset } from "./ruleset.ts";
import { RulesetError } from "./ruleset-error.ts";
import type { Law, Rule } from "./rule.ts";
import type { WrittenPattern } from "./spell-out.ts";
import type { YamlFile } from "./read-yaml.ts";

/** A file of a rule pack. */
export interface RuleFile {
  readonly path: string;
  /** The folder of the pack that it stands in, which says what it is; left out, the path tells. */
  readonly folder?: string;
  readonly text: string;
}

/** A pattern with its purpose and the place to blame. */
interface Placed extends WrittenPattern {
  readonly purpose: Purpose;
  readonly file: YamlFile<unknown>;
}

/**
 * Compiles the files of one or more rule packs. Later rules replace earlier ones of the same id, later lexicon files add
 * to their class. `equality` are the patterns of retext-equality, for a rule of that kind. Patterns that `known` holds are
 * taken over from there. Throws a `RulesetError` at the first file that is wrong.
 */
export function compileRuleset(
  files: readonly RuleFile[],
  equality: readonly EqualityPattern[] = [],
  known: Automaton | null = null,
): Ruleset {
  const lexicon = new Map<string, readonly Term[]>();
  const rules = new Map<string, ReadRule>();
  const references: Reference[] = [];
  const aspects = new Map<string, ReadAspect>();
  const placed: Placed[] = [];
  const contexts = new Set(BUILT_IN_CONTEXTS);
  for (const { path, text, folder = folderOf(path) } of files) {
    if (folder === "lexicon") {
      const { name, terms } = readLexicon(path, text);
      lexicon.set(name, [...(lexicon.get(name) ?? []), ...terms]);
    } else if (folder === "references") {
      references.push(readReference(path, text));
    } else if (folder === "context") {
      const { context, file } = readContext(path, text);
      contexts.add(context.id);
      context.cues.forEach((cue, index) => {
        placed.push({
          source: cue.pattern,
          written: cue.pattern,
          keys: ["cues", index],
          purpose: { use: "cue", context: context.id, reach: cue.reach },
          file,
        });
      });
      context.except.forEach((source, index) => {
        placed.push({
          source,
          written: source,
          keys: ["except", index],
          purpose: { use: "no-cue", context: context.id },
          file,
        });
      });
    } else if (folder === "contradictions") {
      const read = readAspect(path, text);
      aspects.set(read.aspect.id, read);
    } else if (folder === "facets") {
      const { patterns, file } = readFacet(path, text);
      for (const { facet, ...pattern } of patterns)
        placed.push({ ...pattern, purpose: { use: "facet", facet, aspect: null }, file });
    } else if (folder === "") {
      const read = readRule(path, text);
      rules.set(read.rule.id, read);
    }
  }
  [...rules.values()].forEach(({ rule, patterns, except, file }, index) => {
    const named = rule.terms.flatMap((terms) => [...terms.when, ...terms.unless]);
    checkContexts([...named, ...Object.keys(rule.within)], contexts, file, ["match"]);
    checkNamed(rule, file, rules, references);
    for (const { terms, ...pattern } of patterns)
      placed.push({ ...pattern, purpose: { use: "rule", rule: index, terms }, file });
    for (const pattern of except)
      placed.push({ ...pattern, purpose: { use: "except", rule: index }, file });
  });
  [...aspects.values()].forEach((read, index) => {
    const { despite, readings } = read.aspect;
    const aside = readings.flatMap((reading) => reading.aside);
    checkContexts([...despite, ...aside], contexts, read.file, ["values"]);
    placed.push(...patternsOfAspect(read, index));
  });
  const automaton = compile(
    placed,
    lexicon,
    [...rules.values()].flatMap(({ rule: { examples } }) => [...examples.flag, ...examples.pass]),
    known,
  );
  return {
    hash: hashOf(files.map((file) => `${file.path}\0${file.text}`).join("\0")),
    rules: [...rules.values()].map(({ rule }) => rule),
    equality: equalityIndexOf(
      [...rules.values()].map(({ rule }) => rule),
      equality,
    ),
    likeness: null,
    references,
    aspects: [...aspects.values()].map(({ aspect }) => aspect),
    purposes: placed.map(({ purpose }) => purpose),
    claimTerms: claimTermsOf(automaton.names),
    automaton,
  };
}

function folderOf(path: string): string {
  return /(?:^|\/)(lexicon|context|references|contradictions|facets)\/[^/]+$/.exec(path)?.[1] ?? "";
}

/** Throws where a rule names a rule or a clause that there is none of. */
function checkNamed(
  { over, jurisdictions }: Rule,
  file: YamlFile<unknown>,
  rules: ReadonlyMap<string, ReadRule>,
  references: readonly Reference[],
): void {
  over.forEach((id, index) => {
    if (!rules.has(id)) throw file.errorAt(["over", index], `unknown rule \`${id}\``);
  });
  const clauses = new Set(
    references.flatMap(({ id, clauses: own }) =>
      Object.keys(own).map((clause) => `${id}#${clause}`),
    ),
  );
  const check = (law: Law, keys: readonly string[]): void => {
    law.references?.forEach((clause, index) => {
      if (!clauses.has(clause))
        throw file.errorAt([...keys, "references", index], `unknown clause \`${clause}\``);
    });
    for (const [name, special] of Object.entries(law.professions ?? {}))
      check(special, [...keys, "professions", name]);
  };
  for (const [name, law] of Object.entries(jurisdictions)) check(law, ["jurisdictions", name]);
}

function checkContexts(
  names: readonly string[],
  known: ReadonlySet<string>,
  file: YamlFile<unknown>,
  keys: readonly string[],
): void {
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw file.errorAt(
      keys,
      `unknown context \`${unknown}\`, expected one of ${[...known].sort().join(", ")}`,
    );
}

function patternsOfAspect(
  { triggers, patterns, except, facets, file }: ReadAspect,
  number: number,
): Placed[] {
  const purpose = (role: "reading" | "trigger" | "except", index = 0): Purpose => ({
    use: "aspect",
    aspect: number,
    role,
    index,
  });
  return [
    ...triggers.map((pattern) => ({ ...pattern, purpose: purpose("trigger"), file })),
    ...patterns.map((pattern, index) => ({ ...pattern, purpose: purpose("reading", index), file })),
    ...except.map((pattern) => ({ ...pattern, purpose: purpose("except"), file })),
    ...facets.map(({ facet, ...pattern }) => ({
      ...pattern,
      purpose: { use: "facet", facet, aspect: number } as const,
      file,
    })),
  ];
}

function equalityIndexOf(
  rules: readonly Rule[],
  patterns: readonly EqualityPattern[],
): EqualityIndex | null {
  const kind = rules.find((rule) => rule.kind?.name === "equality")?.kind;
  return kind && patterns.length > 0
    ? indexEquality(patterns, kind.options["muted"] as string[])
    : null;
}

/** Contexts that the place of a sentence gives it, not its words. */
const BUILT_IN_CONTEXTS: readonly string[] = [
  "question",
  "answer",
  "quoted",
  "testimonial",
  "sourced",
  "heading",
  "title",
  "meta",
  "alt",
  "item",
  "cell",
  "label",
  "prose",
  "furniture",
];

function compile(
  placed: readonly Placed[],
  lexicon: Lexicon,
  sample: readonly string[],
  known: Automaton | null,
): Automaton {
  try {
    return compilePatterns(
      placed.map(({ source }) => source),
      lexicon,
      sample,
      known,
    );
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const culprit = placed.find(({ source }) => source === error.pattern);
    if (!culprit)
      throw new RulesetError(error.message, {
        path: "rules",
        line: 1,
        column: 1,
        excerpt: error.pattern,
      });
    const { source, written, keys, file } = culprit;
    throw file.errorAt(
      keys,
      `${error.message} in the pattern \`${written}\``,
      source === written ? error.column : 1,
    );
  }
}
