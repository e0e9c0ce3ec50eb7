import { createReadStream } from "node:fs";
import { isClaim } from "../corpus/is-claim.ts";
import { parseState } from "../corpus/parse-state.ts";
import { addClaim, type CorpusOf, emptyState, merge, type State } from "../corpus/state.ts";
import { StateError } from "../corpus/state-error.ts";
import type { Claim } from "../model.ts";
import { FileError } from "./file-error.ts";
import { linesOf } from "./lines-of.ts";
import { absolutePath } from "./posix-path.ts";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/** The first line of the claims that `claimlint extract` prints; the lines after it are a claim each. */
export interface ClaimsHeader {
  readonly claimlint: "claims";
  readonly version: 1;
  readonly ruleset: string;
}

/** All that some files say, and the rules that it was read with. */
export interface Reduced {
  readonly state: State;
  readonly ruleset: string;
}

/**
 * Reduces claims and states, in any order and however they were split, to one state. `-` stands for `stdin`. Throws
 * RunError and FileError, with the line of what is wrong.
 */
export async function readClaims(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
  cwd: string,
  corpusOf: CorpusOf,
): Promise<Reduced> {
  const state = emptyState();
  let ruleset: string | null = null;
  for (const path of paths) {
    const input = path === "-" ? stdin : createReadStream(absolutePath(cwd, path));
    const shown = path === "-" ? "<stdin>" : absolutePath(cwd, path);
    try {
      ruleset = await readInto(state, input, shown, ruleset, corpusOf);
    } catch (error) {
      if (error instanceof FileError || error instanceof RunError) throw error;
      throw new RunError(`Cannot read ${path}: ${reasonOf(error)}`);
    }
  }
  if (ruleset === null) throw new RunError("Nothing to reduce, expected claims or states");
  return { state, ruleset };
}

async function readInto(
  state: State,
  input: AsyncIterable<Uint8Array | string>,
  path: string,
  before: string | null,
  corpusOf: CorpusOf,
): Promise<string | null> {
  let ruleset = before;
  let number = 0;
  let kind: "claims" | "state" | null = null;
  let stateLines: string[] = [];
  let firstOfState = 0;
  const endState = (): void => {
    if (stateLines.length > 0) merge(state, stateOf(stateLines, path, firstOfState));
    stateLines = [];
  };
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      number += 1;
      // Shards may have been joined into one file, so a header may come anywhere.
      if (line.startsWith('{"claimlint":')) {
        endState();
        const header = headerOf(line, path, number);
        ruleset ??= header.ruleset;
        if (ruleset !== header.ruleset) throw otherRules(path, number);
        kind = header.claimlint;
        firstOfState = number;
      }
      if (kind === "state") stateLines.push(line);
      else if (line === "") continue;
      else if (kind === null) throw new FileError(EXPECTED, path, number, 1);
      else if (!line.startsWith('{"claimlint":')) {
        const claim = claimOf(line, path, number);
        addClaim(state, claim, corpusOf(claim.path));
      }
    }
  }
  endState();
  return ruleset;
}

const EXPECTED =
  "Unexpected line, expected what `claimlint extract` or `claimlint reduce` has printed";

interface Header {
  readonly claimlint: "claims" | "state";
  readonly ruleset: string;
}

function headerOf(line: string, path: string, number: number): Header {
  const header = parse(line, path, number) as Partial<Record<string, unknown>>;
  const { claimlint, version, ruleset } = header;
  const known = (claimlint === "claims" && version === 1) || claimlint === "state";
  if (known && typeof ruleset === "string") return { claimlint, ruleset };
  throw new FileError(EXPECTED, path, number, 1);
}

function stateOf(lines: readonly string[], path: string, first: number): State {
  try {
    return parseState(lines).state;
  } catch (error) {
    if (error instanceof StateError)
      throw new FileError(error.message, path, first + error.line - 1, 1);
    throw error;
  }
}

function claimOf(line: string, path: string, number: number): Claim {
  const claim = parse(line, path, number);
  if (isClaim(claim)) return claim;
  throw new FileError("Unexpected line, expected a claim", path, number, 1);
}

function parse(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new FileError("Unexpected text, expected a line of JSON", path, number, 1);
  }
}

function otherRules(path: string, number: number): FileError {
  return new FileError("Unexpected claims that were read with other rules", path, number, 1);
}
