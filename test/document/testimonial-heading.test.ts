import { expect, test } from "vitest";
import { isTestimonialHeading } from "../../src/document/testimonial-heading.ts";

test.each([
  "Testimonials",
  "Client Reviews",
  "★★★★★ Google reviews",
  "Read what our patients are saying about us",
  "What they say",
  "Kind words from our members",
  "Success stories",
  "In their own words",
  "Don’t just take our word for it!",
  "Hear from our happy clients",
  "Praise from patients",
])("announces the words of patients: %s", (heading) => {
  expect(isTestimonialHeading(heading)).toBe(true);
});

test.each([
  "Leave a review",
  "What the Cochrane reviews found",
  "Research reviews",
  "Our story",
  "Stories of the harbour",
  "Feedback policy",
  "What doctors say about sleep",
  "How patients pay",
])("announces something else: %s", (heading) => {
  expect(isTestimonialHeading(heading)).toBe(false);
});
