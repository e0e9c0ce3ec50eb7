import { harmless } from "../report/harmless.ts";
import { reportPath } from "../run/posix-path.ts";
import { version } from "../version.ts";
import type { Io } from "./io.ts";
import { write } from "./write.ts";

/** Says one line on stderr. */
export async function tell(io: Io, message: string): Promise<void> {
  await write(io.stderr, `claimlint: ${harmless(message)}\n`);
}

/**
 * Says what went wrong: of errors that somebody can mend, one line and, if it has a place, the line in question; of all
 * others, the stack.
 */
export async function tellError(io: Io, error: unknown): Promise<void> {
  if (!isKnown(error)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await write(io.stderr, `claimlint ${version} broke, which is a bug in it:\n${stack}\n`);
    return;
  }
  if (error.path === undefined) {
    await tell(io, error.message);
    return;
  }
  const path = reportPath(io.cwd, error.path);
  const placed = typeof error.line === "number" && typeof error.column === "number";
  const place = placed ? `${path}:${error.line}:${error.column}` : path;
  const message = error.message.replace(`${error.path}:${error.line}:${error.column}: `, "");
  await tell(io, `${place}: ${message}`);
  if (placed && typeof error.excerpt === "string") await showLine(io, error);
}

interface KnownError extends Error {
  readonly path?: string;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly excerpt?: string | null;
}

/** Errors that say what somebody can mend, by name, so that none of their modules has to be loaded here. */
const known = new Set(["ConfigError", "FileError", "RulesetError", "RunError", "UsageError"]);

function isKnown(error: unknown): error is KnownError {
  return error instanceof Error && known.has(error.name);
}

async function showLine(io: Io, error: KnownError): Promise<void> {
  const number = String(error.line);
  const excerpt = (error.excerpt ?? "").replaceAll("\t", " ");
  const column = error.column ?? 1;
  // Long lines (a minified package.json) are shown around the place only.
  const from = Math.max(0, column - 61);
  const shown = harmless(excerpt.slice(from, from + 120));
  const caret = " ".repeat(column - 1 - from);
  await write(io.stderr, `  ${number} | ${shown}\n  ${" ".repeat(number.length)} | ${caret}^\n`);
}
