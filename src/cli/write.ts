import type { Output } from "../run/output.ts";

/** Enough to make a write worth its while, little enough to keep the memory flat. */
const CHUNK = 1 << 16;

/** Writes text, waiting where the reader is slow. A reader who has gone away (`| head`) is no error. */
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
  await new Promise<void>((resolve) => {
    output.write(text, () => resolve());
  });
}
