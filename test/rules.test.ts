import { describe, expect, it } from "vitest";
import { createLinter } from "../src/lint/create-linter.ts";
import { readDocument } from "../src/document/read-document.ts";
import type { Finding, Format } from "../src/model.ts";
import { ruleset } from "./ruleset.ts";

/** Every example is run in each of these forms, and must give the same findings in all. */
const FORMS: Readonly<Record<Format, (text: string) => string>> = {
  text: (text) => `${text}\n`,
  markdown: (text) => `${text.replaceAll(/([\\`*_[\]<>~])/g, "\\$1").replaceAll(/^([•]|\d+\.) /gm, "- ").replaceAll(/(?<!^- .*)\n(?=- )/gm, "\n\n").replaceAll(/\n(?!-|\n)/g, "\n\n")}\n`,
  html,
};

function html(text: string): string {
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const item = /^(?:[•*-]|\d+\.) (.*)$/.exec(line.trim());
      const copy = (item?.[1] ?? line).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("’", "&rsquo;").replaceAll("'", "&#39;").replaceAll("–", "&ndash;");
      return item ? `<li>${copy}</li>` : `<p>${copy}</p>`;
    });
  return `<!doctype html><body>${lines.join("\n").replaceAll(/(?:<li>.*<\/li>\n?)+/g, (items) => `<ul>${items}</ul>`)}</body>`;
}

const linter = createLinter(ruleset);

async function findingsOf(rule: string, text: string, format: Format): Promise<Finding[]> {
  const { findings } = await linter(await readDocument(`example.${format}`, FORMS[format](text), format));
  return findings.filter((finding) => finding.rule === rule || finding.rule.startsWith(`${rule}/`));
}

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();

describe.each(ruleset.rules.map((rule) => [rule.id, rule] as const))("%s", (id, { examples }) => {
  it.each(examples.flag)("reports: %s", async (example) => {
    const marked = [...example.matchAll(/\[\|([\s\S]*?)\|\]/g)].map(([, words]) => fold(words ?? ""));
    const text = example.replaceAll(/\[\||\|\]/g, "");
    for (const format of ["text", "markdown", "html"] as const) {
      const found = (await findingsOf(id, text, format)).map((finding) => finding.text);
      expect(found.length, `as ${format}`).toBeGreaterThan(0);
      if (marked.length > 0) expect(found, `as ${format}`).toEqual(marked);
    }
  });

  it.each(examples.pass)("passes: %s", async (text) => {
    for (const format of ["text", "markdown", "html"] as const) {
      expect((await findingsOf(id, text, format)).map((finding) => finding.text), `as ${format}`).toEqual([]);
    }
  });

  it("has examples enough to be trusted", () => {
    expect(examples.flag.length).toBeGreaterThanOrEqual(3);
    expect(examples.pass.length).toBeGreaterThanOrEqual(3);
  });
});
