import type { Contradiction } from "../model.ts";
import { compareContradictions } from "./compare.ts";
import { byBaseline, byComment, type Desk } from "./desk.ts";
import { fingerprintContradiction } from "./fingerprint.ts";
import { configured } from "./settle-settings.ts";

/**
 * The contradictions that the config leaves, in order, with what comments and the baseline settle. A contradiction is off
 * if it is off at either place, suppressed by a comment at either place, and as severe as the config of the first has it.
 */
export function settleContradictions(
  contradictions: readonly Contradiction[],
  desk: Desk,
): Contradiction[] {
  const { configOf, nameOf } = desk.settings;
  const settled: Contradiction[] = [];
  for (const contradiction of contradictions) {
    const { rule, a, b } = contradiction;
    const severity = configured(rule, configOf(a.path)) ?? contradiction.severity;
    if (severity === "off" || configured(rule, configOf(b.path)) === "off") continue;
    const fingerprint = fingerprintContradiction(contradiction, nameOf);
    const here = byComment(rule, a.path, a, desk);
    const there = byComment(rule, b.path, b, desk);
    const suppressed =
      here ?? there ?? contradiction.suppressed ?? byBaseline(a.path, fingerprint, desk);
    settled.push({ ...contradiction, severity, fingerprint, suppressed });
  }
  return settled.sort(compareContradictions);
}
