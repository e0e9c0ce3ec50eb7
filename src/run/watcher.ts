import { type FSWatcher, watch } from "node:fs";
import { posix } from "node:path";

/** Tells when something changes that may change a report. */
export interface Watcher {
  /**
   * Watches these folders from now on, and no others, for files of the usual kinds, and of those that the pages (absolute,
   * with `/`) are.
   */
  readonly follow: (folders: ReadonlySet<string>, pages: ReadonlySet<string>) => void;
  /** Waits for a change; resolves at once if there was one since it last resolved. */
  readonly next: () => Promise<void>;
}

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const SETTLE = 60;
const telling =
  /\.(?:html?|xhtml|md|markdown|mdx|te?xt|ya?ml|json)$|^\.(?:gitignore|claimlintignore|claimlintrc)/i;

/** Makes a watcher that takes no notice of the files `written` (absolute, with `/`), which the runs themselves write. */
export function createWatcher(written: ReadonlySet<string>): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let pages: ReadonlySet<string> = new Set();
  let extensions: ReadonlySet<string> = new Set();
  let changed = false;
  let wake: (() => void) | null = null;
  return {
    follow: (folders, followed) => {
      pages = followed;
      extensions = new Set([...pages].map((page) => posix.extname(page)));
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) {
        if (!watchers.has(folder)) open(folder);
      }
    },
    next: async () => {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
      changed = false;
    },
  };

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => {
        if (name === null) {
          tell();
          return;
        }
        const path = posix.join(folder, name);
        // A folder has no extension to go by, but only comes or goes. What is written may be our own output.
        const mayBeFolder = event === "rename" && !name.includes(".");
        const tells = mayBeFolder || telling.test(name) || isLikePage(path);
        if (tells && !written.has(path)) tell();
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
        tell();
      });
      watchers.set(folder, watcher);
    } catch {
      // It went away since it was listed; the folder above it tells when it comes back.
    }
  }

  function isLikePage(path: string): boolean {
    const extension = posix.extname(path);
    return pages.has(path) || (extension !== "" && extensions.has(extension));
  }

  function tell(): void {
    changed = true;
    wake?.();
    wake = null;
  }
}
