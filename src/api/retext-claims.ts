import type { Nodes, Root } from "nlcst";
import type { Node } from "unist";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { createLinter } from "../lint/create-linter.ts";
import type { Block, Document, Finding, Run } from "../model.ts";
import { loadRuleset } from "../run/load-ruleset.ts";

/** What `retextClaims` may be given. */
export interface RetextClaimsOptions {
  /** Rules to leave out, by id. */
  readonly ignore?: readonly string[];
}

/**
 * A unified plugin for any pipeline that ends in a retext tree (retext, remark-retext, rehype-retext): each finding
 * becomes a message of the file, at the place of its words, with `ruleId`, `note`, `actual`, `expected` and `url`. It sees
 * paragraphs alone: lists, headings and other documents are read by `lintText` and `lintFiles`.
 */
export function retextClaims(
  options: RetextClaimsOptions = {},
): (tree: Node, file: VFile) => Promise<undefined> {
  return async (tree, file) => {
    const lint = createLinter(loadRuleset());
    const { findings } = await lint(documentOf(tree as Root, file));
    for (const finding of findings) {
      if (!options.ignore?.includes(finding.rule)) report(finding, file);
    }
    return undefined;
  };
}

function report(finding: Finding, file: VFile): void {
  const message = file.message(finding.message, {
    place: {
      start: { line: finding.line, column: finding.column, offset: finding.offset },
      end: { line: finding.endLine, column: finding.endColumn, offset: finding.endOffset },
    },
    ruleId: finding.rule,
    source: "claimlint",
  });
  message.fatal = finding.severity === "info" ? undefined : finding.severity === "error";
  Object.assign(message, {
    actual: finding.text,
    expected: [...finding.expected],
    note: finding.note,
    url: finding.url === "" ? undefined : finding.url,
  });
}

function documentOf(tree: Root, file: VFile): Document {
  const blocks: Block[] = [];
  visit(tree as Nodes, "ParagraphNode", (paragraph) => {
    const block = blockOf(paragraph, blocks.length);
    if (block) blocks.push(block);
    return SKIP;
  });
  return { path: file.path ?? "", format: "text", source: String(file), blocks, comments: [] };
}

/** A block of the leaves of a paragraph that stand in the source. */
function blockOf(paragraph: Nodes, id: number): Block | null {
  const runs: Run[] = [];
  let text = "";
  visit(paragraph, (leaf) => {
    const source = leaf.position?.start.offset;
    const sourceEnd = leaf.position?.end.offset;
    if (!("value" in leaf) || leaf.value === "" || source === undefined || sourceEnd === undefined)
      return;
    const value = leaf.value.replace(/\s/gu, " ");
    runs.push({
      text: text.length,
      length: value.length,
      source,
      sourceLength: sourceEnd - source,
    });
    text += value;
  });
  if (text.trim() === "") return null;
  return {
    id,
    region: "paragraph",
    text,
    runs,
    level: null,
    headings: [],
    leadIn: null,
    column: null,
    list: null,
    question: null,
    testimonial: false,
    furniture: false,
  };
}
