import type { Settings } from "../config/config.ts";
import type { DocumentResult, Report, Statistics } from "../model.ts";
import type { Approvals } from "../report/approved-claims.ts";
import type { RuleMetadata } from "../report/rule-metadata.ts";
import type { Reference } from "../ruleset/reference.ts";
import { gatherFurniture } from "../report/gather-furniture.ts";
import { settle } from "../report/settle.ts";
import type { SettledReport } from "../report/settled-report.ts";
import { version } from "../version.ts";
import { addStatistics } from "./add-statistics.ts";
import { comparisonOf } from "./comparison-of.ts";
import { fileConfig } from "./file-config.ts";
import { isFolder } from "./is-folder.ts";
import { lintEach } from "./lint-each.ts";
import type { LoadedBaseline } from "./load-baseline.ts";
import { nameIn } from "./name-in.ts";
import { absolutePath } from "./posix-path.ts";
import { prepareRun, type Run, type RunRequest } from "./prepare-run.ts";
import { referencesOf, ruleMetadataOf } from "./rule-metadata-of.ts";
import { reportSince } from "./report-since.ts";
import { saveCache } from "./save-cache.ts";
import type { Scope } from "./scopes.ts";
import type { Changed } from "./since.ts";

/** A run, and how its report is to be made. */
export interface LintRequest extends RunRequest {
  /** Whether documents are compared; null leaves it to the configuration. */
  readonly corpus: boolean | null;
  readonly reportUnused: boolean;
  /** Path of the baseline; null takes that of the configuration, if there is one. */
  readonly baseline: string | null;
  /** The report is to become the new baseline, so the old one does not have to be there. */
  readonly newBaseline: boolean;
  /** Report only what stands on lines changed since this git revision. */
  readonly since: string | null;
  /** Path of a state of the corpus, which stands for the documents that are not read. */
  readonly state: string | null;
  /** Whether the results keep their claims, which take memory. */
  readonly keepClaims: boolean;
  /** Called with the number of files, and then again each time one is done. */
  readonly onProgress: ((total: number) => () => void) | null;
}

/** A report, and what there is to say beside it. */
export interface LintOutcome {
  readonly report: Report;
  /** The report before repeated blocks were gathered, which is what a baseline is about. */
  readonly settled: SettledReport;
  /** Whether documents were compared with each other. */
  readonly compared: boolean;
  readonly run: Run;
  readonly baseline: LoadedBaseline | null;
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  readonly references: ReadonlyMap<string, Reference>;
  /** What was read; its counts are in `statistics` alone. */
  readonly results: readonly DocumentResult[];
  readonly statistics: Statistics;
}

const nothing: Statistics = { sentences: 0, words: 0, aspects: {} };

const BASELINE = "claimlint-baseline.json";

/**
 * Lints files and compares them with each other. Throws where nothing can be done: ConfigError, RulesetError, RunError,
 * FileError.
 */
export async function lintFiles(request: LintRequest): Promise<LintOutcome> {
  const { cwd } = request;
  const run = await prepareRun(request);
  const { settings, ruleset } = run.scope;
  const changed = request.since === null ? null : await changedSince(request.since, cwd);
  const baseline = await baselineOf(request, settings);
  const approvals = await approvalsOf(run);
  const comparison = await comparisonOf(run, { ...request, changed });
  const results: DocumentResult[] = [];
  let statistics = nothing;
  const scopes = new Map<string, Scope>();
  // Where nothing is compared, files without a changed line have nothing to say.
  const files =
    changed === null || comparison !== null
      ? run.files
      : run.files.filter((path) => changed(path, 1, Number.POSITIVE_INFINITY));
  const step = request.onProgress?.(files.length);
  for await (const document of lintEach(run, files)) {
    step?.();
    comparison?.add(document);
    const { path, findings, comments } = document.result;
    scopes.set(path, await run.scopes(absolutePath(cwd, path)));
    statistics = addStatistics(statistics, document.result.statistics);
    const claims = request.keepClaims ? document.result.claims : [];
    results.push({ path, findings, claims, comments, statistics: nothing });
  }
  const contradictions = comparison?.contradictions() ?? [];
  saveCache(run);
  const rulesets = new Set([ruleset, ...[...scopes.values()].map((scope) => scope.ruleset)]);
  const rules = ruleMetadataOf(...rulesets);
  const references = referencesOf(ruleset);
  const all = settle(results, contradictions, {
    tool: { name: "claimlint", version, ruleset: ruleset.hash },
    rules,
    references,
    configOf: (path) => {
      const { configOf } = scopes.get(path) ?? run.scope;
      return fileConfig(configOf(absolutePath(cwd, path)));
    },
    reportUnused: request.reportUnused,
    baseline: baseline?.value ?? null,
    nameOf: baseline === null ? (path) => path : nameIn(baseline.path, cwd),
    approvals,
    wholeSite: changed === null && seesWholeSite(run),
  });
  const settled = changed === null ? all : reportSince(all, changed);
  return {
    report: gatherFurniture(settled),
    settled,
    compared: comparison !== null,
    run,
    baseline,
    rules,
    references,
    results,
    statistics,
  };
}

async function baselineOf(
  request: LintRequest,
  settings: Settings,
): Promise<LoadedBaseline | null> {
  const { newBaseline, cwd } = request;
  const path = request.baseline ?? settings.baseline ?? (newBaseline ? BASELINE : null);
  if (path === null) return null;
  const { loadBaseline } = await import("./load-baseline.ts");
  return loadBaseline(absolutePath(cwd, path), newBaseline, cwd);
}

async function approvalsOf({ scope, request }: Run): Promise<Approvals | null> {
  const { claims } = scope.settings;
  if (claims === null) return null;
  const { loadApprovals } = await import("./load-approvals.ts");
  return loadApprovals(claims, scope.ruleset, request.cwd);
}

/** Tells by paths as reports have them. */
async function changedSince(revision: string, cwd: string): Promise<Changed> {
  const { since } = await import("./since.ts");
  const changed = await since(revision, cwd);
  return (path, line, endLine) => changed(absolutePath(cwd, path), line, endLine);
}

/** Whether the run read all that its register of claims speaks of: folders, not single files or globs. */
function seesWholeSite({ request: { cwd, operands, input } }: Run): boolean {
  return input === null && operands.every((operand) => isFolder(absolutePath(cwd, operand)));
}
