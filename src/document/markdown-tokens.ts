import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Event, Extension } from "micromark-util-types";
import { markdownPieces } from "./markdown-pieces.ts";

/** The parser looks through all of them for each label that it meets. */
const MOST_LABELS = 5000;

/** MDX has no indented code, so that components can be indented. */
const mdx: Extension = { disable: { null: ["codeIndented"] } };

/**
 * The tokens of Markdown with GitHub's extensions and front matter, in time linear in it. Places count from behind a byte
 * order mark. A list or table of a thousand lines and more may come in parts.
 */
export function tokenizeMarkdown(source: string, isMdx: boolean): Event[] {
  const cuts = markdownPieces(source);
  if (cuts.length === 1) return tokenize(source, isMdx, []);
  const labels = definedIn(source);
  const mark = source.startsWith("\uFEFF") ? 1 : 0;
  const events: Event[] = [];
  let from = 0;
  for (const to of cuts) {
    const base = from === 0 ? 0 : from - mark;
    for (const event of tokenize(source.slice(from, to), isMdx, labels)) {
      const [kind, token] = event;
      if (kind === "enter" && base > 0) {
        token.start = { ...token.start, offset: token.start.offset + base };
        token.end = { ...token.end, offset: token.end.offset + base };
      }
      events.push(event);
    }
    from = to;
  }
  return events;
}

function tokenize(source: string, isMdx: boolean, labels: readonly string[]): Event[] {
  const chunks = preprocess()(source, undefined, true);
  const extensions = [...extensionsFor(source), ...(isMdx ? [mdx] : [])];
  const parser = parse({ extensions });
  for (const label of labels) {
    if (label.startsWith("^")) (parser.gfmFootnotes ??= []).push(label.slice(1));
    else parser.defined.push(label);
  }
  return postprocess(parser.document().write(chunks));
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
