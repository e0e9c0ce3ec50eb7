import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { posix } from "node:path";
import { toPosix } from "./posix-path.ts";
import { RunError } from "./run-error.ts";

/** Tells whether lines of a file (absolute path with `/`; 1-based, both ends included) have changed. */
export type Changed = (path: string, line: number, endLine: number) => boolean;

type Stretch = readonly [first: number, last: number];

/**
 * Asks git what changed in the working tree since a revision. A file that git does not know has changed in all its lines,
 * be it new, ignored or elsewhere. Throws RunError where there is no repository or no such revision.
 */
export async function since(revision: string, cwd: string): Promise<Changed> {
  // A revision that looks like an option would be taken for one.
  if (revision.startsWith("-")) throw new RunError(`Unexpected revision ${revision}`);
  // Before the first commit, when a hook may ask, all is new.
  if (revision === "HEAD" && (await git(["rev-list", "-n1", "--all"], cwd)) === "")
    return () => true;
  const root = toPosix((await git(["rev-parse", "--show-toplevel"], cwd)).trim());
  const commit = (
    await git(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], cwd, revision)
  ).trim();
  const diff = await git(
    [
      "-c",
      "core.quotePath=false",
      "diff",
      "-U0",
      "--no-color",
      "--no-ext-diff",
      "--no-textconv",
      "--no-renames",
      "--src-prefix=a/",
      "--dst-prefix=b/",
      commit,
      "--",
    ],
    root,
  );
  const tracked = await git(["ls-files", "-z"], root);
  const known = new Set(tracked.split("\0").map((path) => posix.join(root, path)));
  const lines = new Map<string, readonly Stretch[]>();
  for (const [path, stretches] of changedLines(diff)) lines.set(posix.join(root, path), stretches);
  const real = new Map<string, string>();
  return (path, line, endLine) => {
    // git tells where files are, whatever links lead there.
    const place = real.get(path) ?? realPath(path);
    real.set(path, place);
    if (!known.has(place)) return true;
    return lines.get(place)?.some(([first, last]) => first <= endLine && line <= last) ?? false;
  };
}

function realPath(path: string): string {
  try {
    return toPosix(realpathSync(path));
  } catch {
    return path;
  }
}

/** What git says of a file in UTF-16, or of one whose attributes spare it the lines. A file that is gone has no name. */
const BINARY =
  /^Binary files (?:"a\/(.*)" and "b\/\1"|a\/(.*) and b\/\2|\/dev\/null and (?:"b\/(.*)"|b\/(.*))) differ$/;

/** Reads what `git diff` prints: the lines of each file, as it is now, that are new or changed: all of them, where git tells none. */
export function changedLines(diff: string): Map<string, Stretch[]> {
  const lines = new Map<string, Stretch[]>();
  let stretches: Stretch[] = [];
  /** Lines of the hunk that are still to come, of the file as it was and as it is. */
  let before = 0;
  let after = 0;
  let next = 0;
  for (const line of diff.split("\n")) {
    if (before > 0 || after > 0) {
      // Inside a hunk, copy may look like a header. git may leave out the mark of an empty line.
      const mark = line[0] ?? " ";
      if (mark === "+") addLine(stretches, next);
      if (mark === "-" || mark === " ") before -= 1;
      if (mark === "+" || mark === " ") [after, next] = [after - 1, next + 1];
      continue;
    }
    const file = /^\+\+\+ (?:"(.*)"|(.*?))\t?$/.exec(line);
    if (file !== null) {
      stretches = [];
      lines.set((unquote(file[1]) ?? file[2] ?? "").replace(/^b\//, ""), stretches);
      continue;
    }
    const binary = BINARY.exec(line);
    if (binary !== null) {
      const [, quoted = binary[3], plain = binary[4] ?? ""] = binary;
      lines.set(unquote(quoted) ?? plain, [[1, Number.POSITIVE_INFINITY]]);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    before = Number(hunk[1] ?? 1);
    next = Number(hunk[2]);
    after = Number(hunk[3] ?? 1);
  }
  lines.delete("/dev/null");
  return lines;
}

function addLine(stretches: Stretch[], line: number): void {
  const last = stretches.at(-1);
  if (last?.[1] === line - 1) stretches.splice(-1, 1, [last[0], line]);
  else stretches.push([line, line]);
}

const escapes: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
};

/** A path that git has put in quotes because of a quote, a backslash or a control character in it. */
function unquote(quoted: string | undefined): string | null {
  if (quoted === undefined) return null;
  return quoted.replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, mark: string) =>
    octal === undefined ? (escapes[mark] ?? mark) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

async function git(args: readonly string[], cwd: string, revision?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("git", [...args], { cwd, maxBuffer: 1 << 30 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new RunError(whyNot(error, stderr, revision)));
    });
  });
}

function whyNot(error: Error, stderr: string, revision: string | undefined): string {
  if ((error as NodeJS.ErrnoException).code === "ENOENT")
    return "Cannot run git, which --since needs";
  if (/not a git repository/i.test(stderr)) return "No git repository here, which --since needs";
  if (revision !== undefined) return `No such git revision: ${revision}`;
  // Warnings may come before what is fatal.
  const fatal = /^(?:fatal|error): .*/m.exec(stderr) ?? /\S.*/.exec(stderr);
  return `git failed: ${fatal?.[0] ?? error.message}`;
}
