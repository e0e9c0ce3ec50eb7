import { expect, it } from "vitest";
import { readDocument } from "../../src/document/read-document.ts";
import { createLinter } from "../../src/lint/create-linter.ts";
import { packResult, unpackResult } from "../../src/run/pack-result.ts";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";
import { ruleset } from "../ruleset.ts";

it("gives back what was packed, remarks, parts and hints included", async () => {
  const lint = createLinter(ruleset);
  const aside =
    "The chairman and his manpower cured 5 conditions: asthma, eczema, arthritis, migraine and autism. ";
  for (let seed = 1; seed < 20; seed++) {
    const text = aside + writePage(makePage(seed, 4000), "text");
    const result = await lint(await readDocument("a.txt", text, "text"));
    expect(result.findings.length).toBeGreaterThan(10);
    const unpacked = unpackResult("a.txt", packResult(result, ruleset), ruleset);
    expect({ ...unpacked }).toEqual(result);
  }
});
