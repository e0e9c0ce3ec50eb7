import { BEGIN, END, GAP_WORD, INSIDE, TEXT_END, TEXT_START, WHOLE } from "./atoms.ts";
import { GAP_WORDS, type Pattern } from "./pattern.ts";

/** What an edge of the network asks of a token, `null` for an edge that takes none. */
export interface Edge {
  readonly atom: number | null;
  readonly to: number;
  /** Opens (1) or closes (2) the reported words. */
  readonly report: 0 | 1 | 2;
}

/** One pattern as a network of steps; edges of a node stand in the order of preference. */
export interface Network {
  readonly nodes: readonly (readonly Edge[])[];
  readonly start: number;
  readonly accept: number;
}

/** Numbers the words, marks and classes of patterns. */
export interface AtomTable {
  word(base: string): number;
  exact(word: string, cased: boolean): number;
  mark(mark: string): number;
  /** The first of the four atoms of a class or hole. */
  group(name: string): number;
  /** Stands for any of several atoms, or of those of their sets; below zero. */
  anyOf(atoms: readonly number[]): number;
}

/**
 * Builds the network of one pattern: optional parts are preferred present, gaps short, and neighboring alternatives of
 * one word each are a single edge.
 */
export function buildNetwork(pattern: Pattern, atoms: AtomTable): Network {
  const nodes: Edge[][] = [];
  const add = (): number => nodes.push([]) - 1;
  const link = (from: number, to: number, atom: number | null, report: 0 | 1 | 2 = 0): void => {
    (nodes[from] as Edge[]).push({ atom, to, report });
  };

  /** Adds the steps of `part` from `from` and returns the node they end at. */
  const lay = (part: Pattern, from: number): number => {
    switch (part.type) {
      case "sequence":
        return part.items.reduce((at, item) => lay(item, at), from);
      case "choice": {
        const to = add();
        let run: number[] = [];
        const open = (): number => {
          const opened = add();
          link(from, opened, null);
          return opened;
        };
        const linkRun = (): void => {
          const [only, ...more] = run;
          if (only !== undefined) link(open(), to, more.length === 0 ? only : atoms.anyOf(run));
          run = [];
        };
        for (const option of part.options) {
          const atom = atomOf(option, atoms);
          if (atom !== null) {
            run.push(atom);
            continue;
          }
          linkRun();
          link(lay(option, open()), to, null);
        }
        linkRun();
        return to;
      }
      case "optional": {
        const opened = add();
        const to = add();
        link(from, opened, null);
        link(lay(part.item, opened), to, null);
        link(from, to, null);
        return to;
      }
      case "reported": {
        const opened = add();
        link(from, opened, null, 1);
        const to = add();
        link(lay(part.item, opened), to, null, 2);
        return to;
      }
      case "gap": {
        const to = add();
        let at = from;
        for (let count = 0; count < GAP_WORDS; count++) {
          link(at, to, null);
          const longer = add();
          link(at, longer, null);
          at = step(longer, GAP_WORD);
        }
        link(at, to, null);
        return to;
      }
      case "class":
        return layGroup(atoms.group(part.name), from);
      case "hole":
        return part.name === "word"
          ? step(from, GAP_WORD)
          : layGroup(atoms.group(`<${part.name}>`), from);
      default:
        return step(from, atomOf(part, atoms) as number);
    }
  };
  const step = (from: number, atom: number): number => {
    const to = add();
    link(from, to, atom);
    return to;
  };
  const layGroup = (first: number, from: number): number => {
    const to = add();
    const inside = add();
    link(from, inside, first + BEGIN);
    link(from, to, first + WHOLE);
    link(inside, inside, first + INSIDE);
    link(inside, to, first + END);
    return to;
  };

  const start = add();
  const accept = lay(pattern, start);
  return { nodes, start, accept };
}

/** The atom of a part that one token of one kind matches, else `null`. */
function atomOf(part: Pattern, atoms: AtomTable): number | null {
  switch (part.type) {
    case "word":
      return atoms.word(part.word);
    case "exact":
      return atoms.exact(part.word, part.cased);
    case "mark":
      return atoms.mark(part.mark);
    case "start":
      return TEXT_START;
    case "end":
      return TEXT_END;
    default:
      return null;
  }
}
