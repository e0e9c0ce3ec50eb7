import { nearest } from "../config/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** `value`, which must be one of `values`; throws a UsageError that names them, and the nearest. */
export function oneOf<Value extends string>(
  what: string,
  value: string,
  values: readonly Value[],
): Value {
  const known = values.find((one) => one === value);
  if (known !== undefined) return known;
  const meant = nearest(value, values);
  const hint = meant === null ? "" : `; did you mean ${meant}?`;
  throw new UsageError(`Unexpected ${what} ${value}, expected ${values.join(", ")}${hint}`);
}
