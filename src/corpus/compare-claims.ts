import { compareText } from "../match/compare-text.ts";
import type { Claim } from "../model.ts";

const CONTEXTS: readonly Claim["context"][] = [
  "assert",
  "answered-question",
  "item",
  "cta",
  "heading",
  "conditional",
  "testimonial",
  "question",
  "rejected",
];
const RESOLUTIONS: readonly string[] = ["explicit", "anaphor", "section", "title", "site"];
const ATTRIBUTIONS: readonly string[] = ["page", "body", "study", "patient"];

/**
 * A total order of claims, the best representative of a value first: stated by the page itself, flatly, with its
 * subject and condition named; ties by place.
 */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    CONTEXTS.indexOf(a.context) - CONTEXTS.indexOf(b.context) ||
    ATTRIBUTIONS.indexOf(a.attribution) - ATTRIBUTIONS.indexOf(b.attribution) ||
    RESOLUTIONS.indexOf(a.subject.by) - RESOLUTIONS.indexOf(b.subject.by) ||
    b.certainty - a.certainty ||
    RESOLUTIONS.indexOf(a.condition?.by ?? "site") -
      RESOLUTIONS.indexOf(b.condition?.by ?? "site") ||
    compareText(a.path, b.path) ||
    a.location.offset - b.location.offset ||
    a.location.endOffset - b.location.endOffset ||
    compareText(a.text, b.text) ||
    compareText(a.sentence, b.sentence) ||
    compareText(a.subject.noun ?? "", b.subject.noun ?? "")
  );
}
