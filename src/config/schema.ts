import { JURISDICTIONS } from "../ruleset/rule.ts";
import { corpusModes, failOns, professions, ruleSettings } from "./config.ts";

/** The shape of a value in a configuration file; the same table checks files and completes keys in editors. */
export type Schema =
  | StringSchema
  | { readonly type: "count"; readonly description: string }
  | { readonly type: "list"; readonly description: string; readonly items: Schema }
  | { readonly type: "map"; readonly description: string; readonly items: Schema }
  | ObjectSchema;

/** A text that is not empty, one of `values` if they are given. */
export interface StringSchema {
  readonly type: "string";
  readonly description: string;
  readonly values?: readonly string[];
  /** Whether a value may go on after a hyphen: `ca-on`. */
  readonly parts?: boolean;
}

/** A map of known keys, which may be left out unless they are `required`. */
export interface ObjectSchema {
  readonly type: "object";
  readonly description: string;
  readonly keys: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const jurisdictionList: Schema = {
  type: "list",
  description: "Whose law counts; a finding takes the strictest verdict of them.",
  items: { type: "string", description: "A jurisdiction.", values: JURISDICTIONS, parts: true },
};

const profession: Schema = {
  type: "string",
  description: "Who speaks: some codes allow a registered profession more.",
  values: professions,
};

const rules: Schema = {
  type: "map",
  description: "Severity by rule id; `off` silences a rule.",
  items: { type: "string", description: "A severity, or off.", values: ruleSettings },
};

/** What `claimlint.config.yml` may hold. */
export const configSchema: ObjectSchema = {
  type: "object",
  description: "Configuration of claimlint.",
  keys: {
    $schema: { type: "string", description: "The schema of this file, for editors." },
    extends: list("Presets, or configuration files relative to this one; later ones win."),
    jurisdictions: jurisdictionList,
    profession,
    rules,
    overrides: {
      type: "list",
      description: "Settings for some files only; later ones win.",
      items: {
        type: "object",
        description: "Settings for the files that its globs name.",
        keys: {
          files: list(
            "Globs, relative to this file; one that ends with a slash names all in a folder.",
          ),
          jurisdictions: jurisdictionList,
          profession,
          rules,
        },
        required: ["files"],
      },
    },
    ignores: list("Files not to lint, as in .gitignore."),
    rulesDirs: list("Folders of your own rules, relative to this file."),
    lexicon: {
      type: "object",
      description: "Your own words, added to the classes of the lexicon.",
      keys: {
        treatment: list("Names of treatments."),
        practitioner: list("Names of those who give them."),
        product: list("Names of products."),
      },
    },
    corpus: {
      type: "string",
      description: "Which documents are compared with each other.",
      values: corpusModes,
    },
    reference: list("Globs of the documents that are right where others disagree."),
    failOn: {
      type: "string",
      description: "The least severity that makes the exit code 1.",
      values: failOns,
    },
    maxWarnings: { type: "count", description: "More warnings than this make the exit code 1." },
    claims: { type: "string", description: "The register of approved claims." },
    baseline: { type: "string", description: "The file of findings that were there before." },
  },
};

function list(description: string): Schema {
  return { type: "list", description, items: { type: "string", description } };
}
