import type { Match } from "../match/locate.ts";
import type { Token } from "../match/tokenize.ts";
import type { Heard } from "./utterance.ts";

/**
 * The facets of the person whose name a match begins with, once for each way in which other pages may call them: "Paul",
 * "Dr. Renner"; where both names are told there, both must fit.
 */
export function knownAs(heard: Heard, match: Match): string[][] {
  const name = nameIn(heard, match);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined) return [];
  if (first === last) return [[`person:${first}`]];
  return [
    [`person:${first}`, `surname:${last}`],
    [`given:${first}`, `person:${last}`],
  ];
}

const TITLES = new Set("dr mr mrs ms miss prof professor nurse sister vet our".split(" "));
const NO_NAMES = new Set(
  "we he she they his her their the this with in at for it since after before from over more".split(
    " ",
  ),
);

/** The name that a match begins with, without what it is led by: "Our osteopath Dr. Ottilie Brannock has practised …". */
function nameIn({ sequence }: Heard, match: Match): string[] {
  const { tokens, mentions } = sequence;
  const name: string[] = [];
  for (let at = match.from; at < match.to; at++) {
    const token = tokens[at] as Token;
    if (!/^[A-ZÀ-ÞĀ-ſ](?:['’][A-ZÀ-Þ])?[a-zß-ſ]/.test(token.raw)) {
      if (name.length > 0) break;
      continue;
    }
    const mention = mentions.find((one) => one.from <= at && at < one.to);
    if (TITLES.has(token.word) || mention?.class === "practitioner") continue;
    if (NO_NAMES.has(token.word) || mention) break;
    name.push(token.word);
  }
  return name;
}
