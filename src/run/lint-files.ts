import type { Config } from "../config/config.ts";
import type { Contradiction, DocumentResult, Report } from "../model.ts";
import type { Baseline } from "../report/baseline.ts";
import { isBaselineError, readBaseline } from "../report/read-baseline.ts";
import type { ReferenceMetadata, RuleMetadata } from "../report/rule-metadata.ts";
import { type FileConfig, settle } from "../report/settle.ts";
import { version } from "../version.ts";
import { FileError } from "./file-error.ts";
import { lintEach } from "./lint-each.ts";
import { absolutePath, reportPath } from "./posix-path.ts";
import { prepareRun, type Run, type RunRequest } from "./prepare-run.ts";
import { readText } from "./read-text.ts";
import { reasonOf } from "./reason-of.ts";
import { referenceMetadataOf, ruleMetadataOf } from "./rule-metadata-of.ts";
import { RunError } from "./run-error.ts";
import type { Scope } from "./scopes.ts";

/** A run, and how its report is to be made. */
export interface LintRequest extends RunRequest {
  /** Whether documents are compared; null leaves it to the configuration. */
  readonly corpus: boolean | null;
  readonly dedupe: boolean;
  readonly reportUnused: boolean;
  /** Path of the baseline; null takes that of the configuration, if there is one. */
  readonly baseline: string | null;
  /** The report is to become the new baseline, so the old one does not have to be there. */
  readonly newBaseline: boolean;
  /** Report only what stands on lines changed since this git revision. */
  readonly since: string | null;
  /** Called with the number of files, and then again each time one is done. */
  readonly onProgress: ((total: number) => () => void) | null;
}

/** A report, and what there is to say beside it. */
export interface LintOutcome {
  readonly report: Report;
  readonly run: Run;
  /** The baseline, by its absolute path; without a value if there is none yet. */
  readonly baseline: { readonly path: string; readonly value: Baseline | null } | null;
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  readonly references: ReadonlyMap<string, ReferenceMetadata>;
  readonly statistics: readonly DocumentResult["statistics"][];
}

const BASELINE = "claimlint-baseline.json";

/** Lints files and compares them with each other. Throws where nothing can be done: ConfigError, RulesetError, RunError, FileError. */
export async function lintFiles(request: LintRequest): Promise<LintOutcome> {
  const run = await prepareRun(request);
  const changed = request.since === null ? null : await changedSince(request.since, request.cwd);
  const { settings, ruleset } = run.scope;
  const baseline = loadBaseline(request, settings.baseline);
  const rules = ruleMetadataOf(ruleset);
  const references = referenceMetadataOf(ruleset);
  const results: DocumentResult[] = [];
  const scopes = new Map<string, Scope>();
  const step = request.onProgress?.(run.files.length);
  for await (const result of lintEach(run)) {
    step?.();
    scopes.set(result.path, await run.scopes(absolutePath(request.cwd, result.path)));
    results.push(result);
  }
  const contradictions: Contradiction[] = [];
  const report = settle(results, contradictions, {
    tool: { name: "claimlint", version, ruleset: ruleset.hash },
    rules,
    references,
    configOf: (path) => {
      const { configOf } = scopes.get(path) ?? run.scope;
      return fileConfig(configOf(absolutePath(request.cwd, path)));
    },
    reportUnused: request.reportUnused,
    dedupe: request.dedupe,
    baseline: baseline?.value ?? null,
    approvals: null,
    wholeSite: false,
  });
  return {
    report: changed === null ? report : changed(report),
    run,
    baseline,
    rules,
    references,
    statistics: results.map(({ statistics }) => statistics),
  };
}

/** A setting of a rule holds for the parts of the rule as well. */
function fileConfig({ jurisdictions, profession, rules }: Config): FileConfig {
  const families = Object.entries(rules).map(([id, severity]) => [`${id}/*`, severity] as const);
  return { jurisdictions, profession, rules: { ...Object.fromEntries(families), ...rules } };
}

function loadBaseline(request: LintRequest, configured: string | null): LintOutcome["baseline"] {
  const { newBaseline, cwd } = request;
  const named = request.baseline ?? configured ?? (newBaseline ? BASELINE : null);
  if (named === null) return null;
  const path = absolutePath(cwd, named);
  const text = readData(path, "baseline");
  if (text === null) {
    if (newBaseline) return { path, value: null };
    const short = reportPath(cwd, path);
    throw new RunError(`No such baseline: ${short}; claimlint --write-baseline=${short} makes it`);
  }
  const baseline = readBaseline(text);
  if (!isBaselineError(baseline)) return { path, value: baseline };
  throw new FileError(baseline.reason, path, baseline.line, baseline.column);
}

function readData(path: string, what: string): string | null {
  try {
    return readText(path);
  } catch (error) {
    throw new RunError(`Cannot read the ${what} ${path}: ${reasonOf(error)}`);
  }
}

async function changedSince(revision: string, cwd: string): Promise<(report: Report) => Report> {
  const { since } = await import("./since.ts");
  const { reportSince } = await import("./report-since.ts");
  const changed = await since(revision, cwd);
  return (report) =>
    reportSince(report, (path, line, endLine) => changed(absolutePath(cwd, path), line, endLine));
}
