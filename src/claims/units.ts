/** Units of time by the words for them: canonical unit, and how many of it one is. */
export const TIME: ReadonlyMap<string, readonly [unit: string, factor: number]> = table([
  ["second seconds sec secs", "minute", 1 / 60],
  ["minute minutes min mins", "minute", 1],
  ["hour hours hr hrs", "minute", 60],
  ["day days night nights", "day", 1],
  ["week weeks wk wks", "week", 1],
  ["fortnight fortnights", "week", 2],
  ["month months mth mths", "month", 1],
  ["year years yr yrs", "year", 1],
  ["decade decades", "year", 10],
  ["century centuries", "year", 100],
  ["millennium millennia", "year", 1000],
]);

/** Adverbs and adjectives of rhythm: how often, in which period. */
export const RHYTHM: ReadonlyMap<string, readonly [per: string, times: number]> = table([
  ["daily nightly", "day", 1],
  ["weekly", "week", 1],
  ["fortnightly", "week", 0.5],
  ["monthly", "month", 1],
  ["quarterly", "month", 1 / 3],
  ["yearly annually annual", "year", 1],
]);

/** What is counted under one name: a visit is a session whatever the trade calls it. */
export const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    session:
      "session sessions visit visits treatment treatments appointment appointments class classes sitting sittings consultation consultations consult consults adjustment adjustments lesson lessons checkup checkups",
    person:
      "patient patients adult adults people person persons participant participants client clients volunteer volunteers woman women man men child children subject subjects user users customer customers member members",
    trial: "trial trials study studies rct rcts experiment experiments",
    review: "review reviews meta-analysis",
    practitioner:
      "practitioner practitioners clinician clinicians therapist therapists professional professionals specialist specialists",
    point: "point points",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Names of months, and their short forms. */
export const MONTHS: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sept sep oct nov dec"
  ).split(" "),
);

const DAY_NAMES = [
  "monday mondays mon mo",
  "tuesday tuesdays tue tues tu",
  "wednesday wednesdays wed we",
  "thursday thursdays thu thur thurs th",
  "friday fridays fri fr",
  "saturday saturdays sat sa",
  "sunday sundays sun su",
];

/** Day names to 0 (Monday) … 6 (Sunday). */
export const DAYS: ReadonlyMap<string, number> = new Map(
  DAY_NAMES.flatMap((names, day) => names.split(" ").map((name) => [name, day] as const)),
);

/** Days' lengths in `unit`; what is no unit of time answers null. */
export function daysOf(unit: string): number | null {
  return IN_DAYS[unit] ?? null;
}

const IN_DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
};

function table(
  rows: readonly (readonly [words: string, unit: string, factor: number])[],
): Map<string, readonly [string, number]> {
  return new Map(
    rows.flatMap(([words, unit, factor]) =>
      words.split(" ").map((word) => [word, [unit, factor] as const] as const),
    ),
  );
}
