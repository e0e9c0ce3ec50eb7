import { settle } from "../report/settle.ts";
import { createComparison } from "../run/compare.ts";
import { fileConfig } from "../run/file-config.ts";
import { absolutePath } from "../run/posix-path.ts";
import { readClaims } from "../run/read-claims.ts";
import { referencesOf, ruleMetadataOf } from "../run/rule-metadata-of.ts";
import { RunError } from "../run/run-error.ts";
import { version } from "../version.ts";
import { corpusHere } from "./corpus-here.ts";
import { destinationsOf } from "./destination.ts";
import { exitCodeOf } from "./exit-code-of.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { scopeHere } from "./scope-here.ts";
import { UsageError } from "./usage-error.ts";
import { writeReport } from "./write-report.ts";

/** `claimlint contradictions <claims|states>`: the report of what documents that are elsewhere say against each other. */
export async function contradictions({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  if (operands.length === 0)
    throw new UsageError("Nothing to compare, expected files of claims or states, or -");
  const destinations = await destinationsOf(flags.format);
  const scope = await scopeHere(flags, io);
  const { settings, ruleset } = scope;
  const read = await readClaims(operands, io.stdin, io.cwd, corpusHere(scope));
  if (read.ruleset !== ruleset.hash) {
    throw new RunError("Unexpected claims that were read with other rules; extract them again");
  }
  const comparison = await createComparison(ruleset, {
    mode: settings.corpus === "off" ? "all" : settings.corpus,
    reference: settings.reference,
    cwd: io.cwd,
    state: read.state,
    isWanted: null,
  });
  const rules = ruleMetadataOf(ruleset);
  const references = referencesOf(ruleset);
  const report = settle([], comparison.contradictions(), {
    tool: { name: "claimlint", version, ruleset: ruleset.hash },
    rules,
    references,
    configOf: (path) => fileConfig(scope.configOf(absolutePath(io.cwd, path))),
    reportUnused: false,
    baseline: null,
    nameOf: (path) => path,
    approvals: null,
    wholeSite: false,
  });
  await writeReport(report, destinations, { rules, references }, flags, io);
  return exitCodeOf(report, flags, settings);
}
