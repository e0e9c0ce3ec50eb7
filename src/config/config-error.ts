import type { Excerpt } from "../document/excerpt-at.ts";

/** A configuration that cannot be used: what is wrong, and where. Line and column count from 1. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The text of the line in question. */
  readonly excerpt: string | null;

  constructor(message: string, path: string, place: Excerpt | null = null) {
    super(message);
    this.path = path;
    this.line = place?.line ?? null;
    this.column = place?.column ?? null;
    this.excerpt = place?.excerpt ?? null;
  }
}
