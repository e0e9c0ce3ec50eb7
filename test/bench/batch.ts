import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Workbench } from "./workbench.ts";
import { makeSite, type Site } from "./make-site.ts";
import { median } from "./median.ts";
import { printTable, type Row } from "./table.ts";
import { peakMemory, type Program, ratios, wall } from "./time-process.ts";

/** Whole sites by the built command line: all rules, claims, contradictions, and the report. */
export function benchBatch(bench: Workbench): void {
  const small = bench.quick ? 200 : 1000;
  const rows: Row[] = [];
  for (const shape of ["text", "markdown", "html"] as const) {
    rows.push(...batch(bench, `${small} pages of 8 KB, ${shape}`, small, { size: 8000, shape }));
  }
  rows.push(
    ...batch(bench, "100 KB of markup, 5 KB of text", small / 4, { size: 4600, shape: "site" }),
  );
  if (!bench.quick) {
    for (const shape of ["text", "markdown", "html"] as const) {
      rows.push(...batch(bench, `10,000 pages of 8 KB, ${shape}`, 10_000, { size: 8000, shape }));
    }
  }
  printTable(
    "Whole runs, one process (text: ≥ 6 MB/s; markup: ≥ 150 pages a second; ≤ 150 MiB)",
    rows,
  );
  withSite(bench, small, { size: 8000, shape: "text" }, (site) => {
    compareRuns(bench, site);
  });
}

function batch(
  bench: Workbench,
  what: string,
  files: number,
  page: Parameters<typeof makeSite>[2],
): Row[] {
  return withSite(bench, files, page, (site) => {
    const program = lint(bench, site, "--concurrency", "1");
    const times = Array.from({ length: files > 1000 ? 1 : 3 }, () => wall(program));
    const seconds = median(times) / 1000;
    const megabytes = `${(site.bytes / 1e6 / seconds).toFixed(1)} MB/s`.padStart(9);
    const pages = `${(files / seconds).toFixed(0)} pages/s`.padStart(13);
    const memory = `${peakMemory(program).toFixed(0)} MiB`.padStart(9);
    return [{ what, figure: `${megabytes}${pages}${memory}` }];
  });
}

function compareRuns(bench: Workbench, site: Site): void {
  const one = lint(bench, site, "--concurrency", "1");
  const two = lint(bench, site, "--concurrency", "2");
  const cached = lint(bench, site, "--concurrency", "1", "--cache");
  wall(cached);
  const [, workers = 1, again = 1] = ratios([one, two, cached], bench.quick ? 3 : 5);
  printTable(`Ways to be faster, ${site.files} pages of 8 KB`, [
    {
      what: `two workers, ${availableParallelism()} cores`,
      figure: `${(1 / workers).toFixed(2)} ×`,
      target: "≥ 1.7 ×",
    },
    { what: "unchanged, from the cache", figure: `${(1 / again).toFixed(1)} ×`, target: "≥ 10 ×" },
    { what: "peak memory with two workers", figure: `${peakMemory(two).toFixed(0)} MiB` },
  ]);
}

function lint({ cli }: Workbench, { folder }: Site, ...options: readonly string[]): Program {
  return { args: [cli, ...options, "."], cwd: folder };
}

function withSite<Result>(
  { scratch }: Workbench,
  files: number,
  page: Parameters<typeof makeSite>[2],
  use: (site: Site) => Result,
): Result {
  const folder = join(scratch, "site");
  try {
    return use(makeSite(folder, files, page));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
