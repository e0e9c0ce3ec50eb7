import type { Claim, Contradiction, Place } from "../model.ts";
import type { Aspect } from "../claims/aspect.ts";
import { FEW, type Pair } from "./pair.ts";
import { quote } from "./quote.ts";
import { sayValue } from "./say-value.ts";

/** Puts a pair into words: what this page says, what the other says and where, why both cannot stand, what to do. */
export function sayContradiction(pair: Pair, others: number): Contradiction {
  const { aspect, grade, severity, subject, condition } = pair;
  const a = placeOf(pair.a, aspect);
  const b = placeOf(pair.b, aspect);
  return {
    rule: `contradiction/${aspect.id}`,
    aspect: aspect.id,
    grade,
    severity,
    subject,
    condition,
    message: `Unexpected ${aspect.label} \`${quote(a.text)}\`, expected agreement with \`${quote(b.text)}\` at ${placeName(b)}${counts(pair)}`,
    note: `${sayBoth(a, b)} ${aspect.why} ${aspect.advice}`.trim(),
    a,
    b,
    others,
    fingerprint: "",
    suppressed: null,
  };
}

function placeOf(claim: Claim, aspect: Aspect): Place {
  const { path, text, sentence, location } = claim;
  const { line, column, endLine, endColumn, offset, endOffset } = location;
  return {
    path,
    text,
    sentence,
    value: sayValue(claim.value, aspect),
    line,
    column,
    endLine,
    endColumn,
    offset,
    endOffset,
  };
}

function placeName({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

function sayBoth(a: Place, b: Place): string {
  const where =
    a.path === b.path
      ? `the same page says ${b.value} in line ${b.line}`
      : `${placeName(b)} says ${b.value}`;
  return `This page says ${a.value}; ${where}.`;
}

/** " (1 page says this, 212 the other)" where a value is repeated on many pages. */
function counts({ documents: [here, there], a, b }: Pair): string {
  if (a.path === b.path || Math.max(here, there) <= FEW) return "";
  return ` (${here} ${here === 1 ? "page says" : "pages say"} this, ${there} the other)`;
}
