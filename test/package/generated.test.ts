import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generate } from "../../src/build/generate.ts";

const root = new URL("../../", import.meta.url);

// `npm run generate` writes them anew.
it("holds what is generated from the rules, as the rules are now", async () => {
  for (const [path, text] of Object.entries(await generate(root))) {
    const there = readFileSync(new URL(path, root), "utf8");
    if (path.endsWith(".json")) expect(JSON.parse(there), path).toEqual(JSON.parse(text));
    else expect(there, path).toBe(text);
  }
});
