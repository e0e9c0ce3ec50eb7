import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Report } from "../../src/model.ts";

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs the built command line in a folder, with nothing on standard input unless it is given. */
export async function claimlint(
  cwd: string,
  args: readonly string[],
  given: { readonly stdin?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(inject("builtPackage"), "dist/cli.js"), ...args], {
    cwd,
    env: { ...env, XDG_CACHE_HOME: join(inject("builtPackage"), "cache"), ...given.env },
  });
  child.stdin.end(given.stdin ?? "");
  const [stdout, stderr, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return { stdout, stderr, code };
}

/** Flags that leave one rule on, so that a test does not change with the others. */
export function only(rule: string): string[] {
  const text = readFileSync(join(inject("builtPackage"), "dist/ruleset.json"), "utf8");
  const { rules } = JSON.parse(text) as { rules: readonly { id: string }[] };
  return rules.filter(({ id }) => id !== rule).map(({ id }) => `--rule=${id}=off`);
}

/** Runs it with `--format json` and reads the report. */
export async function reportOf(cwd: string, args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await claimlint(cwd, ["--format", "json", ...args]);
  if (stdout === "") throw new Error(`No report: ${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** Files in which a cure claim was found, as often as it was. */
export async function cures(cwd: string, args: readonly string[]): Promise<string[]> {
  const report = await reportOf(cwd, [...only("cure"), ...args]);
  return report.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule, suppressed }) => rule === "cure" && suppressed === null)
      .map(() => path),
  );
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
