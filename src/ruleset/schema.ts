import * as v from "valibot";
import { JURISDICTIONS } from "./rule.ts";

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, "expected lower-case words joined by hyphens"),
);
const severity = v.picklist(["error", "warning", "info"]);
const verdict = v.picklist(["prohibited", "needs-evidence", "needs-qualification"]);
const list = v.optional(v.array(text), []);
const law = {
  verdict: v.optional(verdict),
  severity: v.optional(v.picklist(["off", "error", "warning", "info"])),
  references: v.optional(v.array(text)),
};
const jurisdiction = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:${JURISDICTIONS.join("|")})(?:-[a-z]+)?$`),
    `expected one of ${JURISDICTIONS.join(", ")}`,
  ),
);
const written = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
/** Words, one at least; YAML reads some of them as numbers. */
export const wordList = v.pipe(v.array(written), v.minLength(1));
/** Words that a file names for its own patterns. */
export const words = v.optional(v.record(id, wordList), {});

/** The checks in code, each with the settings that a rule may give it. */
const kinds = v.variant("name", [
  v.strictObject({ name: v.literal("condition-list"), besides: v.optional(v.array(id)) }),
  v.strictObject({ name: v.literal("equality"), muted: v.optional(v.array(text)) }),
  v.strictObject({
    name: v.literal("sentence-length"),
    words: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.strictObject({ name: v.literal("testimonial") }),
  v.strictObject({
    name: v.literal("title-without-profession"),
    title: v.optional(text),
    brands: v.optional(v.array(text)),
  }),
]);

/** The name of a check in code. */
export type KindName = v.InferOutput<typeof kinds>["name"];

/** `rules/<id>.yml`. */
export const ruleSchema = v.strictObject({
  id,
  severity,
  confidence: v.optional(v.picklist(["high", "medium", "low"]), "medium"),
  verdict: v.optional(verdict, "needs-evidence"),
  summary: text,
  message: v.pipe(text, v.includes("{match}", "expected `{match}` where the words go")),
  url: v.optional(text),
  words,
  match: v.optional(
    v.array(
      v.union([
        text,
        v.strictObject({
          pattern: text,
          severity: v.optional(severity),
          when: v.optional(v.array(id)),
          unless: v.optional(v.array(id)),
        }),
      ]),
    ),
    [],
  ),
  kind: v.optional(kinds),
  except: list,
  when: v.optional(v.array(id), []),
  unless: v.optional(v.array(id), ["negated", "question", "rejected"]),
  over: v.optional(v.array(id), []),
  within: v.optional(v.record(id, severity), {}),
  instead: list,
  jurisdictions: v.optional(
    v.record(
      jurisdiction,
      v.strictObject({ ...law, professions: v.optional(v.record(id, v.strictObject(law))) }),
    ),
    {},
  ),
  why: text,
  examples: v.strictObject({
    flag: v.optional(v.array(written), []),
    pass: v.optional(v.array(written), []),
    todo: v.optional(v.array(written), []),
  }),
});

/** `rules/lexicon/<class>.yml`. */
export const lexiconSchema = v.strictObject({
  class: id,
  summary: text,
  terms: v.array(
    v.union([
      written,
      v.strictObject({
        id: written,
        names: v.optional(v.array(written)),
        parent: v.optional(v.string()),
        tags: v.optional(v.array(id), []),
        source: v.optional(v.string()),
      }),
    ]),
  ),
});

/** `rules/likeness/<rule>.yml`. */
export const likenessSchema = v.strictObject({
  claims: v.optional(v.array(written), []),
  honest: v.optional(v.array(written), []),
});

const cue = v.union([
  text,
  v.strictObject({
    pattern: text,
    reach: v.picklist(["forward", "clause", "backward", "sentence", "list"]),
  }),
]);

/** `rules/context/<id>.yml`. */
export const contextSchema = v.strictObject({
  id,
  summary: text,
  reach: v.picklist(["forward", "clause", "backward", "sentence", "list"]),
  cues: v.array(cue),
  except: list,
});

/** `rules/references/<id>.yml`. */
export const referenceSchema = v.looseObject({
  id,
  title: text,
  jurisdiction,
  url: v.optional(text),
  checked: v.optional(v.union([v.string(), v.number(), v.date()])),
  clauses: v.record(
    v.string(),
    v.looseObject({ text, status: v.picklist(["verified", "secondary", "unverified"]) }),
  ),
});
