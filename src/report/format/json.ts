import type { Report } from "../../model.ts";
import { harmlessJson } from "../harmless.ts";

/** The report itself, the contract: JSON with two spaces, one file or contradiction a chunk. */
export function* json(report: Report): Generator<string> {
  const { version, tool, files, contradictions, summary } = report;
  yield `{\n  "version": ${version},\n  "tool": ${print(tool, 2)},\n  "files": `;
  yield* list(files);
  yield `,\n  "contradictions": `;
  yield* list(contradictions);
  yield `,\n  "summary": ${print(summary, 2)}\n}\n`;
}

function* list(items: readonly unknown[]): Generator<string> {
  if (items.length === 0) {
    yield "[]";
    return;
  }
  let before = "[\n    ";
  for (const item of items) {
    yield before + print(item, 4);
    before = ",\n    ";
  }
  yield "\n  ]";
}

function print(value: unknown, indent: number): string {
  const text = JSON.stringify(value, null, 2);
  return harmlessJson(text).replaceAll("\n", `\n${" ".repeat(indent)}`);
}
