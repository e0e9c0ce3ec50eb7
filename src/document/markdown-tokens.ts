import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Extension, Token } from "micromark-util-types";
import { createMemory } from "../match/memory.ts";
import { markdownPieces } from "./markdown-pieces.ts";

/** The parser looks through all of them for each label that it meets. */
const MOST_LABELS = 5000;

/** MDX has no indented code, so that components can be indented. */
const mdx: Extension = { disable: { null: ["codeIndented"] } };

/** A token of the parser; offsets count from the beginning of its piece. */
export interface MarkdownToken {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The beginning or the end of a token, which is the same object at both. */
export type MarkdownEvent = readonly [kind: "enter" | "exit", token: MarkdownToken];

/** A part of a source that was parsed by itself, and what its offsets are to be added to. */
export interface MarkdownPiece {
  readonly base: number;
  readonly events: readonly MarkdownEvent[];
}

/** What is remembered of a piece weighs some ten times its text. */
const remembered = createMemory<readonly MarkdownEvent[]>(100_000);

/**
 * The tokens of Markdown with GitHub's extensions and front matter, in time linear in it. A list or table of a thousand
 * lines and more may come in parts. Pieces that came up lately are not parsed again: of a page that is edited, most are as
 * they were.
 */
export function tokenizeMarkdown(source: string, isMdx: boolean): MarkdownPiece[] {
  const cuts = markdownPieces(source);
  const labels = cuts.length === 1 ? [] : definedIn(source);
  const pieces: MarkdownPiece[] = [];
  let from = 0;
  for (const to of cuts) {
    const piece = source.slice(from, to);
    const key = [isMdx, ...(piece.includes("[") ? labels : []), piece].join("\n");
    let events = remembered.get(key);
    if (!events) remembered.set(key, (events = tokenize(piece, isMdx, labels)));
    // The parser counts from behind a byte order mark.
    pieces.push({ base: from === 0 && source.startsWith("\uFEFF") ? 1 : from, events });
    from = to;
  }
  return pieces;
}

function tokenize(source: string, isMdx: boolean, labels: readonly string[]): MarkdownEvent[] {
  const chunks = preprocess()(source, undefined, true);
  const extensions = [...extensionsFor(source), ...(isMdx ? [mdx] : [])];
  const parser = parse({ extensions });
  for (const label of labels) {
    if (label.startsWith("^")) (parser.gfmFootnotes ??= []).push(label.slice(1));
    else parser.defined.push(label);
  }
  const tokens = new Map<Token, MarkdownToken>();
  return postprocess(parser.document().write(chunks)).map(([kind, token]): MarkdownEvent => {
    let plain = tokens.get(token);
    if (!plain) {
      plain = { type: token.type, start: token.start.offset, end: token.end.offset };
      tokens.set(token, plain);
    }
    return [kind, plain];
  });
}

/** The labels that are defined anywhere in a source, as the parser knows them. */
function definedIn(source: string): string[] {
  const labels = new Set<string>();
  for (const [, label = ""] of source.matchAll(/^[ \t>]{0,9}\[([^\][\r\n]{1,999})\]:/gm)) {
    labels.add(
      label
        .replace(/[\t ]+/g, " ")
        .trim()
        .toLowerCase()
        .toUpperCase(),
    );
    if (labels.size >= MOST_LABELS) break;
  }
  return [...labels];
}

/**
 * Each extension looks at every line or word, which together takes longer than all the rest, so those that can find
 * nothing stay away. Bare addresses are found in the text later, as in every other format.
 */
function extensionsFor(source: string): Extension[] {
  const extensions: Extension[] = [];
  if (/^\uFEFF?(?:---|\+\+\+)/.test(source)) extensions.push(frontmatter(["yaml", "toml"]));
  if (/\||:-|-:/.test(source)) extensions.push(gfmTable());
  if (source.includes("[^")) extensions.push(gfmFootnote());
  if (source.includes("~")) extensions.push(gfmStrikethrough());
  if (/\[[\sxX]\]/.test(source)) extensions.push(gfmTaskListItem());
  return extensions;
}
