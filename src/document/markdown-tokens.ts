import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Event, Extension } from "micromark-util-types";

/** MDX has no indented code, so that components can be indented. */
const mdx: Extension = { disable: { null: ["codeIndented"] } };

/** The tokens of Markdown with GitHub's extensions and front matter. Places count from behind a byte order mark. */
export function tokenizeMarkdown(source: string, isMdx: boolean): Event[] {
  const extensions = [frontmatter(["yaml", "toml"]), gfm(), ...(isMdx ? [mdx] : [])];
  const chunks = preprocess()(source, undefined, true);
  return postprocess(parse({ extensions }).document().write(chunks));
}
