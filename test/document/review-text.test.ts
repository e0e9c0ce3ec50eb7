import { expect, it } from "vitest";
import { isReviewText } from "../../src/document/review-text.ts";

it.each([
  "No more headaches, thank you!! (google review, 5 stars)",
  "Google review: best nap I ever had",
  "★★★★★ Five visits and I can kneel.",
  "I came for my wrists and stayed for the company! 10/10",
  "Email from Norwich: slept eight hours, woke up, cried.",
  "As Rita puts it: “I got my knees back.”",
  "Two winters of coughing, then one of singing. – Becca",
  "One visit and the ringing stopped. — Sarah, 34",
  "Reviewed by Tom: pain 9 out of 10 before, 1 out of 10 after",
  '"My crown fits" – Google review',
  "Five stars. Went in stiff, came out singing.",
  '"The wart fell off on day nine" – via WhatsApp',
  "Slept through at last (letter from Mr A. Boyd)",
  "Google: she found it in a minute",
  "From Anjali's diary, week five: jeans buttoned",
  "Bev, 61, baker: five stone gone",
  "I could not lift a kettle in June. Now I paint ceilings. Pam",
])("takes for a review: %s", (text) => {
  expect(isReviewText(text)).toBe(true);
});

it.each([
  "We have 300 Google reviews and answer every one.",
  "Our five-star reviews are checked by a third party.",
  "Neck pain – Dr Quill",
  "Ten out of ten people need sleep.",
  "Email: desk@clinic.example",
  "Ask for Pam",
  "Reviewed by Tom Hale, registered nurse, in May",
  "Relief for every back – new clients welcome",
  "Meet the team: four dentists and a dog.",
  "Thank you for reading this page.",
  "Closed on Sundays. Mondays from nine – ring first",
  "The stars are out over the bay.",
])("takes for the page's own words: %s", (text) => {
  expect(isReviewText(text)).toBe(false);
});
