import type {
  Contradiction,
  DocumentResult,
  FileReport,
  Finding,
  Report,
  Severity,
  Suppression,
} from "../model.ts";
import {
  type Approvals,
  type ApprovedClaim,
  type Approver,
  approvalBy,
  createApprover,
  isExpired,
} from "./approved-claims.ts";
import { expiredFinding, unusedFinding } from "./approval-findings.ts";
import { type Baseline, baselineKeys, entryKey } from "./baseline.ts";
import { compareContradictions, compareFindings, compareText } from "./compare.ts";
import { dedupe } from "./dedupe.ts";
import type { Directive } from "./directive.ts";
import { createFingerprinter, fingerprintContradiction } from "./fingerprint.ts";
import { judge } from "./law.ts";
import { nameOfClause } from "./name-of-clause.ts";
import { ownRules } from "./own-rules.ts";
import type { ReferenceMetadata, RuleMetadata } from "./rule-metadata.ts";
import { summarize } from "./summarize.ts";
import { suppressionFindings, unusedFindings } from "./suppression-findings.ts";
import { namesFor, readSuppressions, type Suppressions, suppressing } from "./suppressions.ts";

/** What the config says of one file. */
export interface FileConfig {
  readonly jurisdictions: readonly string[];
  readonly profession: string | null;
  /** Severities by rule id or family (`contradiction/*`); the id counts more. */
  readonly rules: Readonly<Record<string, Severity | "off" | undefined>>;
}

export interface SettleSettings {
  readonly tool: Report["tool"];
  /** Every rule there is, by id, contradictions included: also what a suppression may name. */
  readonly rules: ReadonlyMap<string, RuleMetadata>;
  readonly references: ReadonlyMap<string, ReferenceMetadata>;
  readonly configOf: (path: string) => FileConfig;
  /** Whether a suppression that nothing needs is a finding. */
  readonly reportUnused: boolean;
  readonly dedupe: boolean;
  readonly baseline: Baseline | null;
  readonly approvals: Approvals | null;
  /** Whether the run saw the whole site, so that an approved claim which no page makes is told. */
  readonly wholeSite: boolean;
}

/**
 * Makes the report out of what linting and the corpus stage found: severity by law and config, what comments, approved
 * claims and the baseline settle (the first of these that does), fingerprints, order and counts. The order of `results`
 * and `contradictions` does not matter; what they hold is left alone.
 */
export function settle(
  results: readonly DocumentResult[],
  contradictions: readonly Contradiction[],
  settings: SettleSettings,
): Report {
  const desk = openDesk(settings);
  const files = new Map<string, Finding[]>();
  for (const result of results)
    desk.suppressions.set(result.path, readSuppressions(result.comments));
  for (const result of results) files.set(result.path, settleFile(result, desk));
  const settled = settleContradictions(contradictions, desk);
  for (const { path } of results) files.get(path)?.push(...findingsOnSuppressions(path, desk));
  if (settings.approvals !== null && settings.wholeSite) {
    tellUnused(files, settings.approvals, desk);
  }
  const report = assemble(files, settled, results.length, desk);
  return settings.dedupe ? dedupe(report) : report;
}

/** What is looked up and noted down while a report is settled. */
interface Desk {
  readonly settings: SettleSettings;
  readonly suppressions: Map<string, Suppressions>;
  readonly uses: Map<Directive, Set<string>>;
  readonly approver: Approver | null;
  readonly approved: Set<ApprovedClaim>;
  readonly baseline: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

function openDesk(settings: SettleSettings): Desk {
  const { approvals, baseline, rules } = settings;
  return {
    settings,
    suppressions: new Map(),
    uses: new Map(),
    approver: approvals === null ? null : createApprover(approvals),
    approved: new Set(),
    baseline: baseline === null ? new Set() : baselineKeys(baseline),
    known: new Set([...rules.keys(), ...ownRules.map(({ id }) => id)]),
  };
}

/** The findings of a document that are left, with what comments and approved claims settle. */
function settleFile({ path, findings }: DocumentResult, desk: Desk): Finding[] {
  const settled: Finding[] = [];
  const config = desk.settings.configOf(path);
  for (const finding of findings) {
    const judged = judgeFinding(finding, config, desk.settings);
    if (judged === null) continue;
    const comment = byComment(judged.rule, path, judged, desk);
    const { approval, expired } = approve(judged, path, config, desk);
    settled.push({ ...judged, suppressed: comment ?? approval ?? finding.suppressed });
    if (expired !== null && comment === null) settled.push(expired);
  }
  return settled;
}

function judgeFinding(
  finding: Finding,
  config: FileConfig,
  settings: SettleSettings,
): Finding | null {
  const { references } = settings;
  const { jurisdictions, profession } = config;
  const law = { jurisdictions, profession, references };
  const judgement = judge(finding, settings.rules.get(finding.rule), law);
  const severity = configured(finding.rule, config) ?? judgement.severity;
  if (severity === "off") return null;
  return {
    ...finding,
    severity,
    verdict: judgement.verdict,
    references: judgement.references,
    note: withUnread(finding.note, judgement.see, references),
  };
}

function withUnread(
  note: string,
  see: readonly string[],
  references: SettleSettings["references"],
): string {
  if (see.length === 0) return note;
  const names = see.map((clause) => nameOfClause(clause, references));
  return `${note} See ${names.join("; ")} (not checked against its text).`.trimStart();
}

function configured(rule: string, { rules }: FileConfig): Severity | "off" | undefined {
  if (Object.hasOwn(rules, rule)) return rules[rule];
  const family = `${rule.split("/")[0]}/*`;
  return Object.hasOwn(rules, family) ? rules[family] : undefined;
}

function byComment(
  rule: string,
  path: string,
  place: Finding | Contradiction["a"],
  { suppressions, uses }: Desk,
): Suppression | null {
  const ofFile = suppressions.get(path);
  const directive = ofFile === undefined ? null : suppressing(ofFile, rule, place);
  if (directive === null) return null;
  const used = uses.get(directive) ?? new Set();
  for (const name of namesFor(directive, rule)) used.add(name);
  uses.set(directive, used);
  return { kind: "comment", reason: directive.reason };
}

function approve(
  finding: Finding,
  path: string,
  config: FileConfig,
  { settings, approver, approved }: Desk,
): { approval: Suppression | null; expired: Finding | null } {
  const { approvals } = settings;
  if (approver === null || approvals === null) return { approval: null, expired: null };
  const covering = approver(finding, config.jurisdictions);
  for (const claim of covering) approved.add(claim);
  const holding = covering.find((claim) => !isExpired(claim, approvals.today));
  if (holding !== undefined) return { approval: approvalBy(holding), expired: null };
  const [old] = covering;
  if (old === undefined) return { approval: null, expired: null };
  const expired = expiredFinding(finding, old, approvals.path);
  const severity = configured(expired.rule, settings.configOf(path)) ?? expired.severity;
  return { approval: null, expired: severity === "off" ? null : { ...expired, severity } };
}

function settleContradictions(
  contradictions: readonly Contradiction[],
  desk: Desk,
): Contradiction[] {
  const { configOf } = desk.settings;
  const settled: Contradiction[] = [];
  for (const contradiction of contradictions) {
    const { rule, a, b } = contradiction;
    const severity = configured(rule, configOf(a.path)) ?? contradiction.severity;
    if (severity === "off" || configured(rule, configOf(b.path)) === "off") continue;
    const fingerprint = fingerprintContradiction(contradiction);
    const here = byComment(rule, a.path, a, desk);
    const there = byComment(rule, b.path, b, desk);
    const suppressed =
      here ?? there ?? contradiction.suppressed ?? byBaseline(a.path, fingerprint, desk);
    settled.push({ ...contradiction, severity, fingerprint, suppressed });
  }
  return settled.sort(compareContradictions);
}

function byBaseline(path: string, fingerprint: string, desk: Desk): Suppression | null {
  const { baseline } = desk.settings;
  if (baseline === null || !desk.baseline.has(entryKey(path, fingerprint))) return null;
  return { kind: "baseline", reason: baseline.reason };
}

function findingsOnSuppressions(path: string, desk: Desk): Finding[] {
  const suppressions = desk.suppressions.get(path);
  if (suppressions === undefined) return [];
  const findings = suppressionFindings(suppressions, desk.known);
  if (desk.settings.reportUnused) findings.push(...unusedFindings(suppressions, desk.uses));
  const config = desk.settings.configOf(path);
  return findings.flatMap((finding) => {
    const severity = configured(finding.rule, config) ?? finding.severity;
    return severity === "off" ? [] : [{ ...finding, severity }];
  });
}

function tellUnused(files: Map<string, Finding[]>, approvals: Approvals, desk: Desk): void {
  const rule = "approved-claims/unused";
  const severity = configured(rule, desk.settings.configOf(approvals.path)) ?? "info";
  if (severity === "off") return;
  const findings = files.get(approvals.path) ?? [];
  for (const claim of approvals.claims) {
    if (!desk.approved.has(claim)) findings.push({ ...unusedFinding(claim), severity });
  }
  if (findings.length > 0) files.set(approvals.path, findings);
}

function assemble(
  files: ReadonlyMap<string, Finding[]>,
  contradictions: readonly Contradiction[],
  documents: number,
  desk: Desk,
): Report {
  const reports: FileReport[] = [];
  for (const [path, findings] of files) {
    const fingerprinter = createFingerprinter();
    const named: Finding[] = [];
    for (const finding of findings.sort(compareFindings)) {
      const fingerprint = fingerprinter(finding);
      const suppressed = finding.suppressed ?? byBaseline(path, fingerprint, desk);
      named.push({ ...finding, fingerprint, suppressed });
    }
    reports.push({ path, findings: named });
  }
  reports.sort((one, other) => compareText(one.path, other.path));
  return {
    version: 1,
    tool: desk.settings.tool,
    files: reports,
    contradictions,
    summary: summarize(reports, contradictions, documents),
  };
}
