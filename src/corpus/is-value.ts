import type { Value } from "../model.ts";
import { isTexts } from "./is-texts.ts";

/** Whether what was read from a file is the value of a claim. */
export function isValue(read: unknown): read is Value {
  const { kind, lo, hi, id, unit, per, ids } = (read ?? {}) as Readonly<Record<string, unknown>>;
  const isRange = typeof lo === "number" && typeof hi === "number";
  switch (kind) {
    case "scale":
      return isRange;
    case "class":
      return typeof id === "string";
    case "quantity":
      return isRange && typeof unit === "string" && (per === undefined || typeof per === "string");
    case "set":
      return isTexts(ids);
    default:
      return kind === "unknown";
  }
}
