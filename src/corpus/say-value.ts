import type { Aspect } from "../claims/aspect.ts";
import { OPEN } from "../claims/numeral.ts";
import type { Value } from "../model.ts";
import { valueKey } from "./value-key.ts";

const SIGNS: Readonly<Record<string, string>> = {
  dollar: "$",
  pound: "£",
  euro: "€",
  rupee: "Rs ",
  rand: "R",
  franc: "CHF ",
  dirham: "AED ",
  shilling: "KSh ",
  naira: "₦",
  peso: "₱",
};

/** The value in words: `none`, `12 weeks`, `$125`, `7am–7pm`, `physiotherapist only` … */
export function sayValue(value: Value, aspect: Aspect): string {
  const key = valueKey(value);
  for (const [name, named] of Object.entries(aspect.values))
    if (valueKey(named) === key) return name;
  switch (value.kind) {
    case "scale":
      return sayScale(value.lo, value.hi, aspect);
    case "class":
      return value.id;
    case "quantity":
      return sayQuantity(value);
    case "set":
      return `${value.ids.map((id) => id.replace(":", " ").replaceAll("-", " ")).join(", ")}${value.exclusive === true ? " only" : ""}`;
    case "unknown":
      return "unknown";
  }
}

function sayScale(lo: number, hi: number, aspect: Aspect): string {
  const at = (level: number): string => {
    for (const [name, named] of Object.entries(aspect.values))
      if (named.kind === "scale" && named.lo === level && named.hi === level) return name;
    return String(level);
  };
  return lo === hi ? at(lo) : `${at(lo)} to ${at(hi)}`;
}

function sayQuantity({ lo, hi, unit, per }: Extract<Value, { kind: "quantity" }>): string {
  if (unit === "time" && per === undefined) {
    if (lo <= -OPEN) return `until ${sayTime(hi)}`;
    return hi >= OPEN ? `from ${sayTime(lo)}` : `${sayTime(lo)}–${sayTime(hi)}`;
  }
  const sign = SIGNS[unit];
  const number = (value: number): string => `${sign ?? ""}${figures(value)}`;
  const name =
    sign !== undefined
      ? ""
      : unit === "percent"
        ? " %"
        : unit === "year" && lo === hi && lo > 1000
          ? ""
          : ` ${unit}`;
  const plural = name !== "" && name !== " %" && !(lo === 1 && hi === 1) ? "s" : "";
  const each = per === undefined ? "" : per === "each" ? " each" : ` a ${per}`;
  const range =
    lo === hi
      ? number(lo)
      : hi >= OPEN
        ? `at least ${number(lo)}`
        : lo === 0
          ? `up to ${number(hi)}`
          : `${number(lo)}–${number(hi)}`;
  return `${range}${name}${plural}${each}`;
}

function figures(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function sayTime(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24;
  const rest = minutes % 60;
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  return `${twelve}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}${hours < 12 ? "am" : "pm"}`;
}
