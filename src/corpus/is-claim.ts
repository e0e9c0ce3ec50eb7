import type { Claim } from "../model.ts";
import { isTexts } from "./is-texts.ts";
import { isValue } from "./is-value.ts";

const TEXTS = ["aspect", "attribution", "context", "path", "text", "sentence"] as const;
const PLACE = ["line", "column", "endLine", "endColumn", "offset", "endOffset"];

/** Whether what was read from a file is a claim, as far as its comparison relies on it. */
export function isClaim(read: unknown): read is Claim {
  const claim = (read ?? {}) as Readonly<Partial<Record<keyof Claim, unknown>>>;
  const place = (claim.location ?? {}) as Readonly<Record<string, unknown>>;
  return (
    TEXTS.every((name) => typeof claim[name] === "string") &&
    PLACE.every((name) => typeof place[name] === "number") &&
    typeof claim.certainty === "number" &&
    isTerm(claim.subject) &&
    (claim.condition === null || isTerm(claim.condition)) &&
    isTexts(claim.facets) &&
    isNumbers(claim.within) &&
    isValue(claim.value)
  );
}

function isNumbers(read: unknown): boolean {
  return Array.isArray(read) && read.every((one) => typeof one === "number");
}

function isTerm(read: unknown): boolean {
  const { id, by, noun = "" } = (read ?? {}) as Readonly<Record<string, unknown>>;
  return [id, by, noun].every((one) => typeof one === "string");
}
