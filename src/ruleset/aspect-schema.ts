import * as v from "valibot";
import { wordList, words } from "./schema.ts";

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case words joined by hyphens"),
);
const facet = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]*(?::[a-z0-9-]+)?$/,
    "expected a group of facets, or one facet (group:name)",
  ),
);
const list = v.optional(v.array(text), []);
const pattern = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const conflict = v.union([
  text,
  v.strictObject({
    attributes: v.array(id),
    least: v.optional(v.number(), 2),
    compared: v.array(id),
  }),
]);
const reading = v.union([
  pattern,
  v.strictObject({
    pattern,
    negated: v.optional(text),
    hedged: v.optional(text),
    facets: list,
    under: v.optional(text),
    aside: v.optional(v.array(id), []),
    exclusive: v.optional(v.boolean(), false),
    certainty: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
  }),
]);

/** `rules/contradictions/<id>.yml`. */
export const aspectSchema = v.strictObject({
  id,
  label: text,
  summary: text,
  kind: v.picklist(["scale", "classes", "quantity", "set"]),
  subject: v.optional(v.picklist(["treatment", "clinic", "none"]), "treatment"),
  unnamed: v.optional(v.picklist(["clinic", "unnamed", "visit", "page"]), "unnamed"),
  condition: v.optional(v.picklist(["tree", "exact", "named", "ignore"]), "tree"),
  same: v.optional(v.array(facet), []),
  also: v.optional(v.array(v.picklist(["cta", "heading", "conditional"])), []),
  despite: v.optional(v.array(id), []),
  aside: v.optional(v.array(id), []),
  studies: v.optional(v.picklist(["lower", "count"]), "lower"),
  between: v.optional(v.picklist(["sentences", "paragraphs", "pages"]), "sentences"),
  apart: v.optional(v.array(id), []),
  takes: v.optional(v.array(text), []),
  members: v.optional(id),
  scale: v.optional(v.record(v.string(), v.number()), {}),
  classes: v.optional(v.array(text), []),
  ranges: v.optional(v.record(v.string(), text), {}),
  conflict: v.array(
    v.strictObject({ contradiction: v.optional(conflict), tension: v.optional(conflict) }),
  ),
  why: text,
  advice: text,
  facets: v.optional(v.record(id, v.record(id, wordList)), {}),
  words,
  trigger: v.pipe(v.array(pattern), v.minLength(1)),
  values: v.record(v.string(), v.array(reading)),
  except: v.optional(v.array(pattern), []),
  examples: v.strictObject({
    conflict: v.optional(v.array(v.tuple([text, text])), []),
    compatible: v.optional(v.array(v.tuple([text, text])), []),
  }),
});

/** `rules/facets/<group>.yml`. */
export const facetSchema = v.strictObject({
  group: id,
  summary: text,
  names: v.optional(v.record(id, v.array(pattern)), {}),
  said: v.optional(v.array(pattern), []),
});
