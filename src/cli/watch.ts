import { foldersOf } from "../run/folders-of.ts";
import { absolutePath } from "../run/posix-path.ts";
import type { Run } from "../run/prepare-run.ts";
import { createWatcher } from "../run/watcher.ts";
import type { Io } from "./io.ts";
import { tell, tellError } from "./tell.ts";

/**
 * Runs again and again, each time that something changes; ends with the process. `run` returns what it has read;
 * what it throws is told, and the next change may mend it.
 */
export async function watch(
  run: () => Promise<Run>,
  written: ReadonlySet<string>,
  io: Io,
): Promise<never> {
  const watcher = createWatcher(written);
  let folders: ReadonlySet<string> = new Set([io.cwd]);
  let pages: ReadonlySet<string> = new Set();
  watcher.follow(folders, pages);
  for (;;) {
    try {
      const latest = await run();
      folders = foldersOf(latest);
      pages = new Set(latest.files.map((file) => absolutePath(io.cwd, file)));
    } catch (error) {
      await tellError(io, error);
    }
    watcher.follow(folders, pages);
    await tell(io, "Watching for changes, Ctrl+C ends it");
    await watcher.next();
  }
}
