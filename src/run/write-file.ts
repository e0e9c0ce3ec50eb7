import {
  closeSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/**
 * Writes a text file so that it is there as a whole or as it was before, never in half: beside its place first, then
 * moved there. Makes the folders above it. Throws RunError.
 */
export function writeFile(path: string, chunks: Iterable<string>): void {
  const target = targetOf(path);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeChunks(draft, chunks);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new RunError(`Cannot write ${path}: ${reasonOf(error)}`);
  }
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    for (const chunk of chunks) writeAll(file, Buffer.from(chunk));
  } finally {
    closeSync(file);
  }
}

/** The system may take less than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** Where a link leads, so that the link stays and its target is written. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
