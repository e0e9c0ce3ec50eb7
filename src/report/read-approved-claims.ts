import { isMap, isNode, isScalar, parseDocument } from "yaml";
import { isRecord } from "../config/is-record.ts";
import { deepYaml, TOO_DEEP } from "../document/deep-yaml.ts";
import { findLines, locate } from "../document/lines.ts";
import {
  approvedClaimOf,
  checkKeys,
  type Keys,
  type RegisterChecks,
  type Tell,
} from "./approved-claim-of.ts";
import type { ApprovedClaim } from "./approved-claims.ts";

/** What is wrong in a register, and where: line and column count from 1. */
interface RegisterError {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What a register holds, and what is wrong in it. */
export interface Register {
  readonly claims: readonly ApprovedClaim[];
  /** Where there are any, `claims` lacks the entries that they are in. */
  readonly errors: readonly RegisterError[];
}

/**
 * Reads the YAML text of a register of approved claims: a list of entries, or a map with such a list under `claims`.
 * Never throws; everything that is wrong comes back with its place.
 */
export function readApprovedClaims(text: string, checks: RegisterChecks): Register {
  const lines = findLines(text);
  const errorAt = (offset: number, reason: string): RegisterError => {
    const { line, column } = locate(lines, offset, offset);
    return { line, column, reason };
  };
  const deep = deepYaml(text);
  if (deep !== null) return { claims: [], errors: [errorAt(deep, TOO_DEEP)] };
  const document = parseDocument(text.replace(/^\ufeff/, " "), {
    prettyErrors: false,
    logLevel: "error",
  });
  const errors = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    errorAt(pos[0], message),
  );
  const claims: ApprovedClaim[] = [];
  if (errors.length > 0) return { claims, errors };

  const offsetOf = (keys: Keys): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
  };
  const offsetOfKey = (keys: Keys, key: string): number => {
    const map = keys.length === 0 ? document.contents : document.getIn(keys, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(keys);
  };
  const tell: Tell = {
    value: (keys, reason) => errors.push(errorAt(offsetOf(keys), reason)),
    key: (keys, key, reason) => errors.push(errorAt(offsetOfKey(keys, key), reason)),
  };

  let root: unknown;
  try {
    root = document.toJS();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { claims, errors: [{ line: 1, column: 1, reason }] };
  }
  const found = entriesOf(root, tell);
  for (const [index, entry] of found.entries.entries()) {
    const keys = [...found.keys, index];
    const before = errors.length;
    const claim = approvedClaimOf(entry, keys, checks, tell);
    if (claim === null || errors.length > before) continue;
    const offset = offsetOf(keys);
    claims.push({ ...claim, location: locate(lines, offset, offset) });
  }
  return { claims, errors };
}

function entriesOf(root: unknown, tell: Tell): { entries: readonly unknown[]; keys: Keys } {
  if (root === null || root === undefined) return { entries: [], keys: [] };
  if (Array.isArray(root)) return { entries: root, keys: [] };
  if (isRecord(root)) {
    checkKeys(root, ["claims"], [], tell);
    const list = root["claims"] ?? [];
    if (Array.isArray(list)) return { entries: list, keys: ["claims"] };
    tell.value(["claims"], "Unexpected `claims`, expected a list of entries");
    return { entries: [], keys: [] };
  }
  tell.value([], "Unexpected value, expected a list of approved claims");
  return { entries: [], keys: [] };
}
