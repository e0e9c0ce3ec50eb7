/**
 * `npm run bench`: prints how fast claimlint is, as ratios wherever that can be. `--quick` takes a minute, `--peers` adds
 * other linters of prose, which it installs into a folder of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildPackage } from "../build-package.ts";
import { benchBatch } from "./batch.ts";
import { benchCold } from "./cold.ts";
import { benchCorpus } from "./corpus.ts";
import { benchEdit } from "./edit.ts";
import { benchPeers } from "./peers.ts";
import { benchScaling } from "./scaling.ts";
import { benchSplit } from "./split.ts";
import type { Workbench } from "./workbench.ts";

const options = process.argv.slice(2);
const wrong = options.find((option) => option !== "--quick" && option !== "--peers");
if (wrong !== undefined) throw new Error(`Unexpected ${wrong}, expected --quick or --peers`);

const root = pathToFileURL(`${process.cwd()}/`);
const scratch = mkdtempSync(join(tmpdir(), "claimlint-bench-"));
try {
  const built = await buildPackage(root, scratch);
  const bench: Workbench = {
    root,
    cli: join(built, "dist/cli.js"),
    scratch,
    quick: options.includes("--quick"),
  };
  process.stdout.write(
    `node ${process.version}, ${bench.quick ? "a short run" : "a full run"}\n\n`,
  );
  benchCold(bench);
  await benchSplit(bench);
  await benchEdit(bench);
  await benchScaling(bench);
  benchBatch(bench);
  benchCorpus(bench);
  if (options.includes("--peers")) benchPeers(bench);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
