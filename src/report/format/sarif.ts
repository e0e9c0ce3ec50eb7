import type {
  Contradiction,
  Finding,
  Location,
  Report,
  Severity,
  Suppression,
} from "../../model.ts";
import type { FormatContext } from "../format.ts";
import { harmless, harmlessJson, harmlessLine } from "../harmless.ts";
import { jsonList } from "../json-list.ts";
import { nameOfClause } from "../name-of-clause.ts";
import { ruleOf } from "../rule-of.ts";
import { anchorRow } from "../rows.ts";
import type { RuleMetadata } from "../rule-metadata.ts";

/** What the schema takes for an address: code scanning turns down a file with another. */
const address = /^https?:\/\/[^\s<>"{}|\\^`]+$/;

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0, one result a line. A contradiction is one result with its other side as a related location. */
export function* sarif(report: Report, context: FormatContext): Generator<string> {
  const ids = [...rulesIn(report)].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const driver = {
    name: report.tool.name,
    version: report.tool.version,
    semanticVersion: report.tool.version,
    properties: { ruleset: report.tool.ruleset },
    rules: ids.map((id) => descriptorOf(id, context)),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { SRCROOT: { description: { text: "The folder that claimlint ran in." } } },
  };
  const head = harmlessJson(JSON.stringify(run)).slice(0, -1);
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${head},"results":[`;
  yield* jsonList(resultsOf(report, context, indexes), (result) =>
    harmlessJson(JSON.stringify(result)),
  );
  yield "]}]}\n";
}

function rulesIn(report: Report): Set<string> {
  const ids = new Set<string>();
  for (const { findings } of report.files) for (const { rule } of findings) ids.add(rule);
  for (const { rule } of report.contradictions) ids.add(rule);
  return ids;
}

function descriptorOf(id: string, { rules, references }: FormatContext): object {
  const rule = ruleOf(id, rules);
  if (rule === undefined) return { id };
  const laws = lawsOf(rule).map((clause) => nameOfClause(clause, references));
  const text = laws.length === 0 ? rule.why : `${rule.why}\n\nLaw: ${laws.join("; ")}`;
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text, markdown: text },
    ...(address.test(rule.url ?? "") && { helpUri: rule.url }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { verdict: rule.verdict, tags: ["health-marketing"] },
  };
}

function lawsOf({ jurisdictions }: RuleMetadata): string[] {
  return Object.values(jurisdictions).flatMap((law) => law?.references ?? []);
}

function* resultsOf(
  report: Report,
  context: FormatContext,
  indexes: ReadonlyMap<string, number>,
): Generator<object> {
  for (const { path, findings } of report.files) {
    for (const finding of findings) {
      const related = finding.related.map((place, index) =>
        locationOf(place.path, place.location, place.message, index + 1),
      );
      yield {
        ...basis(finding, indexes),
        message: messageOf([finding.message, finding.note]),
        locations: [locationOf(path, finding)],
        ...(related.length === 0 ? {} : { relatedLocations: related }),
        properties: propertiesOf(finding, context),
      };
    }
  }
  for (const contradiction of report.contradictions) {
    const { message } = anchorRow(contradiction);
    const { a, b, note, aspect, grade } = contradiction;
    yield {
      ...basis(contradiction, indexes),
      message: messageOf([message, note]),
      locations: [locationOf(a.path, a)],
      relatedLocations: [locationOf(b.path, b, b.text, 1)],
      properties: { aspect, grade, words: a.text },
    };
  }
}

function basis(
  { rule, severity, fingerprint, suppressed }: Finding | Contradiction,
  indexes: ReadonlyMap<string, number>,
): object {
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levelOf(severity),
    partialFingerprints: { "claimlint/v1": fingerprint },
    suppressions: suppressed === null ? [] : [suppressionOf(suppressed)],
  };
}

function levelOf(severity: Severity): string {
  return levels[severity];
}

function suppressionOf({ kind, reason }: Suppression): object {
  return {
    kind: kind === "comment" ? "inSource" : "external",
    status: "accepted",
    justification: harmless(reason),
    properties: { by: kind },
  };
}

function propertiesOf(finding: Finding, { references }: FormatContext): object {
  const { verdict, region, text, expected } = finding;
  const laws = finding.references.map((clause) => nameOfClause(clause, references));
  return { verdict, region, words: text, expected, references: laws };
}

/** A period ends each part; a link is broken up, since viewers follow `[text](target)` in a message. */
function messageOf(parts: readonly string[]): { text: string } {
  const sentences = parts
    .map((part) => harmlessLine(part))
    .filter((part) => part !== "")
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`));
  return { text: sentences.join(" ").replaceAll("](", "] (") };
}

function locationOf(path: string, place: Location, message?: string, id?: number): object {
  const { line, column, endLine, endColumn } = place;
  return {
    ...(id === undefined ? {} : { id }),
    ...(message === undefined ? {} : { message: messageOf([message]) }),
    physicalLocation: {
      artifactLocation: artifactOf(path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A path under the folder of the run, a path from the root, or an address. */
function artifactOf(path: string): object {
  if (/^https?:\/\//.test(path)) return { uri: encode(path, /[^\w:/?#@!$&'()*+,;=.~%-]/gu) };
  const uri = encode(path, /[^\w/.~-]/gu);
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  return { uri, uriBaseId: "SRCROOT" };
}

function encode(text: string, unsafe: RegExp): string {
  return text
    .replace(/[\ud800-\udfff]/gu, "\ufffd")
    .replace(unsafe, (character) =>
      encodeURIComponent(character).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16)}`,
      ),
    );
}
