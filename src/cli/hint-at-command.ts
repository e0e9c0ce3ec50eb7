import { nearest } from "../config/nearest.ts";
import type { Problem } from "../run/problem.ts";
import { commandNames } from "./commands.ts";

/** The problems of a run whose first operand, where it is missing, may be a command that was mistyped. */
export function hintAtCommand(problems: readonly Problem[], [first]: readonly string[]): Problem[] {
  const meant = first !== undefined && /^[a-z]+$/.test(first) ? nearest(first, commandNames) : null;
  if (meant === null) return [...problems];
  return problems.map((problem) =>
    problem.path === first
      ? { ...problem, message: `${problem.message}; did you mean claimlint ${meant}?` }
      : problem,
  );
}
