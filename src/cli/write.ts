import type { Output } from "../run/output.ts";
import { reasonOf } from "../run/reason-of.ts";
import { RunError } from "../run/run-error.ts";

/** Enough to make a write worth its while, little enough to keep the memory flat. */
const CHUNK = 1 << 16;

/** What a write comes to when nobody reads. */
const GONE: ReadonlySet<string> = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);

/**
 * Writes text, waiting where the reader is slow. A reader who has gone away (`| head`) is no error; a full disk is: throws
 * RunError.
 */
export async function write(output: Output, chunks: Iterable<string> | string): Promise<void> {
  let pending = "";
  for (const chunk of typeof chunks === "string" ? [chunks] : chunks) {
    pending += chunk;
    if (pending.length < CHUNK) continue;
    await put(output, pending);
    pending = "";
  }
  await put(output, pending);
}

async function put(output: Output, text: string): Promise<void> {
  if (text === "" || output.destroyed === true) return;
  await new Promise<void>((resolve, reject) => {
    output.write(text, (error) => {
      if (error && !GONE.has((error as NodeJS.ErrnoException).code ?? ""))
        reject(new RunError(`Cannot write the output: ${reasonOf(error)}`));
      else resolve();
    });
  });
}
