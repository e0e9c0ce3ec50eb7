import { describe, expect, it } from "vitest";
import { compareTexts } from "../compare-texts.ts";

/** What must never be reported, by the number it has in the design; each text is a page of its own. */
const NEAR_MISSES: readonly (readonly [string, ...string[]])[] = [
  [
    "1. another subject inside the sentence",
    "Acupuncture eases pain without the side effects of painkillers.",
    "Common side effects of acupuncture are bruising and soreness.",
  ],
  [
    "1. the trouble that another remedy causes",
    "Dry needling is gentle, and you get none of the stomach trouble that anti-inflammatory tablets can cause.",
    "Common side effects of dry needling are soreness and bruising.",
  ],
  [
    "2. pain of the condition is not pain of the procedure",
    "Acupuncture is completely painless.",
    "Acupuncture\n\nBack spasms can be very painful.",
  ],
  [
    "2. temporary discomfort is not temporary relief",
    "Any discomfort from acupuncture is temporary.",
    "Acupuncture gives long-lasting relief.",
  ],
  [
    "3. questions and headings assert nothing",
    "Does acupuncture have side effects?\n\nPlease ask your practitioner.",
    "Common side effects of acupuncture are bruising and soreness.",
  ],
  [
    "3. testimonials are not the page's claims",
    'What Our Clients Say\n\n"Massage has no side effects at all, I love it!"\n\nPetra K.',
    "Common side effects of massage are bruising and soreness.",
  ],
  [
    "4. more research on Z has the aspect of Z",
    "Acupuncture is clinically proven for back pain.",
    "More research is needed to explore how acupuncture works on the brain.",
  ],
  [
    "5. two studies of one year",
    "In 2019 the University of Otago tested needling in 90 adults with low back pain.",
    "In 2019 the Tasman Institute of Rehabilitation tested needling in 214 adults with low back pain.",
  ],
  [
    "5. the same number with another denominator",
    "98% of our patients would recommend us.",
    "70% of our patients felt better.",
  ],
  [
    "6. length of a course, of an effect, of a complaint, of a trial",
    "A course of acupuncture takes six weeks.",
    "The relief from acupuncture lasts for six months.",
    "Acupuncture is for back pain that has lasted for three months.",
    "After twelve weeks of acupuncture the groups were compared.",
  ],
  [
    "6. the starting rhythm is not the whole course",
    "At first, come for acupuncture twice a week.",
    "After that, acupuncture once a month is enough.",
  ],
  [
    "7. a free consultation is not a free treatment",
    "Your first consultation is free.",
    "A 60-minute massage is $98.",
  ],
  [
    "7. an offer without risk is not a treatment without risk",
    "Book a risk-free assessment: you have nothing to lose by trying dry needling.",
    "Dry needling carries a risk of bruising.",
  ],
  [
    "8. two mechanisms or traditions side by side",
    "Acupuncture restores the flow of qi.",
    "Acupuncture triggers the release of endorphins.",
  ],
  [
    "9. generally, not always, may vary, depending on",
    "Acupuncture is generally safe.",
    "No treatment is free of risk.",
    "Results of acupuncture may vary.",
  ],
  [
    "9. virtually no is not no",
    "Acupuncture has virtually no side effects.",
    "Side effects of acupuncture are rare.",
  ],
  [
    "10. popular among practitioners is not permission to practice",
    "Dry needling is popular among massage therapists.",
    "Only our registered physiotherapists perform dry needling.",
  ],
  [
    "11. acute against chronic",
    "For acute back pain you need two acupuncture sessions.",
    "For chronic back pain you need twelve acupuncture sessions.",
  ],
  [
    "11. a sibling condition",
    "Acupuncture is clinically proven for neck pain.",
    "The evidence for acupuncture in low back pain is inconclusive.",
  ],
  [
    "11. another treatment",
    "Massage is completely painless.",
    "Inserting a needle can be painful for a moment. Acupuncture can be painful.",
  ],
  [
    "11. hygiene is not safety of the treatment",
    "Each needle is sterile and safe, and acupuncture starts with clean hands.",
    "Acupuncture carries a risk of infection.",
  ],
  [
    "12. agreement in other words",
    "Side effects of acupuncture are rare, but some people may bruise.",
    "Acupuncture carries a slight risk of bruising.",
  ],
  [
    "13. at least six months fits long-lasting",
    "One trial of acupuncture found an improvement for at least six months.",
    "Acupuncture gives long-lasting relief.",
  ],
  [
    "13. both long-term and short-term fits both",
    "Acupuncture is used for both long-term and short-term relief.",
    "Acupuncture gives temporary relief.",
  ],
  [
    "11. another branch",
    "Our clinic in Galway opens from 9 am to 5 pm, Monday to Friday.",
    "Our Sligo clinic opens from 10 am to 6 pm, Monday to Friday.",
  ],
  [
    "13. one list offers two lengths, and a page one of them",
    "Fees\n\n- Massage, 30 minutes, £35\n- Massage, 60 minutes, £60",
    "A massage costs £60.",
  ],
  [
    "11. another part of the body",
    "Laser hair removal on the legs takes six sessions.",
    "Laser hair removal on the face takes ten sessions.",
  ],
];

describe("near misses", () => {
  it.each(NEAR_MISSES)("%s", async (_name, ...texts) => {
    const pages = Object.fromEntries(texts.map((text, index) => [`${index}.txt`, `${text}\n`]));
    expect((await compareTexts(pages)).map(({ message }) => message)).toEqual([]);
  });
});
