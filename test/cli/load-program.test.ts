import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";

/** What the command line prints when its code stands in `folder`. */
function run(folder: string): string {
  return execFileSync(process.execPath, [join(folder, "dist/cli.js"), "rules"], {
    encoding: "utf8",
  });
}

it("runs the same with what was compiled ahead, without it, and with a damaged one", () => {
  const built = inject("builtPackage");
  const expected = run(built);
  const folder = mkdtempSync(join(tmpdir(), "claimlint-ahead-"));
  try {
    cpSync(built, folder, { recursive: true, dereference: true });
    const ahead = join(folder, "dist/program.cache");
    truncateSync(ahead, 5000);
    expect(run(folder)).toBe(expected);
    writeFileSync(ahead, "not what V8 wrote");
    expect(run(folder)).toBe(expected);
    rmSync(ahead);
    expect(run(folder)).toBe(expected);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
