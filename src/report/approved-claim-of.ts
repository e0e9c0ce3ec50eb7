import { hasWords } from "../match/has-words.ts";
import { isRecord } from "../config/is-record.ts";
import { nearest } from "../config/nearest.ts";
import { JURISDICTIONS } from "../ruleset/rule.ts";
import type { ApprovedClaim } from "./approved-claims.ts";
import { isNamed } from "./rule-of.ts";
import { fold } from "../match/fold.ts";

/** What a register is checked against. */
export interface RegisterChecks {
  /** Ids that an entry may name. */
  readonly rules: ReadonlySet<string>;
  /** What is wrong with a pattern of the pattern language; null if nothing. */
  readonly patternError: (pattern: string) => string | null;
}

/** Keys from the top of the register. */
export type Keys = readonly (string | number)[];

/** Notes an error at a value, or at a key of a map. */
export interface Tell {
  readonly value: (keys: Keys, reason: string) => void;
  readonly key: (keys: Keys, key: string, reason: string) => void;
}

const entryKeys = [
  "wording",
  "pattern",
  "rule",
  "evidence",
  "approver",
  "date",
  "expires",
  "jurisdictions",
];
const evidenceKeys = ["citation", "url", "file"];

/** One entry of a register, checked; null or a useless one if something of it was told. */
export function approvedClaimOf(
  entry: unknown,
  keys: Keys,
  checks: RegisterChecks,
  tell: Tell,
): Omit<ApprovedClaim, "location"> | null {
  if (!isRecord(entry)) {
    tell.value(keys, "Unexpected entry, expected a map with `wording`, `rule` and `evidence`");
    return null;
  }
  checkKeys(entry, entryKeys, keys, tell);
  const wordings = textsOf(entry, "wording", keys, tell);
  const patterns = textsOf(entry, "pattern", keys, tell);
  if (!("wording" in entry) && !("pattern" in entry)) {
    tell.value(keys, "Missing key `wording` (or `pattern`)");
  }
  for (const wording of wordings) checkWording(wording, [...keys, "wording"], tell);
  for (const pattern of patterns) {
    const wrong = checks.patternError(pattern);
    if (wrong !== null) tell.value([...keys, "pattern"], wrong);
  }
  const rules = textsOf(entry, "rule", keys, tell);
  need(entry, "rule", keys, tell);
  for (const rule of rules) checkName(rule, checks.rules, [...keys, "rule"], tell);
  const places = textsOf(entry, "jurisdictions", keys, tell);
  for (const place of places) {
    checkName(place, new Set(JURISDICTIONS), [...keys, "jurisdictions"], tell);
  }
  need(entry, "approver", keys, tell);
  need(entry, "date", keys, tell);
  return {
    wordings,
    patterns,
    rules,
    evidence: evidenceOf(entry, keys, tell),
    approver: textOf(entry, "approver", keys, tell) ?? "",
    date: dateOf(entry, "date", keys, tell) ?? "",
    expires: dateOf(entry, "expires", keys, tell),
    jurisdictions: places,
  };
}

function evidenceOf(entry: Fields, keys: Keys, tell: Tell): ApprovedClaim["evidence"] {
  const evidence = entry["evidence"];
  const none = { citation: null, url: null, file: null };
  need(entry, "evidence", keys, tell);
  if (evidence === undefined) return none;
  if (typeof evidence === "string" && evidence.trim() !== "")
    return { ...none, citation: evidence };
  const inside = [...keys, "evidence"];
  if (!isRecord(evidence)) {
    tell.value(inside, "Unexpected `evidence`, expected a map with `citation`, `url` or `file`");
    return none;
  }
  checkKeys(evidence, evidenceKeys, inside, tell);
  const citation = textOf(evidence, "citation", inside, tell);
  const url = textOf(evidence, "url", inside, tell);
  const file = textOf(evidence, "file", inside, tell);
  if (citation === null && url === null && file === null) {
    tell.value(inside, "Missing evidence, expected a `citation`, a `url` or a `file`");
  }
  if (url !== null && !/^https?:\/\/[^\s]+$/.test(url)) {
    tell.value([...inside, "url"], `Unexpected url \`${url}\`, expected one with http or https`);
  }
  return { citation, url, file };
}

type Fields = Readonly<Record<string, unknown>>;

/** Tells the keys that are not known, with the nearest that is. */
export function checkKeys(fields: Fields, known: readonly string[], keys: Keys, tell: Tell): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const expected = meant === null ? `one of ${known.join(", ")}` : `\`${meant}\``;
    tell.key(keys, key, `Unexpected key \`${key}\`, expected ${expected}`);
  }
}

function need(fields: Fields, key: string, keys: Keys, tell: Tell): void {
  if (!(key in fields)) tell.value(keys, `Missing key \`${key}\``);
}

/** One text or a list of them. */
function textsOf(fields: Fields, key: string, keys: Keys, tell: Tell): string[] {
  const value = fields[key];
  if (!Array.isArray(value)) {
    const single = textOf(fields, key, keys, tell);
    return single === null ? [] : [single];
  }
  if (value.length === 0) tell.value([...keys, key], `Unexpected empty list for \`${key}\``);
  const list: string[] = [];
  for (const [index, item] of value.entries()) {
    if (typeof item === "string" && item.trim() !== "") list.push(item.trim());
    else tell.value([...keys, key, index], `Unexpected item in \`${key}\`, expected a text`);
  }
  return list;
}

function textOf(fields: Fields, key: string, keys: Keys, tell: Tell): string | null {
  if (!(key in fields)) return null;
  const value = fields[key];
  if (typeof value === "string" && value.trim() !== "") return fold(value);
  tell.value([...keys, key], `Unexpected \`${key}\`, expected a text`);
  return null;
}

function dateOf(fields: Fields, key: string, keys: Keys, tell: Tell): string | null {
  const value = textOf(fields, key, keys, tell);
  if (value === null || isDate(value)) return value;
  tell.value([...keys, key], `Unexpected ${key} \`${value}\`, expected a day such as 2026-03-31`);
  return null;
}

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function checkWording(wording: string, keys: Keys, tell: Tell): void {
  if (hasWords(wording)) return;
  tell.value(keys, `Unexpected wording \`${wording}\`, expected words`);
}

function checkName(name: string, known: ReadonlySet<string>, keys: Keys, tell: Tell): void {
  if (known.has(name) || [...known].some((id) => isNamed(name, id))) return;
  const meant = nearest(name, known);
  const expected = meant === null ? "a known one" : `\`${meant}\``;
  const what = keys.at(-1) === "rule" ? "rule" : "jurisdiction";
  tell.value(keys, `Unexpected ${what} \`${name}\`, expected ${expected}`);
}
