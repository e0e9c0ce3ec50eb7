const list = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s*,\s*/)
    .map((word) => word.replace(/\s+/g, " "));

/** What fills the holes of the templates, by the name of the hole. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  treatment:
    list(`acupuncture, dry needling, osteopathy, craniosacral therapy, shockwave therapy, laser therapy,
    cupping, reflexology, hypnotherapy, homeopathy, physiotherapy, sports massage, lymphatic drainage, hydrotherapy,
    ozone therapy, infusion therapy, cryotherapy, red light therapy, colonic irrigation, bodywork, hearing care,
    dental whitening, microneedling, breathing lessons, yoga therapy, neurofeedback, float therapy, herbal medicine`),
  condition:
    list(`back pain, migraine, sciatica, insomnia, hay fever, tinnitus, eczema, irritable bowel, anxiety,
    depression, tennis elbow, plantar fasciitis, frozen shoulder, arthritis, asthma, fibromyalgia, vertigo, acne,
    high blood pressure, hot flushes, infertility, chronic fatigue, whiplash, neck pain, knee pain, bloating, gout,
    panic attacks, long Covid, period pain, carpal tunnel syndrome, snoring, psoriasis, restless legs, stiffness`),
  people:
    list(`runners, new mothers, office workers, teenagers, pensioners, dancers, gardeners, nurses, drivers,
    children over six, cyclists, musicians, carers, builders, teachers, shift workers, swimmers, climbers`),
  practitioner:
    list(`our therapist, the senior practitioner, your osteopath, the physiotherapist, our nurse,
    the clinic director, a registered dietitian, the duty doctor, our youngest colleague, the visiting consultant`),
  place:
    list(`front desk, waiting room, garden room, ground floor, annex, treatment room, library, old chapel,
    car park, side entrance, upper landing, gym, herb garden, pool, studio, lecture room`),
  part: list(`shoulders, lower back, jaw, hips, knees, feet, neck, wrists, ribs, calves, forearms, scalp, spine,
    ankles, stomach, hands`),
  many: list(
    `two, three, four, six, eight, ten, a dozen, twenty, forty, several, a handful of, just a few`,
  ),
  unit: list(`hours, days, weeks, months, sessions, visits`),
  day: list(
    `Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, weekday, bank holiday, market day`,
  ),
  feeling:
    list(`lighter, calmer, steadier, brighter, looser, rested, clear-headed, warm, energized, at ease,
    in control, refreshed, heard, curious, hopeful`),
  quality:
    list(`gentle, quiet, thorough, unhurried, modern, friendly, careful, personal, simple, honest, practical,
    traditional, evening, seasonal, shared, optional, well-lit, spacious`),
  thing:
    list(`questionnaire, treatment plan, exercise sheet, follow-up call, diary, waiting list, gift card,
    membership, receipt, referral letter, consent form, parking permit, appointment card, newsletter, blanket,
    hot drink, reading lamp, invoice, price list, robe, locker, handout, leaflet, study group`),
  verb: list(`explain, record, review, discuss, measure, check, write down, repeat, adjust, plan, compare, watch,
    test, confirm, describe, note, follow up, photograph`),
  // A site has few prices, lengths and shares, else all of its pages would contradict each other.
  money: list("$60, $75, $95, $140"),
  minutes: list("20, 30, 45, 60"),
  percent: list("10, 15, 20, 80, 90"),
  booster:
    list(`completely, fully, truly, really, genuinely, effectively, permanently, safely, naturally, quickly,
    reliably, gently, noticeably, instantly, surely`),
};

const SYLLABLES =
  "bar den wick mor ham ley stone brook ash thorn field ford hill marsh well crow fen hol lin mer nor ox penn quill rid sel tam ul ver wyn yar zel".split(
    " ",
  );
const STARTS =
  "Ash Bel Cor Dun El Fair Gil Har Ing Jor Kel Lang Mil Nor Os Pen Quin Ros Stan Tor Ul Ven West Yar".split(
    " ",
  );

/** A name that no other page need have: of a street, a village or a person. */
export function properName(pick: <Item>(items: readonly Item[]) => Item): string {
  return `${pick(STARTS)}${pick(SYLLABLES)}${pick(["", "", pick(SYLLABLES)])}`;
}
