import { isCapitalized } from "../../match/is-capitalized.ts";
import type { Token } from "../../match/tokenize.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";
import type { Kind } from "./kind.ts";

/** How far before the title and behind the name a profession may stand. */
const BEFORE = 4;
const BEHIND = 8;
const STREET = /^(?:road|street|lane|avenue|drive|way|close|court)$/;
/** What says no more than the title. */
const TITLES = new Set(["doctor", "doctors", "doc"]);
/** Degrees and memberships of one profession, behind a name. */
const LETTERS =
  /^(?:md|mbbs|mbchb|mrcgp|frcgp|fracgp|frcs|fracs|dds|dmd|bds|dvm|bvsc|mrcvs|dpm|dpt)$/;
const REGISTERED = /^(?:registered|registration|register|gp)$/;

/** A title before a name ("Dr Bell"), as tokens: `to` exclusive. */
interface Titled {
  readonly sentence: Sentence;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The first mention of each person under the option `title` (default "Dr") of whom the page nowhere says, beside the
 * name, what profession it is. The names of the option `brands`, in small letters, are of no persons.
 */
export const titleWithoutProfession: Kind = ({ sentences, rule, options }) => {
  const title = (typeof options["title"] === "string" ? options["title"] : "Dr").toLowerCase();
  const brands = new Set(Array.isArray(options["brands"]) ? options["brands"] : []);
  const first = new Map<string, Titled>();
  const explained = new Set<string>();
  sentences.forEach((sentence, index) => {
    let registered: boolean | null = null;
    for (const titled of findTitled(sentence, title)) {
      if (brands.has(titled.name) || explained.has(titled.name)) continue;
      if ((registered ??= namesRegister(sentence)) || saysProfession(titled, sentences[index + 1]))
        explained.add(titled.name);
      else if (!isAside(sentence) && !first.has(titled.name)) first.set(titled.name, titled);
    }
  });
  const drafts: Draft[] = [];
  for (const [name, { sentence, from, to }] of first) {
    if (explained.has(name)) continue;
    const tokens = sentence.alone.sequence.tokens;
    const start = tokens[from]?.start ?? sentence.start;
    const end = tokens[to - 1]?.end ?? sentence.end;
    drafts.push({ rule, severity: rule.severity, sentence, start, end });
  }
  return drafts;
};

/** In a quotation, a source or a question nobody introduces himself. */
function isAside({ contexts }: Sentence): boolean {
  return contexts.has("testimonial") || contexts.has("sourced") || contexts.has("question");
}

function* findTitled(sentence: Sentence, title: string): Generator<Titled> {
  const { tokens } = sentence.alone.sequence;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.word !== title || !isCapitalized(tokens[at])) continue;
    const opens = tokens[at + 1]?.word === "." ? at + 2 : at + 1;
    let to = opens;
    while (to < opens + 3 && isCapitalized(tokens[to])) to += 1;
    if (to === opens || STREET.test(tokens[to - 1]?.word ?? "")) continue;
    yield { sentence, name: (tokens[to - 1] as Token).word, from: at, to };
    at = to - 1;
  }
}

/** A registration anywhere in the sentence. */
function namesRegister({ alone }: Sentence): boolean {
  return alone.sequence.tokens.some(({ word }) => REGISTERED.test(word));
}

/** A profession beside the name or at the head of the next line. */
function saysProfession({ sentence, from, to }: Titled, next: Sentence | undefined): boolean {
  if (namesProfession(sentence, from - BEFORE, to + BEHIND, from, to)) return true;
  const endsHere = to >= sentence.alone.sequence.tokens.length;
  return endsHere && next !== undefined && namesProfession(next, 0, BEHIND, -1, -1);
}

function namesProfession(
  { alone }: Sentence,
  from: number,
  to: number,
  nameFrom: number,
  nameTo: number,
): boolean {
  const { tokens, mentions } = alone.sequence;
  if (tokens.slice(Math.max(0, nameTo), Math.max(0, to)).some(({ word }) => LETTERS.test(word)))
    return true;
  return mentions.some(
    (mention) =>
      mention.class === "practitioner" &&
      mention.from >= from &&
      mention.to <= to &&
      (mention.to <= nameFrom || mention.from >= nameTo) &&
      !tokens.slice(mention.from, mention.to).every(({ word }) => TITLES.has(word)),
  );
}
