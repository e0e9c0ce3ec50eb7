import { rm, writeFile } from "node:fs/promises";
import { PassThrough, Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { loadProgram } from "../cli/load-program.ts";

/**
 * Runs the bundled command line over the sample articles and the README and keeps what V8 compiled on the way as
 * `program.cache` in `outDir`, so that short runs need not compile it again.
 */
export async function compileProgram(root: URL, outDir: URL): Promise<void> {
  // V8 knows a script by its length: it would take an earlier build's cache for a program that is as long.
  await rm(new URL("program.cache", outDir), { force: true });
  const { program, script } = loadProgram(outDir);
  const nowhere = new PassThrough();
  nowhere.resume();
  for (const format of ["stylish", "json"]) {
    await program.main(
      ["--no-config", "--concurrency", "1", "--format", format, "seeds", "README.md"],
      {
        stdin: Readable.from([]),
        stdout: nowhere,
        stderr: nowhere,
        env: {},
        cwd: fileURLToPath(root),
      },
    );
  }
  await writeFile(new URL("program.cache", outDir), script.createCachedData());
}
