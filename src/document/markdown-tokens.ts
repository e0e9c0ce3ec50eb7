import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import type { Event, Extension } from "micromark-util-types";

/** MDX has no indented code, so that components can be indented. */
const mdx: Extension = { disable: { null: ["codeIndented"] } };

/** The tokens of Markdown with GitHub's extensions and front matter. Places count from behind a byte order mark. */
export function tokenizeMarkdown(source: string, isMdx: boolean): Event[] {
  const chunks = preprocess()(source, undefined, true);
  const extensions = [...extensionsFor(source), ...(isMdx ? [mdx] : [])];
  return postprocess(parse({ extensions }).document().write(chunks));
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
