import type { Document, DocumentResult } from "../model.ts";
import type { Ruleset } from "../ruleset/ruleset.ts";
import type { EqualityCheck } from "./equality.ts";
import { lintDocument } from "./lint-document.ts";
import { wantsEquality } from "./wants-equality.ts";

/** Lints documents with one ruleset. */
export type Linter = (document: Document) => Promise<DocumentResult>;

/** Makes a linter that loads retext-equality only when a document first holds one of its words. */
export function createLinter(ruleset: Ruleset): Linter {
  let equality: EqualityCheck | null = null;
  return async (document) => {
    if (!equality && ruleset.equality && wantsEquality(document, ruleset.equality)) {
      const { prepareEquality } = await import("./equality.ts");
      equality = prepareEquality(ruleset.equality);
    }
    return lintDocument(document, ruleset, equality);
  };
}
