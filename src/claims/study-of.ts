import { isCapitalized } from "../match/is-capitalized.ts";
import type { Token } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import type { ClaimRules } from "./claim-rules.ts";
import { conditionMentions } from "./page.ts";
import type { Heard } from "./utterance.ts";
import { quantitiesIn } from "./token-views.ts";

const NONE: ReadonlySet<string> = new Set();
const INSTITUTION =
  /\b(?:University|Institute|College|School|Hospital|Clinic|Foundation|Academy|Centre|Center)\b/;
const JOURNAL =
  /\b(?:Journal|Annals|Archives|Lancet|BMJ|JAMA|Frontiers|Cochrane|Reviews|Medicine|Therapies|Neuroscience|Research)\b/;
const DESIGNS: readonly (readonly [string, RegExp])[] = [
  ["survey", /^(?:survey|surveyed|questionnaire)s?$/],
  ["review", /^(?:review|reviews|meta)$/],
  ["audit", /^audits?$/],
];

/**
 * What a sentence says of one study, as `attribute:value`; `previous` is the sentence before it, where the study may
 * have been named. Null where nothing tells the study from others.
 */
export function studyOf(heard: Heard, previous: Heard | null, rules: ClaimRules): Value | null {
  const own = attributesOf(heard, rules);
  const named = previous === null ? [] : attributesOf(previous, rules);
  const result = own.filter((id) => id.startsWith("result:"));
  if (result.length === 0 || !isNamed(named) || !agree(own, named))
    return isNamed(own) ? setOf(own) : null;
  return setOf([...named.filter((id) => !id.startsWith("result:")), ...own]);
}

/** Whether two sentences may speak of one study: neither says what the other denies. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  return a.every((id) => {
    const name = id.slice(0, id.indexOf(":") + 1);
    return name === "result:" || b.every((other) => !other.startsWith(name) || other === id);
  });
}

function isNamed(ids: readonly string[]): boolean {
  return ids.some((id) => id.startsWith("institution:") || id.startsWith("journal:"));
}

function setOf(ids: readonly string[]): Value {
  return { kind: "set", ids: [...new Set(ids)].sort() };
}

function attributesOf(heard: Heard, rules: ClaimRules): string[] {
  const { tokens } = heard.sequence;
  const ids = new Set<string>();
  const found = quantitiesIn(tokens);
  const year = found.find((one) => one.kind === "year" && one.lo === one.hi && one.lo > 1900);
  if (year !== undefined) ids.add(`year:${year.lo}`);
  const size = found.find(
    (one) => one.kind === "count" && one.unit === "person" && one.lo === one.hi && one.lo >= 8,
  );
  if (size !== undefined) ids.add(`n:${size.lo}`);
  for (const name of namesIn(tokens)) {
    if (INSTITUTION.test(name)) ids.add(`institution:${name.toLowerCase()}`);
    else if (JOURNAL.test(name)) ids.add(`journal:${name.toLowerCase()}`);
  }
  const [condition] = conditionMentions(heard, NONE, rules);
  if (condition !== undefined) ids.add(`condition:${condition.id}`);
  const design = DESIGNS.find(([, words]) => tokens.some((token) => words.test(token.word)));
  ids.add(`design:${design?.[0] ?? "trial"}`);
  const percent = found.find((one) => one.kind === "percent" && one.lo === one.hi);
  const points = found.find((one) => one.kind === "count" && one.unit === "point");
  if (percent !== undefined) ids.add(`result:${percent.lo} %`);
  else if (points !== undefined) ids.add(`result:${points.lo} points`);
  else if (tokens.some((token) => token.word === "halved")) ids.add("result:50 %");
  return [...ids];
}

const INSIDE = new Set("of and for the in on & at".split(" "));

/** Runs of capitalized words, small words between them allowed: "Tasman Institute of Rehabilitation". */
function namesIn(tokens: readonly Token[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalized(tokens[at])) continue;
    let to = at + 1;
    for (let next = to; next < tokens.length && next < to + 3; next++) {
      if (isCapitalized(tokens[next])) to = next + 1;
      else if (!INSIDE.has(tokens[next]?.word ?? "")) break;
    }
    while (to < tokens.length && isCapitalized(tokens[to])) to += 1;
    if (to - at > 1)
      names.push(
        tokens
          .slice(at, to)
          .map((token) => token.raw)
          .join(" "),
      );
    at = to;
  }
  return names;
}
