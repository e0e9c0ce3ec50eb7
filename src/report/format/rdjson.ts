import type { Location, Report } from "../../model.ts";
import { harmless, harmlessJson } from "../harmless.ts";
import { jsonList } from "../json-list.ts";
import { type Row, rowsByFile } from "../rows.ts";

const severities = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

/** Reviewdog Diagnostic Format. Ranges are whole lines: its columns count UTF-8 bytes, which a report cannot know. */
export function* rdjson(report: Report): Generator<string> {
  yield '{"source":{"name":"claimlint"},"diagnostics":[';
  const rows = [...rowsByFile(report)].flatMap((file) => file.rows);
  yield* jsonList(rows, (row) => harmlessJson(JSON.stringify(diagnosticOf(row))));
  yield "]}\n";
}

function diagnosticOf(row: Row): object {
  const { path, severity, rule, url, message, other, related } = row;
  const places = [
    ...(other === null ? [] : [relatedOf(other.path, other, other.text)]),
    ...related.map((place) => relatedOf(place.path, place.location, place.message)),
  ];
  return {
    message: harmless(message),
    location: locationOf(path, row),
    severity: severities[severity],
    code: url === "" ? { value: rule } : { value: rule, url },
    ...(places.length === 0 ? {} : { related_locations: places }),
  };
}

function relatedOf(path: string, location: Location, message: string): object {
  return { message: harmless(message), location: locationOf(path, location) };
}

function locationOf(path: string, { line, endLine }: Location): object {
  return { path, range: { start: { line }, end: { line: endLine } } };
}
