/**
 * The words every room shares. All of it is readonly plain data, safe to send to a worker or to write as JSON.
 * Offsets are UTF-16 code units from 0; lines and columns count from 1.
 */

/** How grave a finding is: what must not stand, what is doubtful, what is worth a look. */
export type Severity = "error" | "warning" | "info";

/** What the reader must do: take it out, keep proof on file or soften it, or add the missing term. */
export type Verdict = "prohibited" | "needs-evidence" | "needs-qualification";

/** How a document is written. */
export type Format = "text" | "markdown" | "html";

/** A stretch of a source file: line and column of both ends, and the offsets they were derived from. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
}

/** Where on a page a block stands. */
export type Region =
  | "paragraph"
  | "heading"
  | "item"
  | "cell"
  | "quote"
  | "caption"
  | "summary"
  | "button"
  | "link"
  | "title"
  | "meta"
  | "alt"
  | "attribute"
  | "json-ld"
  | "front-matter";

/**
 * A stretch of a block's text and the stretch of source that it was decoded from. Equal lengths mean that they
 * correspond character by character; otherwise (an entity, an escape, a folded line break) they correspond as wholes.
 */
export interface Run {
  readonly text: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** One block of copy: a heading, a paragraph, a list item, a table cell, a title, an alt text … */
export interface Block {
  /** Index in `Document.blocks`; blocks stand in the order of their places in the source. */
  readonly id: number;
  readonly region: Region;
  /** Decoded text; one line (soft wraps are single spaces), not trimmed of meaning, never empty. */
  readonly text: string;
  /** Sorted by `text`, covering it without gaps. */
  readonly runs: readonly Run[];
  /** 1 to 6 for a heading of known level. */
  readonly level: number | null;
  /** Blocks that head this one, outermost first. */
  readonly headings: readonly number[];
  /** The block that introduces this one: a list's lead-in line, a table cell's row heading, a definition's term. */
  readonly leadIn: number | null;
  /** The heading of the column that a table cell stands in. */
  readonly column: number | null;
  /** Items of one list share a number. */
  readonly list: number | null;
  /** The block that asks the question which this one answers (FAQ heading, summary, bold question line, "Q:"). */
  readonly question: number | null;
  /** Stands, by structure, in a patient's words: a review block, a quotation with a name line, a reviews section. */
  readonly testimonial: boolean;
  /** Navigation, header, footer, cookie banner: read once a corpus. */
  readonly furniture: boolean;
}

/** A comment of the source, where suppressions are written. Offsets are those of the whole comment. */
export interface Comment {
  readonly text: string;
  readonly offset: number;
  readonly endOffset: number;
}

/** A document that was read; its blocks stand in the order of the source. */
export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly path: string;
  readonly location: Location;
  readonly message: string;
}

/** Why a finding does not count: where it was settled, and the reason given there. */
export interface Suppression {
  readonly kind: "comment" | "baseline" | "approved";
  readonly reason: string;
}

/** Words of a document that a rule reports, at their place. */
export interface Finding extends Location {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** One line, no period: ``Unexpected <kind of claim> `<words>`, expected <what>``. */
  readonly message: string;
  /** Why, in a sentence or more for a marketer; may name the conditions of a list or the claims inside a testimonial. */
  readonly note: string;
  /** Wordings that the evidence could carry. */
  readonly expected: readonly string[];
  /** Clauses of law, `<reference>#<clause>`. */
  readonly references: readonly string[];
  /** Of a page about the rule, if it names one; else empty. */
  readonly url: string;
  /** The words, decoded, white space folded. */
  readonly text: string;
  /** The sentence or list item that holds them, decoded, white space folded. */
  readonly sentence: string;
  readonly region: Region;
  /** Hash of rule, sentence and how often both came before in the file: survives edits elsewhere. */
  readonly fingerprint: string;
  readonly related: readonly Related[];
  readonly suppressed: Suppression | null;
}

/** A finding as linting one document yields it. */
export interface PageFinding extends Finding {
  /** Whether it stands in navigation, header or footer: told once for all pages that repeat it. */
  readonly furniture: boolean;
  /** Whether it is a hint, which no law and no configuration makes weigh more than `info`. */
  readonly hint: boolean;
}

/**
 * How a claim's subject was found: named, meant by a pronoun or the like, taken from the section or the title, or
 * that of the whole site.
 */
export type Resolution = "explicit" | "anaphor" | "section" | "title" | "site";

/** What is stated of an aspect: a stretch of a scale, a name, an amount from `lo` to `hi`, or a set of names. */
export type Value =
  | { readonly kind: "scale"; readonly lo: number; readonly hi: number }
  | { readonly kind: "class"; readonly id: string }
  | {
      readonly kind: "quantity";
      readonly lo: number;
      readonly hi: number;
      readonly unit: string;
      readonly per?: string;
    }
  | { readonly kind: "set"; readonly ids: readonly string[]; readonly exclusive?: boolean }
  | { readonly kind: "unknown" };

/** What one sentence states about one aspect of one subject: the only thing the corpus stage sees of a document. */
export interface Claim {
  /** `noun` is the one in which a longer name of it in the page's headings ends: other pages may call it by that alone. */
  readonly subject: { readonly id: string; readonly by: Resolution; readonly noun?: string };
  readonly condition: { readonly id: string; readonly by: Resolution } | null;
  /** Scopes that keep claims apart: acute, chronic, pregnancy, children, first-visit, follow-up, a place … */
  readonly facets: readonly string[];
  readonly aspect: string;
  readonly value: Value;
  /** 0 refuted, 1 inconclusive, 2 hedged, 3 supportive, 4 flat, 5 proof word (cf. Sumner et al. 2014, Yu et al. 2019). */
  readonly certainty: 0 | 1 | 2 | 3 | 4 | 5;
  readonly quantifier: "all" | "most" | "some" | "rare" | null;
  readonly attribution: "page" | "study" | "body" | "patient";
  readonly context:
    | "assert"
    | "answered-question"
    | "heading"
    | "item"
    | "cta"
    | "question"
    | "testimonial"
    | "conditional"
    | "rejected";
  readonly path: string;
  readonly location: Location;
  /** The blocks that it stands in, as they are numbered in its document: its headings, outermost first, and its own. */
  readonly within: readonly number[];
  readonly text: string;
  readonly sentence: string;
}

/** A comment at its place. `next` is where the block or list after it stands: null if nothing follows, left out if unknown. */
export interface PlacedComment extends Comment, Location {
  readonly next?: Location | null;
}

/** What linting one document yields. The tree is gone; this is all that goes on. */
export interface DocumentResult {
  readonly path: string;
  readonly findings: readonly PageFinding[];
  readonly claims: readonly Claim[];
  /** Comments of the document, for suppressions to be read from. */
  readonly comments: readonly PlacedComment[];
  readonly statistics: Statistics;
}

/** Counts that make coverage visible, by aspect: sentences with a trigger, with a value, set aside (by reason). */
export interface Statistics {
  readonly sentences: number;
  readonly words: number;
  readonly aspects: Readonly<Record<string, AspectStatistics>>;
}

/** Counts of sentences for one aspect, those set aside by reason. */
export interface AspectStatistics {
  readonly triggered: number;
  readonly valued: number;
  readonly setAside: Readonly<Record<string, number>>;
}

/** One of the two places of a contradiction. */
export interface Place extends Location {
  readonly path: string;
  readonly text: string;
  readonly sentence: string;
  /** The value in words: `none`, `12 weeks`, `$125` … */
  readonly value: string;
}

/** Two places that cannot both stand; `message` and `note` speak from the first, `a`. */
export interface Contradiction {
  readonly rule: `contradiction/${string}`;
  readonly aspect: string;
  readonly grade: "contradiction" | "tension";
  readonly severity: Severity;
  readonly subject: string;
  readonly condition: string | null;
  readonly message: string;
  readonly note: string;
  readonly a: Place;
  readonly b: Place;
  /** How many more pairs of sentences say the same of these two documents. */
  readonly others: number;
  readonly fingerprint: string;
  readonly suppressed: Suppression | null;
}

/** The findings of one file, in the order of their places; those that are suppressed too. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/**
 * Counts of a report: files that were read; what is not suppressed, by severity (contradictions too) and by grade; and
 * what is.
 */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly contradictions: number;
  readonly tensions: number;
  readonly suppressed: number;
}

/** The report, a contract (`--format json`). */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: "claimlint"; readonly version: string; readonly ruleset: string };
  readonly files: readonly FileReport[];
  readonly contradictions: readonly Contradiction[];
  readonly summary: Summary;
}
