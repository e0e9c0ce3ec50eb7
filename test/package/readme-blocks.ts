import { readFileSync } from "node:fs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The code block of the README that names a file. */
export function readmeBlock(file: string): string {
  for (const [, , name, body] of readme.matchAll(/^(`{3,})\w+ (.+)\n([^]*?)^\1$/gm)) {
    if (name === file) return body ?? "";
  }
  throw new Error(`No block ${file} in the README`);
}
