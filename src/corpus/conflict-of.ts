import type { Aspect, Test } from "../claims/aspect.ts";
import { OPEN } from "../claims/numeral.ts";
import { daysOf } from "../claims/units.ts";
import type { Value } from "../model.ts";
import { valueKey } from "./value-key.ts";

type Grade = "contradiction" | "tension";
type Quantity = Extract<Value, { kind: "quantity" }>;
type Members = Extract<Value, { kind: "set" }>;

/** Rounding allowed between amounts in different units: 12 weeks are three months. */
const ROUNDING = 0.1;
const EXACT = 1e-6;

/** What the aspect's table of conflicts says of two values, whichever comes first: the gravest that applies, or null. */
export function conflictOf(a: Value, b: Value, aspect: Aspect): Grade | null {
  if (a.kind === "unknown" || b.kind === "unknown") return null;
  let grade: Grade | null = null;
  for (const conflict of aspect.conflicts) {
    if (conflict.grade === "tension" && grade !== null) continue;
    if (!applies(conflict.test, a, b)) continue;
    if (conflict.grade === "contradiction") return "contradiction";
    grade = "tension";
  }
  return grade;
}

function applies(test: Test, a: Value, b: Value): boolean {
  switch (test.type) {
    case "disjoint":
      return a.kind === "quantity" && b.kind === "quantity" && areDisjoint(a, b);
    case "gap":
      return (
        a.kind === "scale" && b.kind === "scale" && Math.max(a.lo - b.hi, b.lo - a.hi) >= test.least
      );
    case "different":
      return areDifferent(a, b);
    case "between":
      return (
        (test.a.some((named) => isWithin(a, named)) &&
          test.b.some((named) => isWithin(b, named))) ||
        (test.a.some((named) => isWithin(b, named)) && test.b.some((named) => isWithin(a, named)))
      );
    case "exclusive":
      return a.kind === "set" && b.kind === "set" && (holdsMore(a, b) || holdsMore(b, a));
    case "order":
      return (
        a.kind === "set" &&
        b.kind === "set" &&
        a.ids.some((one) => b.ids.some((other) => cannotBoth(one, other)))
      );
    case "attributes":
      return a.kind === "set" && b.kind === "set" && isSameThingOtherwise(a, b, test);
  }
}

/** Both amounts in one unit with the rounding that it takes, or null where they cannot be compared. */
function comparable(
  a: Quantity,
  b: Quantity,
): { a: [number, number]; b: [number, number]; rounding: number } | null {
  const [left, right] = [inBase(a), inBase(b)];
  if (left === null || right === null || left.base !== right.base) return null;
  const rounding =
    a.unit === b.unit && a.per === b.per
      ? EXACT
      : ROUNDING * Math.max(...[...left.range, ...right.range].filter((end) => end < OPEN));
  return { a: left.range, b: right.range, rounding };
}

/** What a price or a length is said of anyway. */
const ONCE = new Set<string | undefined>(
  "each session visit treatment appointment consultation sitting drip".split(" "),
).add(undefined);

function inBase(value: Quantity): { base: string; range: [number, number] } | null {
  const days = daysOf(value.unit);
  const once = ONCE.has(value.per);
  if (days !== null && once)
    return { base: "time", range: [value.lo * days, value.hi >= OPEN ? OPEN : value.hi * days] };
  const period = value.per === undefined ? null : daysOf(value.per);
  if (period !== null && (value.unit === "time" || value.unit === "session")) {
    const weeks = 7 / period;
    return {
      base: "rhythm",
      range: [value.lo * weeks, value.hi >= OPEN ? OPEN : value.hi * weeks],
    };
  }
  return { base: `${value.unit}/${once ? "" : value.per}`, range: [value.lo, value.hi] };
}

function areDisjoint(a: Quantity, b: Quantity): boolean {
  const pair = comparable(a, b);
  return (
    pair !== null &&
    (pair.a[1] + pair.rounding < pair.b[0] || pair.b[1] + pair.rounding < pair.a[0])
  );
}

/** What is left open differs from nothing: "open until six" says not when. */
function isSaid(end: number): boolean {
  return Math.abs(end) < OPEN;
}

function areDifferent(a: Value, b: Value): boolean {
  if (a.kind === "quantity" && b.kind === "quantity") {
    const pair = comparable(a, b);
    return (
      pair !== null &&
      pair.a.some((end, index) => {
        const other = pair.b[index] as number;
        return isSaid(end) && isSaid(other) && Math.abs(end - other) > pair.rounding;
      })
    );
  }
  if (a.kind === "set" && b.kind === "set") return !a.ids.some((id) => b.ids.includes(id));
  return valueKey(a) !== valueKey(b);
}

function isWithin(value: Value, named: Value): boolean {
  if (value.kind === "scale" && named.kind === "scale")
    return named.lo <= value.lo && value.hi <= named.hi;
  if (value.kind === "quantity" && named.kind === "quantity") {
    const pair = comparable(value, named);
    return (
      pair !== null &&
      pair.b[0] - pair.rounding <= pair.a[0] &&
      pair.a[1] <= pair.b[1] + pair.rounding
    );
  }
  return valueKey(value) === valueKey(named);
}

/** "Only" these, and the other names one that is not among them; of two that say "only", those that share none. */
function holdsMore(only: Members, other: Members): boolean {
  if (only.exclusive !== true) return false;
  if (other.exclusive === true) return !other.ids.some((id) => only.ids.includes(id));
  return other.ids.some((id) => !only.ids.includes(id));
}

/** `a>b` against `a<b` or `a=b`; `a>*` against `b>*`, `a<b` or `a=b`. */
function cannotBoth(one: string, other: string): boolean {
  const [first, second] = [relationOf(one), relationOf(other)];
  if (first === null || second === null) return false;
  if (first.b === "*" && second.b === "*") return first.a !== second.a;
  if (first.b === "*") return isNotBest(first.a, second);
  if (second.b === "*") return isNotBest(second.a, first);
  return (
    first.a === second.a && first.b === second.b && !TOGETHER.has(`${first.sign}${second.sign}`)
  );
}

/** Signs that may both hold. */
const TOGETHER = new Set([
  "<<",
  ">>",
  "==",
  "≤≤",
  "≥≥",
  "≤<",
  "<≤",
  "≥>",
  ">≥",
  "≤=",
  "=≤",
  "≥=",
  "=≥",
  "≤≥",
  "≥≤",
]);

interface Relation {
  readonly a: string;
  readonly sign: string;
  readonly b: string;
}

function isNotBest(best: string, { a, sign, b }: Relation): boolean {
  return (a === best && !/[>≥]/.test(sign)) || (b === best && !/[<≤]/.test(sign));
}

function relationOf(id: string): Relation | null {
  const read = /^(.+?)([<>=≤≥])(.+)$/.exec(id);
  return read === null ? null : { a: read[1] ?? "", sign: read[2] ?? "", b: read[3] ?? "" };
}

function isSameThingOtherwise(
  a: Members,
  b: Members,
  test: Extract<Test, { type: "attributes" }>,
): boolean {
  const [left, right] = [attributesOf(a), attributesOf(b)];
  let same = 0;
  for (const name of test.identity) {
    const [one, other] = [left.get(name), right.get(name)];
    if (one === undefined || other === undefined) continue;
    if (one === other) same += 1;
    else if (!test.compared.includes(name)) return false;
  }
  if (same < test.least) return false;
  return test.compared.some(
    (name) => left.has(name) && right.has(name) && left.get(name) !== right.get(name),
  );
}

function attributesOf({ ids }: Members): Map<string, string> {
  return new Map(ids.map((id) => [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)]));
}
