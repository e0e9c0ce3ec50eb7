import { configSchema, type Schema } from "../config/schema.ts";

/** The JSON Schema of a configuration file, by which editors complete and check it. */
export function configJsonSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "claimlint",
    ...jsonSchemaOf(configSchema),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function jsonSchemaOf(schema: Schema): object {
  const { description } = schema;
  switch (schema.type) {
    case "string":
      return { description, type: "string", ...allowed(schema.values, schema.parts === true) };
    case "count":
      return { description, type: "integer", minimum: 0 };
    case "list":
      return listSchema(description, schema.items);
    case "map":
      return { description, type: "object", additionalProperties: jsonSchemaOf(schema.items) };
    case "object":
      return {
        description,
        type: "object",
        properties: Object.fromEntries(
          Object.entries(schema.keys).map(([key, inner]) => [key, jsonSchemaOf(inner)]),
        ),
        ...(schema.required === undefined ? {} : { required: schema.required }),
        additionalProperties: false,
      };
  }
}

/** One word may stand where a list of words can. */
function listSchema(description: string, items: Schema): object {
  const list = { type: "array", items: jsonSchemaOf(items) };
  if (items.type !== "string") return { description, ...list };
  return { description, anyOf: [jsonSchemaOf(items), list] };
}

function allowed(values: readonly string[] | undefined, parts: boolean): object {
  if (values === undefined) return {};
  return parts
    ? { anyOf: [{ enum: values }, { pattern: `^(?:${values.join("|")})-[a-z]+$` }] }
    : { enum: values };
}
