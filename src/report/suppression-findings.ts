import { nearest } from "../config/nearest.ts";
import type { Finding, PlacedComment } from "../model.ts";
import { type Directive, directiveVerbs } from "./directive.ts";
import { ownFinding } from "./own-finding.ts";
import { isNamed } from "./rule-of.ts";
import type { Suppressions } from "./suppressions.ts";
import { fold } from "../match/fold.ts";

/** What is wrong with the suppressions of a document: no reason, unknown rules, misspelled verbs. */
export function suppressionFindings(
  { directives, misdirectives }: Suppressions,
  rules: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  for (const { word, comment } of misdirectives) {
    const meant = nearest(word, directiveVerbs);
    const expected = meant === null ? `one of ${directiveVerbs.join(", ")}` : `\`${meant}\``;
    const message = `Unexpected directive \`${word}\`, expected ${expected}`;
    findings.push(commentFinding("suppression/unknown-directive", message, comment));
  }
  for (const directive of directives) {
    const { verb, reason, comment } = directive;
    if (verb !== "enable" && reason === "") {
      const message = `Unexpected suppression without a reason, expected \`-- reason\` at its end`;
      findings.push(commentFinding("suppression/no-reason", message, comment));
    }
    for (const name of unknownRules(directive, rules)) {
      const meant = nearest(name, rules);
      const expected = meant === null ? "the id of a rule" : `\`${meant}\``;
      const message = `Unexpected rule \`${name}\` in a suppression, expected ${expected}`;
      findings.push(commentFinding("suppression/unknown-rule", message, comment));
    }
  }
  return findings;
}

/** Which of its names (or "", if it names none) each directive was needed for. */
export type Uses = ReadonlyMap<Directive, ReadonlySet<string>>;

/** The suppressions that count but that nothing needed, or only for some of the rules they name. */
export function unusedFindings({ directives }: Suppressions, uses: Uses): Finding[] {
  const findings: Finding[] = [];
  for (const directive of directives) {
    const { verb, rules, reason, comment } = directive;
    if (verb === "enable" || reason === "") continue;
    const used = uses.get(directive) ?? new Set<string>();
    const idle = rules.filter((name) => !used.has(name));
    if (used.size > 0 && idle.length === 0) continue;
    const named = idle.map((name) => `\`${name}\``).join(", ");
    const of = named === "" ? "" : ` of ${named}`;
    const message = `Unexpected suppression${of}, expected a finding that it suppresses`;
    findings.push(commentFinding("suppression/unused", message, comment));
  }
  return findings;
}

/** A part of a known rule passes: nobody can list the parts. */
function unknownRules({ rules: names }: Directive, rules: ReadonlySet<string>): string[] {
  return names.filter((name) => {
    if (rules.has(name) || rules.has(name.split("/")[0] ?? name)) return false;
    return ![...rules].some((rule) => isNamed(name, rule));
  });
}

function commentFinding(rule: string, message: string, comment: PlacedComment): Finding {
  const text = fold(comment.text);
  return ownFinding(rule, message, comment, text);
}
