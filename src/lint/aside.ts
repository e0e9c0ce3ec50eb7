/** Rules on how a page is written, not on what it claims. */
export const ASIDE: ReadonlySet<string> = new Set([
  "equality",
  "page-leftover",
  "runaway-sentence",
]);
