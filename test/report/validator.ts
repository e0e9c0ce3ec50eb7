import { createRequire } from "node:module";
import type { ErrorObject, Schema } from "ajv";

const require = createRequire(import.meta.url);

interface Ajv {
  compile(schema: Schema): ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
}
type AjvClass = new (options: object) => Ajv;

/** Checks values against a JSON Schema of draft 4; gives what is wrong, in words. */
export function validatorOf(schema: Schema): (value: unknown) => string[] {
  const Ajv: AjvClass = require("ajv-draft-04");
  const addFormats: (ajv: Ajv) => void = require("ajv-formats");
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The schema of SARIF 2.1.0 as its makers publish it. */
export function sarifSchema(): Schema {
  return require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
}
