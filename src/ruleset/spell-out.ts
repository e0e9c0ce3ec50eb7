import { parsePattern } from "../match/parse-pattern.ts";
import { PatternError } from "../match/pattern-error.ts";
import type { YamlFile } from "./read-yaml.ts";

/** Where a value stands in its file. */
type Keys = readonly (string | number)[];

/** A pattern as the matcher takes it, as its file writes it, and where. */
export interface WrittenPattern {
  readonly source: string;
  readonly written: string;
  readonly keys: Keys;
}

/** The words that a file names for its own patterns. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** What a file may have of them: words, and the names of groups of facets, which are words too, as are the groups. */
interface Named {
  readonly words: Words;
  readonly facets?: Readonly<Record<string, Words>>;
}

const NAME = /\{([a-z][a-z0-9-]*)\}/g;
/** Words may hold those above them, so each line can be many times as long as the one before. */
const MOST_CHARACTERS = 20_000;

/**
 * Makes a reader of the patterns of `file`, in which `{name}` stands for any of its own `words` of that name; they go
 * before a word class of the same name, and may hold the words above them. Both throw a `RulesetError` for what cannot
 * be read.
 */
export function spellOut(file: YamlFile<Named>): (written: string, keys: Keys) => WrittenPattern {
  const groups = new Map<string, string>();
  const spell = (written: string, keys: Keys): string => {
    const source = written.replace(NAME, (hole, name: string) => groups.get(name) ?? hole);
    if (source === written) return source;
    if (source.length > MOST_CHARACTERS)
      throw file.errorAt(keys, `spelled out, this is longer than ${MOST_CHARACTERS} characters`);
    checkSyntax(written, keys, file);
    return source;
  };
  const add = (name: string, words: readonly string[], keys: Keys): void => {
    const spelled = words.map((one, index) => {
      // An alternative may be `$`, which by itself is no pattern.
      checkSyntax(`${one} x`, [...keys, index], file);
      return spell(one, [...keys, index]);
    });
    groups.set(name, `(${spelled.join(" | ")})`);
  };
  for (const [group, names] of Object.entries(file.value.facets ?? {})) {
    for (const [name, words] of Object.entries(names)) add(name, words, ["facets", group, name]);
    add(
      group,
      Object.keys(names).map((name) => `{${name}}`),
      ["facets", group],
    );
  }
  for (const [name, words] of Object.entries(file.value.words)) add(name, words, ["words", name]);
  return (written, keys) => ({ source: spell(written, keys), written, keys });
}

function checkSyntax(pattern: string, keys: Keys, file: YamlFile<unknown>): void {
  try {
    parsePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw file.errorAt(keys, `${error.message} in the pattern \`${pattern}\``, error.column);
  }
}
