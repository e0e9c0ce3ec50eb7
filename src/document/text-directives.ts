import type { Comment } from "../model.ts";

/** Names a directive rather than the tool: prose that mentions claimlint in brackets stays prose. */
const directive =
  /\[[^\S\r\n]*claimlint(?:-[a-z]|[^\S\r\n]+(?:disable|enable|ignore)(?!\w))[^[\]\r\n]*\]/gi;

/**
 * Finds the suppressions of plain text, which has no comments: `[claimlint-disable-line cure -- reason]` at the end of a
 * line or on a line of its own, never over a line break. `text` is what stands between the brackets, the offsets are
 * those of the brackets.
 */
export function directivesInText(source: string): Comment[] {
  const comments: Comment[] = [];
  for (const match of source.matchAll(directive)) {
    const [whole] = match;
    comments.push({
      text: whole.slice(1, -1).trim(),
      offset: match.index,
      endOffset: match.index + whole.length,
    });
  }
  return comments;
}
