import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePage } from "../copy/page.ts";
import { writePage } from "../copy/write-page.ts";
import type { Workbench } from "./workbench.ts";
import { printTable } from "./table.ts";
import { peakMemory, type Program, ratios } from "./time-process.ts";

/** From nothing to a report: one small file in each format, and the five seeds, against a Node.js that does nothing. */
export function benchCold({ root, cli, scratch, quick }: Workbench): void {
  const cwd = join(scratch, "cold");
  mkdirSync(cwd);
  const page = makePage(1, 10_000);
  writeFileSync(join(cwd, "page.txt"), writePage(page, "text"));
  writeFileSync(join(cwd, "page.md"), writePage(page, "markdown"));
  writeFileSync(join(cwd, "page.html"), writePage(page, "html"));
  const seeds: Program = { args: [cli, "seeds"], cwd: fileURLToPath(root) };
  const programs: Program[] = [
    { args: ["-e", "0"], cwd },
    { args: [cli, "--version"], cwd },
    { args: [cli, "page.txt"], cwd },
    { args: [cli, "page.md"], cwd },
    { args: [cli, "page.html"], cwd },
    seeds,
  ];
  const [, version, text, markdown, html, five] = ratios(programs, quick ? 7 : 21);
  const figure = (ratio = Number.NaN): string => `${ratio.toFixed(2)} ×`;
  printTable("Cold start, as a multiple of `node -e 0` (median of pairs)", [
    { what: "--version", figure: figure(version) },
    { what: "one text of 10 KB", figure: figure(text), target: "≤ 2.0 ×" },
    { what: "one Markdown of 10 KB", figure: figure(markdown) },
    { what: "one HTML of 10 KB", figure: figure(html) },
    { what: "the five seeds, 40 KB", figure: figure(five), target: "≤ 2.5 ×" },
    { what: "peak memory, the five seeds", figure: `${peakMemory(seeds).toFixed(0)} MiB` },
  ]);
}
