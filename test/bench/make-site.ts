import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePage } from "../copy/page.ts";
import { EXTENSIONS, type Shape, writePage } from "../copy/write-page.ts";

export interface Site {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** Writes a site of made-up pages, `size` characters of text each. */
export function makeSite(
  folder: string,
  files: number,
  {
    size,
    shape,
    seed = 1,
  }: { readonly size: number; readonly shape: Shape; readonly seed?: number },
): Site {
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const section = join(folder, `section-${Math.floor(index / 100)}`);
    if (index % 100 === 0) mkdirSync(section, { recursive: true });
    const source = writePage(makePage(seed * 1_000_003 + index, size), shape);
    writeFileSync(join(section, `page-${index}.${EXTENSIONS[shape]}`), source);
    bytes += Buffer.byteLength(source);
  }
  return { folder, files, bytes };
}
