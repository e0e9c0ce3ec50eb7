import { serializeState } from "../corpus/serialize-state.ts";
import { absolutePath } from "../run/posix-path.ts";
import { readClaims } from "../run/read-claims.ts";
import { writeFile } from "../run/write-file.ts";
import { corpusHere } from "./corpus-here.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { scopeHere } from "./scope-here.ts";
import { UsageError } from "./usage-error.ts";
import { write } from "./write.ts";

/** `claimlint reduce <claims|states>`: one state of all of them, the same bytes however they were split. */
export async function reduce({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  if (operands.length === 0)
    throw new UsageError("Nothing to reduce, expected files of claims or states, or -");
  const scope = await scopeHere(flags, io);
  const { state, ruleset } = await readClaims(operands, io.stdin, io.cwd, corpusHere(scope));
  const lines = serializeState(state, ruleset);
  if (flags.output === null) await write(io.stdout, lines);
  else writeFile(absolutePath(io.cwd, flags.output), lines);
  return 0;
}
