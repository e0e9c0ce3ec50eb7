import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** Arrows point from a higher floor to the same or a lower one. */
const floors: Readonly<Record<string, number>> = {
  model: 0,
  version: 0,
  match: 1,
  context: 1,
  likeness: 1,
  claims: 1,
  document: 2,
  lint: 2,
  corpus: 2,
  report: 2,
  config: 2,
  ruleset: 2,
  run: 3,
  index: 4,
  api: 4,
  cli: 5,
  build: 5,
};

const pure = new Set([
  "model",
  "match",
  "context",
  "likeness",
  "claims",
  "document",
  "lint",
  "corpus",
  "report",
]);
const mayTouchDisk = new Set(["run", "cli", "build"]);
const disk = /^node:(?:fs|fs\/promises|child_process|worker_threads|os|http|https|net)$/;
const impure =
  /\b(?:process\.|Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale|Intl\.)/;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => {
    const text = readFileSync(join(src, path), "utf8");
    return { path, room: roomOf(path), text, imports: importsOf(text) };
  });

describe("arrows", () => {
  it("knows every room", () => {
    expect(sources.map((source) => source.room).filter((room) => !(room in floors))).toEqual([]);
  });

  it("point down", () => {
    const up: string[] = [];
    for (const { path, room, imports } of sources) {
      for (const name of imports) {
        if (!name.startsWith(".")) continue;
        const target = roomOf(posix.join(dirname(path), name));
        if ((floors[target] ?? 99) > (floors[room] ?? 0)) up.push(`${path} imports ${name}`);
      }
    }
    expect(up).toEqual([]);
  });

  it("name the file they import, with its extension", () => {
    const known = new Set(sources.map((source) => source.path));
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith(".") && !known.has(posix.join(dirname(path), name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it("keep the disk in run, cli and build", () => {
    const touching = sources.filter(
      ({ room, imports }) => !mayTouchDisk.has(room) && imports.some((name) => disk.test(name)),
    );
    expect(touching.map((source) => source.path)).toEqual([]);
  });

  it("keep clock, locale, chance and environment out of the pure rooms", () => {
    const reading = sources.filter(
      ({ room, text }) => pure.has(room) && impure.test(withoutComments(text)),
    );
    expect(reading.map((source) => source.path)).toEqual([]);
  });
});

function roomOf(path: string): string {
  const [first = ""] = path.split("/");
  return first.replace(/\.ts$/, "");
}

function importsOf(text: string): string[] {
  const names: string[] = [];
  const pattern =
    /^(?:import|export)\b[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  for (const match of text.matchAll(pattern)) {
    names.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return names;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
