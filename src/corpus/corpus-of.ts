import type { CorpusOf } from "./state.ts";

/**
 * Which documents are compared: all with all, those of one directory, or those of one host (of an address, or else the
 * first folder of the path, as mirrored sites are kept).
 */
export function corpusOf(mode: "all" | "by-directory" | "by-host"): CorpusOf {
  if (mode === "by-directory") return directoryOf;
  if (mode === "by-host") return hostOf;
  return () => "";
}

function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function hostOf(path: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(path);
  if (address) return (address[1] ?? "").toLowerCase();
  const trimmed = path.replace(/^(?:\.\/)+/, "");
  const slash = trimmed.indexOf("/");
  return slash < 0 ? "" : trimmed.slice(0, slash).toLowerCase();
}
