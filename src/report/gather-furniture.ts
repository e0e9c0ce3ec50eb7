import type { Finding, PageFinding, Related } from "../model.ts";
import { compareText } from "./compare.ts";

/** A sentence of this many words on this many pages is taken for a block that the site repeats. */
const WORDS = 5;
const PAGES = 3;

/**
 * Tells what stands in the furniture of a site (navigation, header, footer) or in a block repeated on many pages once: the
 * first file by path carries the finding, counts the other pages in its message and names their places. What is
 * suppressed stays where it is.
 */
export function gatherFurniture(
  files: ReadonlyMap<string, readonly PageFinding[]>,
): Map<string, Finding[]> {
  const groups = new Map<string, Map<string, PageFinding[]>>();
  for (const path of [...files.keys()].sort(compareText)) {
    for (const finding of files.get(path) ?? []) {
      if (finding.suppressed !== null) continue;
      const key = `${finding.rule}\n${finding.text}\n${finding.sentence}`;
      let places = groups.get(key);
      if (!places) groups.set(key, (places = new Map()));
      const here = places.get(path);
      if (here) here.push(finding);
      else places.set(path, [finding]);
    }
  }
  const told = new Set<Finding>();
  const counted = new Map<Finding, PageFinding>();
  for (const places of groups.values()) {
    if (!isFurniture(places)) continue;
    const [[first] = [], ...others] = [...places.values()];
    if (first === undefined || others.length === 0) continue;
    for (const finding of others.flat()) told.add(finding);
    counted.set(first, withPages(first, [...places].slice(1)));
  }
  const gathered = new Map<string, Finding[]>();
  for (const [path, findings] of files) {
    const left = findings.filter((one) => !told.has(one)).map((one) => counted.get(one) ?? one);
    gathered.set(path, left);
  }
  return gathered;
}

function withPages(
  first: PageFinding,
  others: readonly (readonly [string, readonly Finding[]])[],
): PageFinding {
  const related = others.flatMap(([path, findings]) => findings.map((one) => relatedOf(path, one)));
  const pages = others.length === 1 ? "page" : "pages";
  return {
    ...first,
    message: `${first.message} (on ${others.length} more ${pages})`,
    related: [...first.related, ...related],
  };
}

function isFurniture(places: ReadonlyMap<string, readonly PageFinding[]>): boolean {
  const [first] = [...places.values()].flat();
  if (first === undefined) return false;
  if (first.furniture) return true;
  return places.size >= PAGES && first.sentence.split(" ").length >= WORDS;
}

function relatedOf(
  path: string,
  { line, column, endLine, endColumn, offset, endOffset }: Finding,
): Related {
  return {
    path,
    location: { line, column, endLine, endColumn, offset, endOffset },
    message: "The same words on this page",
  };
}
