import type { Mention } from "../match/annotate.ts";
import type { Match } from "../match/locate.ts";
import type { Value } from "../model.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { SUBJECT_CLASSES } from "./claim-terms.ts";
import { ancestorsOf } from "./kinship.ts";
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
    (one) =>
      SUBJECT_CLASSES.has(one.class) &&
      !rules.generic.has(one.id) &&
      !mentions.some((other) => SUBJECT_CLASSES.has(other.class) && covers(other, one)),
  );
  const words = tokens.slice(match.from, match.to).map((token) => token.word);
  if (words[0] === "nothing") {
    const best = named.find((one) => one.from >= match.from);
    return best === undefined ? null : { kind: "set", ids: [`${rootOf(best.id, rules)}>*`] };
  }
  const against = words.findLastIndex(
    (word) => word === "than" || word === "as" || word === "to" || word === "with",
  );
  const sign = words.some((word) => WORSE.has(word))
    ? "<"
    : words.some(
          (word, at) => (word === "most" || word === "best") && (against < 0 || at < against),
        )
      ? ">*"
      : ">";
  const first = named.find((one) => one.to <= match.from + (against < 0 ? words.length : against));
  const second = named.find(
    (one) => one.from >= match.from + Math.max(0, against) && one !== first,
  );
  const [left, right] = words[0] === "against" ? [second, first] : [first, second];
  const subject = left?.id ?? topic;
  if (subject === null) return null;
  if (sign === ">*") return { kind: "set", ids: [`${rootOf(subject, rules)}>*`] };
  if (right === undefined || subject === right.id) return null;
  const [a, b] = apart(subject, right.id, rules);
  const relation = isNoBetter(words) ? "≤" : isEqual(words) ? "=" : sign;
  return {
    kind: "set",
    ids: [a < b ? `${a}${relation}${b}` : `${b}${TURNED[relation] ?? relation}${a}`],
  };
}

/** What two treatments are compared as: their kinds, or if they are of one kind themselves. */
function apart(a: string, b: string, rules: ClaimRules): [string, string] {
  const [one, other] = [rootOf(a, rules), rootOf(b, rules)];
  return one === other ? [a, b] : [one, other];
}

function covers(long: Mention, short: Mention): boolean {
  return (
    long.from <= short.from && short.to <= long.to && long.to - long.from > short.to - short.from
  );
}

const TURNED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "≤": "≥" };

/** "no better than", "not any faster than", "no advantage over". */
function isNoBetter(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (!DENIES.has(word)) return false;
    const next = words[at + 1] === "any" ? at + 2 : at + 1;
    return (
      GAINS.has(words[next] ?? "") ||
      (/..er$/.test(words[next] ?? "") && words[next + 1] === "than")
    );
  });
}

const DENIES = new Set("no not hardly never".split(" "));
const GAINS = new Set("better more superior advantage benefit improvement gain".split(" "));

/** "equal to", "as good as", but not "twice as good as". */
function isEqual(words: readonly string[]): boolean {
  if (words.some((word) => EQUAL.has(word))) return true;
  const first = words.indexOf("as");
  const twin = first >= 0 && words.includes("as", first + 1);
  return twin && !words.includes("twice") && !words.includes("times");
}

const WORSE = new Set("less worse poorer weaker inferior fewer slower lower".split(" "));
const EQUAL = new Set("equal equally same comparable similar difference".split(" "));

function rootOf(id: string, { parents }: ClaimRules): string {
  return ancestorsOf(id, parents.treatment).at(-1) ?? id;
}
