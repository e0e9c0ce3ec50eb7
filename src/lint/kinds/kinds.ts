import { conditionList } from "./condition-list.ts";
import { equality } from "./equality.ts";
import type { KindName } from "../../ruleset/schema.ts";
import type { Kind } from "./kind.ts";
import { sentenceLength } from "./sentence-length.ts";
import { testimonial } from "./testimonial.ts";
import { titleWithoutProfession } from "./title-without-profession.ts";

/** The closed set of checks in code, by the name that a rule's `kind` gives. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  "condition-list": conditionList,
  equality,
  "sentence-length": sentenceLength,
  testimonial,
  "title-without-profession": titleWithoutProfession,
};
