import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, inject, it } from "vitest";
import { fillReadme } from "../../src/build/fill-readme.ts";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

// `npm run generate` fills the README anew where the rules have changed.
it(
  "tells commands and examples that run, and prints that are printed",
  { timeout: 120_000 },
  () => {
    const filled = fillReadme(
      readme,
      inject("builtPackage"),
      fileURLToPath(new URL("seeds", root)),
      fileURLToPath(new URL("node_modules/.cache", root)),
    );
    expect(filled).toBe(readme);
  },
);

it("names files that are there", () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => path);
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) {
    expect(() => readFileSync(new URL(path ?? "", root)), path).not.toThrow(/ENOENT/);
  }
});
