import type { Value } from "../model.ts";

/** One text for each value: equal keys, equal values. The order of a set's members does not matter. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case "scale":
      return `s ${value.lo} ${value.hi}`;
    case "class":
      return `c ${value.id}`;
    case "quantity":
      return `q ${value.lo} ${value.hi} ${value.unit}${value.per === undefined ? "" : `/${value.per}`}`;
    case "set":
      return `t${value.exclusive === true ? "!" : ""} ${value.ids.length < 2 ? value.ids.join() : [...value.ids].sort().join()}`;
    case "unknown":
      return "u";
  }
}
