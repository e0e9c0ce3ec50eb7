import type { ConfigFile } from "./config.ts";
import { isRecord } from "./is-record.ts";
import { nearest } from "./nearest.ts";
import type { ObjectSchema, Schema, StringSchema } from "./schema.ts";
import { configSchema } from "./schema.ts";

/** A key of a map, or an index of a list from 0. */
export type Key = string | number;

/** Something wrong in a configuration: where, by its keys from the top, and whether the key or its value is meant. */
export interface Issue {
  readonly keys: readonly Key[];
  readonly at: "key" | "value";
  readonly message: string;
}

/**
 * Checks what a configuration file holds. A single word is taken where a list of words may stand, so that
 * `extends: strict` works. Returns the configuration, or everything that is wrong with it.
 */
export function validateConfig(value: unknown): ConfigFile | readonly Issue[] {
  if (value === null || value === undefined) return {};
  const issues: Issue[] = [];
  const checked = check(value, configSchema, [], issues);
  if (issues.length > 0) return issues;
  const { $schema: _, ...config } = checked as Record<string, unknown>;
  return config;
}

/** Tells what is wrong with a configuration from a configuration. */
export function isIssues(value: ConfigFile | readonly Issue[]): value is readonly Issue[] {
  return Array.isArray(value);
}

function check(value: unknown, schema: Schema, keys: readonly Key[], issues: Issue[]): unknown {
  switch (schema.type) {
    case "string":
      return checkString(value, schema, keys, issues);
    case "count":
      if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
      return reject(value, "a whole number from 0", keys, issues);
    case "list":
      return checkList(value, schema.items, keys, issues);
    case "map":
      return checkMap(value, schema.items, keys, issues);
    case "object":
      return checkObject(value, schema, keys, issues);
  }
}

function checkString(
  value: unknown,
  { values, parts }: StringSchema,
  keys: readonly Key[],
  issues: Issue[],
): unknown {
  // YAML 1.1 habits: a bare `off` is a word in YAML 1.2, but JSON people write false.
  if (value === false && values?.includes("off") === true) return "off";
  if (typeof value !== "string" || value === "") {
    return reject(value, values === undefined ? "a text" : oneOf(values), keys, issues);
  }
  if (values === undefined || values.includes(value)) return value;
  if (parts === true && values.includes(/^(.+?)-[a-z]+$/.exec(value)?.[1] ?? "")) return value;
  const meant = nearest(value, values);
  const hint = meant === null ? "" : `; did you mean \`${meant}\`?`;
  return reject(value, oneOf(values) + hint, keys, issues);
}

function checkList(value: unknown, items: Schema, keys: readonly Key[], issues: Issue[]): unknown {
  if (typeof value === "string" && items.type === "string")
    return [check(value, items, keys, issues)];
  if (!Array.isArray(value)) return reject(value, "a list", keys, issues);
  const list: unknown[] = [];
  for (const [index, item] of value.entries())
    list.push(check(item, items, [...keys, index], issues));
  return list;
}

function checkMap(value: unknown, items: Schema, keys: readonly Key[], issues: Issue[]): unknown {
  if (!isRecord(value)) return reject(value, "a map", keys, issues);
  const map: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    map.push([key, check(item, items, [...keys, key], issues)]);
  }
  return Object.fromEntries(map);
}

function checkObject(
  value: unknown,
  schema: ObjectSchema,
  keys: readonly Key[],
  issues: Issue[],
): unknown {
  if (!isRecord(value)) return reject(value, "a map", keys, issues);
  const result: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const inner = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
    if (inner === undefined) {
      issues.push({ keys: [...keys, key], at: "key", message: unknownKey(key, schema) });
      continue;
    }
    result.push([key, check(item, inner, [...keys, key], issues)]);
  }
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key)) {
      issues.push({ keys, at: "value", message: `Missing key \`${key}\`` });
    }
  }
  return Object.fromEntries(result);
}

function unknownKey(key: string, schema: ObjectSchema): string {
  const known = Object.keys(schema.keys).filter((name) => name !== "$schema");
  const meant = nearest(key, known);
  const hint = meant === null ? "" : `; did you mean \`${meant}\`?`;
  return `Unexpected key \`${key}\`, expected ${oneOf(known)}${hint}`;
}

function reject(
  value: unknown,
  expected: string,
  keys: readonly Key[],
  issues: Issue[],
): undefined {
  const name = keys.length === 0 ? "" : ` for \`${nameOf(keys)}\``;
  issues.push({
    keys,
    at: "value",
    message: `Unexpected ${show(value)}${name}, expected ${expected}`,
  });
}

/** `overrides[0].files` */
function nameOf(keys: readonly Key[]): string {
  let name = "";
  for (const key of keys) {
    if (typeof key === "number") name += `[${key}]`;
    else name += name === "" ? key : `.${key}`;
  }
  return name;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "map";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}

function oneOf(values: readonly string[]): string {
  if (values.length === 1) return values[0] ?? "";
  return `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
