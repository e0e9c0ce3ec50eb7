import { toJsonSchema } from "@valibot/to-json-schema";
import { ruleSchema } from "../ruleset/schema.ts";

/** The JSON Schema of a rule file, by which editors complete and check `rules/*.yml`. */
export function ruleJsonSchema(): object {
  return {
    title: "claimlint rule",
    ...toJsonSchema(ruleSchema, { typeMode: "input", errorMode: "ignore", target: "draft-07" }),
  };
}
