import { parseArgs } from "node:util";
import { nearest } from "../config/nearest.ts";
import { commandNames, commands, type CommandSpec } from "./commands.ts";
import type { Invocation } from "./invocation.ts";
import { type Flags, type OptionName, options, type OptionSpec } from "./options.ts";
import { oneOf } from "./one-of.ts";
import { UsageError } from "./usage-error.ts";

const table: Readonly<Record<string, OptionSpec>> = options;

/** Understands a command line, without the names of node and of the script. Throws UsageError. */
export function parse(argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(),
    strict: false,
    tokens: true,
  });
  let command: string | null = null;
  let terminated = false;
  const operands: string[] = [];
  const given = new Map<string, string | boolean | string[]>();
  const names: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") {
      terminated = true;
    } else if (token.kind === "positional") {
      const first = command === null && operands.length === 0 && !terminated;
      if (first && Object.hasOwn(commands, token.value)) command = token.value;
      else operands.push(token.value);
    } else {
      names.push(token.name);
      if (isKnown(token.name))
        set(given, token.name, token.rawName, token.value, token.inlineValue);
    }
  }
  command ??= "lint";
  const spec = commands[command];
  for (const name of names) {
    if (spec !== undefined && !isAllowed(name, spec)) throw unknownOption(name, command, spec);
  }
  return { command, operands, flags: flagsOf(given) };
}

function parserOptions(): Record<string, { type: "string" | "boolean"; short?: string }> {
  const result: Record<string, { type: "string" | "boolean"; short?: string }> = {};
  for (const [name, { kind, short }] of Object.entries(table)) {
    const type = kind === "text" || kind === "texts" || kind === "count" ? "string" : "boolean";
    result[name] = short === undefined ? { type } : { type, short };
    if (kind === "switch") result[`no-${name}`] = { type };
  }
  return result;
}

function set(
  given: Map<string, string | boolean | string[]>,
  name: string,
  rawName: string,
  value: string | undefined,
  inline: boolean | undefined,
): void {
  const spec = specOf(name);
  const takes = spec.kind === "text" || spec.kind === "texts" || spec.kind === "count";
  if (takes && (value === undefined || value === "" || (inline === false && /^-./.test(value)))) {
    throw new UsageError(
      `Missing value of ${rawName}, expected ${rawName} ${spec.value ?? "VALUE"}`,
    );
  }
  if (!takes && spec.kind !== "optional" && value !== undefined) {
    throw new UsageError(`Unexpected value of ${rawName}, expected none`);
  }
  if (spec.choices !== undefined && value !== undefined) {
    oneOf(`value of ${rawName}`, value, spec.choices);
  }
  if (spec.kind === "count" && !/^\d+$/.test(value ?? "")) {
    throw new UsageError(`Unexpected value ${value} of ${rawName}, expected a whole number`);
  }
  if (spec.kind === "texts") {
    const before = given.get(name);
    given.set(name, [...(Array.isArray(before) ? before : []), value ?? ""]);
  } else if (spec.kind === "switch") {
    given.set(name.replace(/^no-/, ""), !name.startsWith("no-"));
  } else {
    given.set(name, value ?? (spec.kind === "optional" ? "" : true));
  }
}

function flagsOf(given: ReadonlyMap<string, string | boolean | string[]>): Flags {
  const flags: Record<string, unknown> = {};
  for (const [name, { kind }] of Object.entries(table)) {
    const value = given.get(name);
    if (kind === "flag") flags[name] = value === true;
    else if (kind === "texts") flags[name] = value ?? [];
    else if (kind === "count") flags[name] = value === undefined ? null : Number(value);
    else flags[name] = value ?? null;
  }
  return flags as Flags;
}

function isKnown(name: string): boolean {
  return Object.hasOwn(table, name) || isNegative(name);
}

function isNegative(name: string): boolean {
  if (!name.startsWith("no-")) return false;
  const positive = name.slice(3);
  return Object.hasOwn(table, positive) && table[positive]?.kind === "switch";
}

function specOf(name: string): OptionSpec {
  const spec = Object.hasOwn(table, name) ? table[name] : table[name.slice(3)];
  if (spec === undefined) throw new UsageError(`Unexpected option --${name}`);
  return spec;
}

function isAllowed(name: string, spec: CommandSpec): boolean {
  const own = isNegative(name) ? name.slice(3) : name;
  return own === "help" || own === "version" || spec.options.includes(own as OptionName);
}

function unknownOption(name: string, command: string, spec: CommandSpec): UsageError {
  const dashes = name.length === 1 ? "-" : "--";
  const owners = commandNames.filter((other) =>
    commands[other]?.options.includes(name as OptionName),
  );
  if (owners.length > 0) {
    return new UsageError(
      `Unexpected option ${dashes}${name} of claimlint ${command}, it belongs to claimlint ${owners.join(", ")}`,
    );
  }
  const meant = nearest(name, namesOf(spec));
  const hint = meant === null ? "; see claimlint --help" : `; did you mean --${meant}?`;
  return new UsageError(`Unexpected option ${dashes}${name}${hint}`);
}

function namesOf(spec: CommandSpec): string[] {
  const names: string[] = ["help", "version"];
  for (const name of spec.options) {
    names.push(name);
    if (options[name].kind === "switch") names.push(`no-${name}`);
  }
  return names;
}
