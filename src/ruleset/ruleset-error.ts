import type { Excerpt } from "../document/excerpt-at.ts";

/** A rule, lexicon or other data file that cannot be used: where (1-based), the line itself, and what was expected. */
export class RulesetError extends Error {
  override readonly name = "RulesetError";
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;

  constructor(message: string, place: Excerpt & { readonly path: string }) {
    super(`${place.path}:${place.line}:${place.column}: ${message}`);
    this.path = place.path;
    this.line = place.line;
    this.column = place.column;
    this.excerpt = place.excerpt;
  }
}
