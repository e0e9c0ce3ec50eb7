import type { Automaton } from "../match/automaton.ts";
import type { Lexicon, Term } from "../match/lexicon.ts";
import type { NameIndex } from "../match/name-index.ts";
import type { Rule, RulePattern } from "./rule.ts";
import type { Purpose, Ruleset } from "./ruleset.ts";

/** A ruleset as it is kept on disk: JSON for what people wrote, one array of 32-bit integers for the automaton's tables. */
export interface PackedRuleset {
  readonly json: string;
  /** The lexicon's terms, which few runs ask for. */
  readonly lexicon: string;
  readonly tables: Int32Array;
}

/** The automaton's tables in the order in which they are laid behind each other. */
const TABLES = [
  "first",
  "edgeAtoms",
  "edgeTargets",
  "firstAccepted",
  "accepted",
  "tracksOf",
  "tracks",
] as const;

interface Packed extends Omit<Ruleset, "automaton"> {
  readonly patterns: readonly string[];
  readonly lengths: readonly number[];
  readonly words: readonly (readonly [string, number])[];
  readonly exact: readonly (readonly [string, number])[];
  readonly marks: readonly (readonly [string, number])[];
  readonly groups: readonly (readonly [string, number])[];
  readonly names: NameIndex;
}

/** Makes a compiled ruleset ready to be written; `unpackRuleset` gives an equal one back without compiling anything. */
export function packRuleset({ automaton, ...rest }: Ruleset): PackedRuleset {
  const packed: Packed = {
    ...rest,
    // The patterns stand in a list of their own already.
    rules: rest.rules.map((rule) => ({
      ...rule,
      match: rule.match.map((one) => ({ ...one, pattern: "" })),
      except: [],
    })),
    patterns: automaton.patterns,
    lengths: TABLES.map((name) => automaton[name].length),
    words: [...automaton.words],
    exact: [...automaton.exact],
    marks: [...automaton.marks],
    groups: [...automaton.groups],
    names: automaton.names,
  };
  const tables = new Int32Array(packed.lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const name of TABLES) {
    tables.set(automaton[name], at);
    at += automaton[name].length;
  }
  return { json: JSON.stringify(packed), lexicon: JSON.stringify([...automaton.lexicon]), tables };
}

/** The ruleset that was packed. The tables are used in place, not copied; the lexicon is asked for when it is first looked into. */
export function unpackRuleset({
  json,
  tables,
  lexicon,
}: Omit<PackedRuleset, "lexicon"> & { readonly lexicon: () => string }): Ruleset {
  const { patterns, lengths, words, exact, marks, groups, names, ...rest } = JSON.parse(
    json,
  ) as Packed;
  let at = 0;
  const laid = Object.fromEntries(
    TABLES.map((name, index) => [name, tables.subarray(at, (at += lengths[index] ?? 0))]),
  ) as Record<(typeof TABLES)[number], Int32Array>;
  let terms: Lexicon | null = null;
  const automaton: Automaton = {
    patterns,
    ...laid,
    words: new Map(words),
    exact: new Map(exact),
    marks: new Map(marks),
    groups: new Map(groups),
    names,
    get lexicon() {
      return (terms ??= new Map(JSON.parse(lexicon()) as [string, Term[]][]));
    },
  };
  return { ...rest, rules: withPatterns(rest.rules, rest.purposes, patterns), automaton };
}

function withPatterns(
  rules: readonly Rule[],
  purposes: readonly Purpose[],
  patterns: readonly string[],
): Rule[] {
  const filled = rules.map((rule) => ({
    ...rule,
    match: [...rule.match],
    except: [...rule.except],
  }));
  purposes.forEach((purpose, index) => {
    const pattern = patterns[index] as string;
    if (purpose.use === "rule") {
      const { match } = filled[purpose.rule] as (typeof filled)[number];
      match[purpose.pattern] = { ...(match[purpose.pattern] as RulePattern), pattern };
    } else if (purpose.use === "except") {
      filled[purpose.rule]?.except.push(pattern);
    }
  });
  return filled;
}
