import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./median.ts";

/** A program to run: its arguments for node, and where. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Milliseconds from start to end of a process. Throws if it ends in another way than by exit codes 0 and 1. */
export function wall({ args, cwd }: Program): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const ended = performance.now();
  if (status === 0 || status === 1) return ended - start;
  throw new Error(`node ${args.join(" ")} exited with ${status}: ${stderr.slice(0, 2000)}`);
}

/**
 * Runs programs in turn, `rounds` times, and returns for each the median of its ratios to the first in the same round:
 * what else the machine is doing weighs on all of them alike.
 */
export function ratios(programs: readonly Program[], rounds: number): number[] {
  const found: number[][] = programs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const walls = programs.map(wall);
    for (const [index, time] of walls.entries()) found[index]?.push(time / (walls[0] ?? time));
  }
  return found.map(median);
}

/**
 * What a process writes when it ends: the most memory that it held at once, in KiB. Linux counts in `maxRSS` what the
 * process held that started it; its own status does not.
 */
const PEAK = `
  const fs = require("node:fs");
  const own = () => /VmHWM:\\s*(\\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1];
  const peak = process.platform === "linux" ? own() : process.resourceUsage().maxRSS;
`;

/** The most memory that a process held at once, in MiB. */
export function peakMemory(program: Program): number {
  const folder = mkdtempSync(join(tmpdir(), "claimlint-bench-"));
  const hook = join(folder, "hook.cjs");
  const file = join(folder, "rss");
  const write = `fs.writeFileSync(${JSON.stringify(file)}, String(peak));`;
  writeFileSync(hook, `process.on("exit", () => {${PEAK}${write}});\n`);
  wall({ ...program, args: ["--require", hook, ...program.args] });
  const kilobytes = Number(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return kilobytes / 1024;
}
