import {
  closeSync,
  fchmodSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { reasonOf } from "./reason-of.ts";
import { RunError } from "./run-error.ts";

/**
 * Writes a text file so that it is there as a whole or as it was before, never in half: beside its place first, then
 * moved there. Makes the folders above it; writes straight to what is no file (a pipe, a device). Throws RunError.
 */
export function writeFile(path: string, chunks: Iterable<string>): void {
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before !== undefined && !before.isFile()) writeChunks(path, chunks, null);
    // A link stays, and what it leads to is written.
    else replace(before === undefined ? path : realpathSync(path), chunks, before ?? null);
  } catch (error) {
    throw new RunError(`Cannot write ${path}: ${reasonOf(error)}`);
  }
}

function replace(path: string, chunks: Iterable<string>, before: Stats | null): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeChunks(draft, chunks, before);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeChunks(path: string, chunks: Iterable<string>, like: Stats | null): void {
  const file = openSync(path, "w");
  try {
    if (like !== null) fchmodSync(file, like.mode);
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
