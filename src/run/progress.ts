import type { Output } from "./output.ts";

/** A line that says how many files are done. */
export interface Progress {
  /** Takes the number of files and returns what to call when one is done. */
  readonly start: (total: number) => () => void;
  /** Takes the line away. */
  readonly stop: () => void;
}

const PATIENCE = 1000;
const INTERVAL = 100;

/** Shows how far a run has come: one line on a terminal, once it takes longer than a second. */
export function progress(output: Output): Progress {
  let shown = false;
  return {
    start: (total) => {
      if (output.isTTY !== true) return () => {};
      let done = 0;
      let next = Date.now() + PATIENCE;
      return () => {
        done += 1;
        const now = Date.now();
        if (now < next) return;
        next = now + INTERVAL;
        shown = true;
        output.write(`\r\u001b[K${done} of ${total} files`);
      };
    },
    stop: () => {
      if (shown) output.write("\r\u001b[K");
    },
  };
}
