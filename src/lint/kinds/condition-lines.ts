import { hasContext } from "../has-context.ts";
import type { Mention } from "../../match/annotate.ts";
import type { Token } from "../../match/tokenize.ts";
import type { Severity } from "../../model.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import { conditionsOf, isNamed, isNextInList, remarkOn, severityOf } from "./condition-naming.ts";
import type { KindInput } from "./kind.ts";

const VERBS = new Set(
  (
    "is are was were be been am has have had do does did can could may might will would shall should must need needs " +
    "get gets feel feels make makes take takes give gives go goes come comes know means keep keeps let lets see sees"
  ).split(" "),
);
/** Contexts of a sentence that offers nothing, whatever it names. */
const SILENT = [
  "informative",
  "signposted",
  "other-means",
  "negated",
  "rejected",
  "premises",
  "hedged",
  "attributed",
  "sourced",
];
/** A line of more words is no label. */
const LONGEST_LABEL = 14;
/** Nor does a longer sentence hint at treatment by merely naming a complaint. */
const LONGEST_HINT = 18;

/** Findings for lines that name complaints beside what is sold: price lists, labels, a question and its answer. */
export function findConditionLines(input: KindInput): Draft[] {
  return [...labels(input), ...answers(input)];
}

/** Lists in the clinic's own voice, and lines without a verb. */
function* labels({ sentences, rule }: KindInput): Generator<Draft> {
  for (const [index, sentence] of sentences.entries()) {
    const named = conditionsOf(sentence).filter(isNamed);
    const [first] = named;
    const last = named.at(-1);
    if (!first || !last || isSilent(sentence)) continue;
    const next = sentences[index + 1];
    if (next && sameBlock(next, sentence) && sendsAway(next)) continue;
    const severity = weightOf(sentence, named, rule.severity);
    if (!severity) continue;
    const { tokens } = sentence.alone.sequence;
    yield {
      rule,
      severity,
      sentence,
      start: (tokens[first.from] as Token).start,
      end: (tokens[last.to - 1] as Token).end,
      remark: remarkOn(named),
    };
  }
}

/** A complaint put as a question, or in a word or two, and answered with what is sold. */
function* answers({ sentences, rule }: KindInput): Generator<Draft> {
  for (let at = 0; at < sentences.length; at++) {
    const first = sentences[at] as Sentence;
    if (!asksAfterComplaint(first)) continue;
    let next = at + 1;
    while (sameBlock(sentences[next], first) && asksAfterComplaint(sentences[next] as Sentence))
      next += 1;
    const answer = sentences[next];
    const run = sentences.slice(at, next);
    at = next - 1;
    if (!answer || !sameBlock(answer, first) || !isOffer(answer)) continue;
    const named = run.flatMap(conditionsOf).filter(isNamed);
    if (run.length < 2 && !first.contexts.has("question")) continue;
    yield {
      rule,
      severity:
        hasContext(answer, "offering") || run.length > 1
          ? severityOf(rule.severity, named)
          : "info",
      sentence: first,
      start: first.start,
      end: (run.at(-1) as Sentence).end,
      context: [...run, answer].map((sentence) => sentence.text).join(" "),
      remark: remarkOn(named),
    };
  }
}

function sameBlock(sentence: Sentence | undefined, other: Sentence): boolean {
  return sentence?.block === other.block;
}

function asksAfterComplaint(sentence: Sentence): boolean {
  const { tokens } = sentence.alone.sequence;
  const short = tokens.length <= 3 || (sentence.contexts.has("question") && tokens.length <= 12);
  return short && !hasContext(sentence, "informative") && conditionsOf(sentence).some(isNamed);
}

/** How much the naming weighs: fully in a list or a label beside what is sold, as a hint in a short line otherwise. */
function weightOf(sentence: Sentence, named: readonly Mention[], usual: Severity): Severity | null {
  const verbless = isVerbless(sentence);
  const listed = isListed(sentence, named);
  if (hasContext(sentence, "offer")) {
    if (verbless || listed) return severityOf(usual, named);
    return sentence.alone.sequence.tokens.length <= LONGEST_HINT ? "info" : null;
  }
  return verbless && listed ? "info" : null;
}

/** Whether a sentence speaks for the clinic or of its wares, and neither informs nor denies nor asks. */
function isOffer(sentence: Sentence): boolean {
  return !isSilent(sentence) && hasContext(sentence, "offer");
}

/** Whether a sentence sends the reader elsewhere, or informs: so does then the line before it. */
function sendsAway(sentence: Sentence): boolean {
  return hasContext(sentence, "signposted") || hasContext(sentence, "informative");
}

function isSilent(sentence: Sentence): boolean {
  const { block, contexts } = sentence;
  if (block.testimonial || block.furniture || contexts.has("question")) return true;
  if (["describing", "negated", "hedged"].some((context) => contexts.has(context))) return true;
  if (sentence.alone.scopesOf("describing").some((scope) => scope.from < scope.to)) return true;
  return SILENT.some((context) => hasContext(sentence, context));
}

function isVerbless({ alone }: Sentence): boolean {
  const { tokens, mentions } = alone.sequence;
  return (
    tokens.length <= LONGEST_LABEL &&
    !tokens.some(({ word }) => VERBS.has(word)) &&
    !mentions.some((mention) => mention.class === "improve" || mention.class === "cure")
  );
}

/** Whether two or more complaints stand in one list. */
function isListed(sentence: Sentence, named: readonly Mention[]): boolean {
  return named.some((mention, index) => {
    const before = named[index - 1];
    return (
      before !== undefined &&
      before.id !== mention.id &&
      isNextInList(sentence, before.to, mention.from)
    );
  });
}
