import { lintEach } from "../run/lint-each.ts";
import { prepareRun } from "../run/prepare-run.ts";
import type { ClaimsHeader } from "../run/read-claims.ts";
import { saveCache } from "../run/save-cache.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { runRequest } from "./run-request.ts";
import { tellProblems } from "./tell-problems.ts";
import { write } from "./write.ts";

/** `claimlint extract <paths>`: the claims of documents, one a line, to be reduced somewhere else. */
export async function extract(invocation: Invocation, io: Io): Promise<ExitCode> {
  const run = await prepareRun(await runRequest(invocation, io));
  const { hash } = run.scope.ruleset;
  const header: ClaimsHeader = { claimlint: "claims", version: 1, ruleset: hash };
  await write(io.stdout, `${JSON.stringify(header)}\n`);
  for await (const { result } of lintEach(run)) {
    await write(
      io.stdout,
      result.claims.map((claim) => `${JSON.stringify(claim)}\n`),
    );
  }
  saveCache(run);
  return tellProblems(run, io);
}
