import { baseForms } from "../match/inflect.ts";
import { onceByText } from "../match/once-by-text.ts";

/** Words that do not tell one object on a price list from another. */
const EMPTY = new Set(
  (
    "a an the our your my their its this that these those of for to in on at by with from and or is are be it you we they per each every " +
    "session sitting meeting intake visit appointment consultation consult treatment class course program programme plan fee price charge cost rate service length duration time " +
    "initial first follow up followup return new standard regular typical usual normal only just all any minute minutes min hour hours single casual group private unit " +
    "monday tuesday wednesday thursday friday saturday sunday " +
    "routine full set clinic practice typically generally usually itself actual whole average total case expect may would do how " +
    "should must might could normally much most which offer slot subsequent after " +
    "what much open damage bill tariff sum amount as so made custom bespoke pair add added adding extra patient therapy very also now still will can there here us me " +
    "always often sometimes about around roughly approximately nearly almost exactly up since " +
    "his her hers him them themselves i dr within including both same own medical out more else because want then than"
  ).split(" "),
);
/** How many words are remembered before the memory starts anew. */
const MOST_WORDS = 20_000;

/** The shortest base form of a word; null where it does not tell one object from another: "session", "the", "first". */
export const toldBy = onceByText((word): string | null => {
  const bases = baseForms(word);
  if (bases.some((one) => EMPTY.has(one))) return null;
  return bases.reduce((shortest, one) => (one.length < shortest.length ? one : shortest));
}, MOST_WORDS);
