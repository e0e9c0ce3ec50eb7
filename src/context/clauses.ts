import type { Token } from "../match/tokenize.ts";

const STRONG = new Set([";", ":", "-", "(", ")", ".", "?", "!", "…", "|", "•"]);
const TURNS = new Set("but however although though whereas while yet nevertheless".split(" "));
const SUBJECTS = new Set(
  "i you we they he she it this that there our your the all each every".split(" "),
);
const JOINTS = new Set("and so because which who whose where since".split(" "));

/**
 * Numbers the clause of every token: a clause ends at a mark, at a word that turns the meaning, and where a joint such as
 * "and" opens a new subject. A comma ends it too, unless it separates the members of an "or" list ("diagnose, treat, cure or prevent").
 */
export function clausesOf(tokens: readonly Token[]): Int32Array {
  const clauses = new Int32Array(tokens.length);
  let clause = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { word, kind } = tokens[at] as Token;
    if (kind === "mark") {
      if (STRONG.has(word) || (word === "," && !insideOrList(tokens, at))) clause += 1;
    } else if (
      at > 0 &&
      (TURNS.has(word) || (JOINTS.has(word) && SUBJECTS.has(tokens[at + 1]?.word ?? "")))
    ) {
      clause += 1;
    }
    clauses[at] = clause;
  }
  return clauses;
}

/** Whether the words after the comma run, four at most between commas, to an "or" or "nor". */
function insideOrList(tokens: readonly Token[], comma: number): boolean {
  let run = 0;
  for (let at = comma + 1; at < tokens.length; at++) {
    const { word, kind } = tokens[at] as Token;
    if (word === "or" || word === "nor") return true;
    if (word === ",") run = 0;
    else if (kind === "mark" || TURNS.has(word) || SUBJECTS.has(word)) return false;
    else if (++run > 4) return false;
  }
  return false;
}
