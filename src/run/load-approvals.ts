import { PatternError } from "../match/pattern-error.ts";
import { prepareSpans } from "../match/prepare-spans.ts";
import type { Approvals } from "../report/approved-claims.ts";
import { readApprovedClaims } from "../report/read-approved-claims.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import { FileError } from "./file-error.ts";
import { reportPath } from "./posix-path.ts";
import { readData } from "./read-data.ts";
import { ruleIdsOf } from "./rule-metadata-of.ts";
import { today } from "./today.ts";

/** Reads the register of approved claims at `path` (absolute, with `/`). Throws RunError and FileError. */
export function loadApprovals(path: string, ruleset: Ruleset, cwd: string): Approvals {
  const text = readData(path, "register of claims", cwd);
  const { lexicon } = ruleset.automaton;
  const { claims, errors } = readApprovedClaims(text, {
    rules: ruleIdsOf(ruleset),
    patternError: (pattern) => patternError(pattern, lexicon),
  });
  const [wrong] = errors;
  if (wrong !== undefined) throw new FileError(wrong.reason, path, wrong.line, wrong.column);
  const spansOf = prepareSpans([...new Set(claims.flatMap(({ patterns }) => patterns))], lexicon);
  return { path: reportPath(cwd, path), claims, today: today(), spansOf };
}

function patternError(pattern: string, lexicon: Ruleset["automaton"]["lexicon"]): string | null {
  try {
    prepareSpans([pattern], lexicon);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return `Unexpected pattern \`${pattern}\`: ${error.message}`;
    throw error;
  }
}
