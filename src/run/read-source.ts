import { type Decoded, decode } from "../document/decode.ts";
import { formatOf } from "../document/format-of.ts";
import type { Format } from "../model.ts";
import { reasonOf } from "./reason-of.ts";

/** What there is to lint, as it was read: bytes, a text that was decoded before, or why there is neither. */
export type Contents =
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly failed: string };

/** A source to lint, decoded; or why it cannot be read (a failure), or is none of ours (a note). */
export type Source =
  | { readonly text: string; readonly format: Format }
  | { readonly failed: string }
  | { readonly skipped: string };

/** Decodes the bytes of a document. `format` overrides the one that the path's extension stands for. */
export function readSource(path: string, read: Contents, format: Format | null): Source {
  if ("failed" in read) return { failed: `Cannot read ${path}: ${read.failed}` };
  const as = format ?? formatOf(path) ?? "text";
  if ("text" in read) return { text: read.text, format: as };
  let decoded: Decoded;
  try {
    decoded = decode(read.bytes, as);
  } catch (error) {
    // Half a gigabyte of text is more than a string can hold.
    return { failed: `Cannot read ${path}: ${reasonOf(error)}` };
  }
  if ("failed" in decoded) return { failed: `Cannot read ${path}: ${decoded.failed}` };
  if ("skipped" in decoded) return { skipped: `Skipped ${path}: ${decoded.skipped}` };
  return { text: decoded.text, format: as };
}
