import type { Output } from "../run/output.ts";

/** The world as the command line sees it, so that tests can give it another one. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** 0: nothing to complain of; 1: findings; 2: the work could not be done. */
export type ExitCode = 0 | 1 | 2;
