/** British endings and the American ones that they are folded into; the longest match wins. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, "ization$1"],
  [/(.{3})is(e|es|ed|er|ers|ing|able)$/, "$1iz$2"],
  [/ys(e|es|ed|er|ers|ing)$/, "yz$1"],
];

/** Words whose -ise or -yse is not the verb ending, so that folding them would join strangers. */
const KEEP = new Set(
  (
    "exercise exercises exercised exercising exerciser promise promises promised promising advise advises advised " +
    "advising adviser advisers rise rises arise arises wise otherwise likewise precise concise expertise " +
    "surprise surprises surprised surprising disguise comprise comprises comprised compromise compromises compromised " +
    "compromising raise raises raised raising praise praises praised noise noises poise bruise bruises bruised bruising " +
    "cruise disease diseases diseased supervise supervises supervised supervising revise revised revising televise " +
    "improvise franchise enterprise merchandise premise premises paradise treatise excise incise despise devise devised " +
    "demise chemise anise malaise cerise turquoise tortoise porpoise appraise appraised liaise mayonnaise circumcise circumcised"
  ).split(" "),
);

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    program: "program",
    programme: "program",
    programmes: "programs",
    centre: "center",
    centres: "centers",
    centred: "centered",
    fibre: "fiber",
    fibres: "fibers",
    litre: "liter",
    litres: "liters",
    metre: "meter",
    metres: "meters",
    grey: "gray",
    sulphur: "sulfur",
    practise: "practice",
    practises: "practices",
    practised: "practiced",
    practising: "practicing",
    licence: "license",
    licences: "licenses",
    licenced: "licensed",
    defence: "defense",
    ageing: "aging",
    judgement: "judgment",
    paralyse: "paralyze",
    tumour: "tumor",
    tumours: "tumors",
    manoeuvre: "maneuver",
    manoeuvres: "maneuvers",
    oesophagus: "esophagus",
    diarrhoea: "diarrhea",
    per: "per",
  }),
);

const OUR = /(col|fav|behavi|lab|vap|vig|hum|rum|od|harb|neighb|hon|flav|arm|tum|sav)our/;
const DIGRAPH = /(?:^|(?<=[a-z]))(h|an|p|gyn|c|orthop|f|l|cr)(ae|oe)(?=[a-z]{2})/;
const DOUBLED =
  /(travel|label|cancel|counsel|model|fuel|signal|total|enrol|fulfil|instal|skil|wil)l(?=(?:ed|ing|er|ers|ment|ments|or|ors|ful|fully)$)/;

/**
 * Folds a lower-case word's British spelling into the American one (`-ise`, `-our`, `-re`, `ae`, `oe`, doubled `l`),
 * so that patterns and copy may use either. Words of neither spelling come back as they are.
 */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  const whole = WORDS.get(word);
  if (whole !== undefined) return whole;
  if (KEEP.has(word)) return word;
  let folded = word;
  for (const [ending, instead] of ENDINGS) {
    if (ending.test(folded)) {
      folded = folded.replace(ending, instead);
      break;
    }
  }
  if (folded.includes("our")) folded = folded.replace(OUR, "$1or");
  if (folded.includes("ae") || folded.includes("oe")) folded = folded.replace(DIGRAPH, "$1e");
  if (folded.includes("ll")) folded = folded.replace(DOUBLED, "$1");
  return folded;
}
