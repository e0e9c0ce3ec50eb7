import type { Severity } from "../model.ts";
import type { Rule } from "../ruleset/rule.ts";
import type { Sentence } from "./sentence.ts";

/** A finding in the making: a rule, and the stretch of one or more sentences that it points at. */
export interface Draft {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly sentence: Sentence;
  /** What stands behind the rule's id and a slash, where a rule reports under several. */
  readonly part?: string;
  /** Offsets into the text of `sentence.block`. */
  readonly start: number;
  readonly end: number;
  /** The sentence at whose `end` the finding ends, where that is another. */
  readonly last?: { readonly sentence: Sentence; readonly end: number };
  /** The words to show, where they are not simply those between start and end. */
  readonly words?: string;
  /** The sentence to show, where it is more than the one it stands in. */
  readonly context?: string;
  /** It is a whole quotation: what the rules that it stands over find inside is told in its remark instead. */
  readonly encloses?: true;
  /** It is told by likeness alone, or is likely to be no claim: it never weighs more than `info`. */
  readonly hint?: true;
  /** What it would weigh if it were no hint, where a pattern has found it. */
  readonly outright?: Severity;
  /** Added to the rule's reason. */
  readonly remark?: string;
}
