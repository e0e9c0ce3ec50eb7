import type { Document } from "../../model.ts";
import type { Rule, RuleKind } from "../../ruleset/rule.ts";
import type { EqualityIndex } from "../../ruleset/equality-index.ts";
import type { EqualityCheck } from "../equality.ts";
import type { Draft } from "../draft.ts";
import type { Sentence } from "../sentence.ts";

/** What a check in code may look at: the document, its sentences, and the settings its rule gives it. */
export interface KindInput {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly rule: Rule;
  readonly options: RuleKind["options"];
  readonly equality: { readonly index: EqualityIndex; readonly check: EqualityCheck } | null;
  /** Drafts of the rules' patterns so far. */
  readonly drafts: readonly Draft[];
}

/** A check that needs code: pure, configured by data. */
export type Kind = (input: KindInput) => readonly Draft[];
