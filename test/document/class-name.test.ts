import { expect, test } from "vitest";
import { isFurnitureName, isIconName, isReviewName } from "../../src/document/class-name.ts";

test.each([
  "nav",
  "site-footer",
  "mainMenu",
  "nav__link x",
  "breadcrumbs",
  "cookie-law-info-bar",
  "wp-block-navigation",
])("frames the site: %s", (name) => {
  expect(isFurnitureName(name)).toBe(true);
});

test.each(["treatment-menu", "card-footer", "has-menu", "js-nav", "canvas", "consent-form", ""])(
  "holds copy: %s",
  (name) => {
    expect(isFurnitureName(name)).toBe(false);
  },
);

test("tells reviews from other words with review in them", () => {
  expect(isReviewName("swiper reviewCard")).toBe(true);
  expect(isReviewName("elementor-testimonial-wrapper")).toBe(true);
  expect(isReviewName("peer-review preview reviewed-by leave-review")).toBe(false);
});

test("tells the fonts whose text is the name of an icon", () => {
  expect(isIconName("material-symbols-outlined")).toBe(true);
  expect(isIconName("fa fa-check")).toBe(false);
});
