import type { Match } from "../match/locate.ts";
import type { Value } from "../model.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { SUBJECT_CLASSES } from "./claim-terms.ts";
import type { Heard } from "./utterance.ts";

/**
 * The order in which a comparison puts two treatments, as a set of one: `a>b`, `a<b`, `a=b`, `a≤b`, `a≥b`, or `a>*` for "the best there is".
 * `topic` is what "it" stands for. Treatments stand for their kind, so that needling compares with dry needling.
 */
export function orderOf(
  heard: Heard,
  match: Match,
  topic: string | null,
  rules: ClaimRules,
): Value | null {
  const { tokens, mentions } = heard.sequence;
  const named = mentions.filter(
    (one) => SUBJECT_CLASSES.has(one.class) && !rules.generic.has(one.id),
  );
  const words = tokens.slice(match.from, match.to).map((token) => token.word);
  if (words[0] === "nothing") {
    const best = named.find((one) => one.from >= match.from);
    return best === undefined ? null : { kind: "set", ids: [`${rootOf(best.id, rules)}>*`] };
  }
  const sign = words.some((word) => WORSE.has(word))
    ? "<"
    : words.some((word) => word === "most" || word === "best")
      ? ">*"
      : ">";
  const against = words.findLastIndex(
    (word) => word === "than" || word === "as" || word === "to" || word === "with",
  );
  const first = named.find((one) => one.to <= match.from + (against < 0 ? words.length : against));
  const second = named.find(
    (one) => one.from >= match.from + Math.max(0, against) && one !== first,
  );
  const [left, right] = words[0] === "against" ? [second, first] : [first, second];
  const subject = left?.id ?? topic;
  if (subject === null) return null;
  const a = rootOf(subject, rules);
  if (sign === ">*") return { kind: "set", ids: [`${a}>*`] };
  if (right === undefined) return null;
  const b = rootOf(right.id, rules);
  if (a === b) return null;
  const relation = isNoBetter(words) ? "≤" : isEqual(words) ? "=" : sign;
  return {
    kind: "set",
    ids: [a < b ? `${a}${relation}${b}` : `${b}${TURNED[relation] ?? relation}${a}`],
  };
}

const TURNED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "≤": "≥" };

function isNoBetter(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      (word === "no" || word === "not") && /^(?:better|more)$/.test(words[at + 1] ?? ""),
  );
}

/** "equal to", "as good as", but not "twice as good as". */
function isEqual(words: readonly string[]): boolean {
  if (words.some((word) => EQUAL.has(word))) return true;
  const first = words.indexOf("as");
  const twin = first >= 0 && words.includes("as", first + 1);
  return twin && !words.includes("twice") && !words.includes("times");
}

const WORSE = new Set("less worse poorer weaker inferior fewer".split(" "));
const EQUAL = new Set("equal equally same comparable similar difference".split(" "));

function rootOf(id: string, { parents }: ClaimRules): string {
  let root = id;
  for (let steps = 0; steps < 20; steps++) {
    const parent = parents.treatment.get(root);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
}
