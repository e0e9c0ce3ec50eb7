import { basename } from "node:path";
import type * as v from "valibot";
import { fold } from "../match/fold.ts";
import type { Aspect, Conflict, Reading, Test } from "../claims/aspect.ts";
import { quantities } from "../claims/quantity.ts";
import { tokenize } from "../match/tokenize.ts";
import type { Value } from "../model.ts";
import { aspectSchema } from "./aspect-schema.ts";
import type { FacetPattern } from "./read-facet.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { spellOut, type WrittenPattern } from "./spell-out.ts";

/** Values that a reading takes from the words themselves: the quantity, or the members of the set. */
const FROM_WORDS = new Set(["amount", "members"]);

/** An aspect, its patterns, and the file that they stand in. */
export interface ReadAspect {
  readonly aspect: Aspect;
  readonly triggers: readonly WrittenPattern[];
  /** One for each of the aspect's readings. */
  readonly patterns: readonly WrittenPattern[];
  readonly except: readonly WrittenPattern[];
  /** What the words of a match may name, in the aspect's own groups. */
  readonly facets: readonly FacetPattern[];
  readonly file: YamlFile<unknown>;
}

/** Reads `contradictions/<id>.yml`. Throws a `RulesetError`. */
export function readAspect(path: string, text: string): ReadAspect {
  const file = readYaml(path, text, aspectSchema);
  const { id, kind, label, summary, subject, unnamed, condition, same, also, takes, why, advice } =
    file.value;
  if (id !== basename(path).replace(/\.ya?ml$/, ""))
    throw file.errorAt(["id"], "the id must be named like its file");
  const values = valuesOf(file);
  const readings = readingsOf(values, file);
  const spelled = spellOut(file);
  const spell: typeof spelled = (written, keys) => {
    const pattern = spelled(written, keys);
    return { ...pattern, source: widened(pattern.source) };
  };
  const aspect: Aspect = {
    id,
    kind,
    label,
    summary,
    subject,
    unnamed,
    condition,
    same,
    also,
    takes,
    studies: file.value.studies,
    between: file.value.between,
    despite: file.value.despite,
    apart: file.value.apart,
    members: file.value.members ?? null,
    values,
    conflicts: file.value.conflict.map((row, index) => conflictOf(row, index, values, file)),
    why: fold(why),
    advice: fold(advice),
    readings: readings.map(({ reading }) => reading),
    examples: file.value.examples,
  };
  return {
    aspect,
    triggers: file.value.trigger.map((one, index) => spell(one, ["trigger", index])),
    patterns: readings.map(({ pattern, keys }) => spell(pattern, keys)),
    except: file.value.except.map((one, index) => spell(one, ["except", index])),
    facets: Object.entries(file.value.facets).flatMap(([group, names]) =>
      Object.entries(names).flatMap(([name, list]) =>
        list.map((one, index) => ({
          ...spell(one, ["facets", group, name, index]),
          facet: `${group}:${name}`,
        })),
      ),
    ),
    file,
  };
}

/** In aspects `{treatment}` takes in the medicines that clinics offer as treatments, by their brand too. */
function widened(pattern: string): string {
  return pattern.replaceAll("{treatment}", "({treatment} | {prescription-medicine})");
}

type File = YamlFile<v.InferOutput<typeof aspectSchema>>;

function valuesOf(file: File): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, level] of Object.entries(file.value.scale))
    values[name] = { kind: "scale", lo: level, hi: level };
  for (const name of file.value.classes) values[name] = { kind: "class", id: name };
  for (const [name, words] of Object.entries(file.value.ranges)) {
    const [quantity, ...rest] = quantities(tokenize(words));
    if (quantity === undefined || rest.length > 0)
      throw file.errorAt(["ranges", name], `expected one amount, found \`${words}\``);
    const { lo, hi, unit, per } = quantity;
    values[name] =
      per === undefined
        ? { kind: "quantity", lo, hi, unit }
        : { kind: "quantity", lo, hi, unit, per };
  }
  return values;
}

interface WrittenReading {
  readonly pattern: string;
  readonly keys: readonly (string | number)[];
  readonly reading: Reading;
}

function readingsOf(values: Readonly<Record<string, Value>>, file: File): WrittenReading[] {
  const readings: WrittenReading[] = [];
  for (const [name, list] of Object.entries(file.value.values)) {
    if (!(name in values) && !FROM_WORDS.has(name))
      throw file.errorAt(["values", name], `unknown value \`${name}\``);
    for (const [index, one] of list.entries()) {
      const whole = typeof one === "string";
      const full = whole ? { pattern: one, facets: [], exclusive: false } : one;
      for (const key of ["negated", "hedged"] as const) {
        const other = "negated" in full || "hedged" in full ? full[key] : undefined;
        if (other !== undefined && !(other in values))
          throw file.errorAt(["values", name], `unknown value \`${other}\``);
      }
      const reading: Reading = {
        value: FROM_WORDS.has(name) ? null : name,
        negated: ("negated" in full ? full.negated : undefined) ?? null,
        hedged: ("hedged" in full ? full.hedged : undefined) ?? null,
        facets: full.facets,
        exclusive: full.exclusive,
        aside: "aside" in full ? [...file.value.aside, ...full.aside] : file.value.aside,
        under: ("under" in full ? full.under : undefined) ?? null,
        certainty: ("certainty" in full ? full.certainty : undefined) ?? null,
      };
      const keys = ["values", name, index, ...(whole ? [] : ["pattern"])];
      readings.push({ pattern: full.pattern, keys, reading });
    }
  }
  return readings;
}

function conflictOf(
  row: File["value"]["conflict"][number],
  index: number,
  values: Readonly<Record<string, Value>>,
  file: File,
): Conflict {
  const grade = row.contradiction === undefined ? "tension" : "contradiction";
  const said = row.contradiction ?? row.tension;
  if (said === undefined || (row.contradiction !== undefined && row.tension !== undefined)) {
    throw file.errorAt(["conflict", index], "expected `contradiction:` or `tension:`");
  }
  if (typeof said === "object") {
    const { attributes, least, compared } = said;
    return { grade, test: { type: "attributes", identity: attributes, least, compared } };
  }
  return { grade, test: testOf(said, index, values, file) };
}

/** `disjoint`, `different`, `exclusive`, `gap 2`, or two lists of values: `none | rare..common, unsafe`. */
function testOf(
  said: string,
  index: number,
  values: Readonly<Record<string, Value>>,
  file: File,
): Test {
  if (said === "disjoint" || said === "different" || said === "exclusive" || said === "order")
    return { type: said };
  const gap = /^gap (\d+)$/.exec(said);
  if (gap) return { type: "gap", least: Number(gap[1]) };
  const [left, right, ...rest] = said.split("|");
  if (left === undefined || right === undefined || rest.length > 0) {
    throw file.errorAt(
      ["conflict", index],
      "expected `disjoint`, `different`, `exclusive`, `gap N` or two lists of values around a `|`",
    );
  }
  const side = (names: string): Value[] =>
    names.split(",").map((name) => named(name.trim(), index, values, file));
  return { type: "between", a: side(left), b: side(right) };
}

/** A value by its name, or `from..to` on a scale. */
function named(
  name: string,
  index: number,
  values: Readonly<Record<string, Value>>,
  file: File,
): Value {
  const [from = "", to = from] = name.split("..").map((end) => end.trim());
  const [first, last] = [values[from], values[to]];
  if (first === undefined || last === undefined)
    throw file.errorAt(["conflict", index], `unknown value \`${first === undefined ? from : to}\``);
  if (first.kind !== "scale" || last.kind !== "scale") return first;
  return { kind: "scale", lo: first.lo, hi: last.hi };
}
