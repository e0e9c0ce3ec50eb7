import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(
    readFileSync(new URL(`../../${folder}package.json`, import.meta.url), "utf8"),
  ) as Manifest;

const licenses = readFileSync(join(inject("builtPackage"), "dist/licenses.txt"), "utf8");

it.each(Object.keys(manifestOf("").dependencies))("tells the license of %s", (name) => {
  expect(licenses).toContain(`${name} ${manifestOf(`node_modules/${name}/`).version}\n`);
});

it("gives the licenses word for word, as they ask", () => {
  const unified = new URL("../../node_modules/unified/license", import.meta.url);
  expect(licenses).toContain(readFileSync(unified, "utf8").trim());
});
