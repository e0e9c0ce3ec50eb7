import type { Region } from "../model.ts";
import { decodeEntity } from "./decode-entity.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Span } from "./inline.ts";
import type { MarkdownPiece, MarkdownToken } from "./markdown-tokens.ts";
import type { Page } from "./page.ts";
import { createRawBlock } from "./raw-block.ts";
import { readMarkup, type MarkupEvents } from "./read-markup.ts";
import { createTextBuilder, type TextBuilder } from "./text-builder.ts";

/** Tokens that are an element of the page. */
const elements: ReadonlyMap<string, string> = new Map([
  ["paragraph", "p"],
  ["blockQuote", "blockquote"],
  ["listUnordered", "ul"],
  ["listOrdered", "ol"],
  ["emphasis", "em"],
  ["strong", "strong"],
  ["strikethrough", "del"],
  ["link", "a"],
  ["table", "table"],
  ["tableHead", "thead"],
  ["tableBody", "tbody"],
  ["tableRow", "tr"],
  ["tableHeader", "th"],
  ["tableData", "td"],
]);
/** Tokens whose content is no copy. */
const unread: ReadonlySet<string> = new Set([
  "codeFenced",
  "codeIndented",
  "codeText",
  "autolink",
  "reference",
  "resource",
  "definition",
  "gfmFootnoteCall",
  "gfmFootnoteDefinitionLabel",
  "tableDelimiterRow",
  "thematicBreak",
]);
/** A definition that nothing can refer to: how Markdown writes a comment. */
const comment = /^\[(?:\/\/|comment)\]:/i;
const titles: ReadonlySet<string> = new Set(["resourceTitleString", "definitionTitleString"]);

/** Tags that are masked in the text, in order, and what is to be done where the page has come to one. */
export interface MaskedTags {
  readonly spans: readonly Span[];
  readonly read: (span: Span) => void;
}

/** Hand the tokens of Markdown to a page. Gives the place of the front matter, if there is any. */
export function readTokens(
  pieces: readonly MarkdownPiece[],
  page: Page,
  source: string,
  events: MarkupEvents,
  tags: MaskedTags,
): FrontMatter | null {
  let nextTag = 0;
  let matter: FrontMatter | null = null;
  /** The token whose content is passed over. */
  let skipped: MarkdownToken | null = null;
  let inComment = false;
  /** The parts of the HTML at hand. */
  let markup: Span[] | null = null;
  /** Where the white space of a hard break begins. */
  let hardBreak: number | null = null;
  /** For each open list, whether an item of it is open. */
  const items: boolean[] = [];
  /** Alternative texts and titles at hand. The last takes the text instead of the page. */
  const asides: {
    token: MarkdownToken;
    region: Region;
    builder: TextBuilder;
    within: MarkdownToken | null;
  }[] = [];

  for (const { base, events: tokens } of pieces) {
    for (const [kind, token] of tokens) {
      const start = base + token.start;
      // Where a prefix follows, the parser has line endings end behind it.
      const end = token.type === "lineEnding" ? endOfLine(source, start) : base + token.end;
      if (kind === "enter") enter(token, start, end);
      else exit(token, start, end);
    }
  }
  return matter;

  function enter(token: MarkdownToken, start: number, end: number): void {
    const { type } = token;
    if (titles.has(type) && !inComment) openAside(token, "attribute");
    else if (skipped !== (asides.at(-1)?.within ?? null)) return;
    else if (markup !== null) addMarkup(type, start, end);
    else if (unread.has(type)) {
      skipped = token;
      inComment = type === "definition" && comment.test(source.slice(start, start + 12));
    } else if (type === "image") openAside(token, "alt");
    else if (!readText(type, start, end) && asides.length === 0) enterBlock(type, start, end);
  }

  /** Read a token of text; false if it is none. */
  function readText(type: string, start: number, end: number): boolean {
    const sink = asides.at(-1)?.builder ?? page;
    switch (type) {
      case "data":
        if (sink === page) appendData(start, end);
        else sink.append(start, end);
        return true;
      case "characterEscape":
        sink.appendDecoded(source.slice(start + 1, end), start, end);
        return true;
      case "characterReference":
        sink.appendDecoded(
          decodeEntity(source, start, end, "markdown")?.text ?? "\uFFFD",
          start,
          end,
        );
        return true;
      case "hardBreakEscape":
      case "hardBreakTrailing":
        hardBreak = start;
        return true;
      case "lineEnding":
        if (asides.length > 0) sink.append(start, end);
        else if (hardBreak === null) page.softBreak(start, end);
        else page.lineBreak(hardBreak, end);
        hardBreak = null;
        return true;
      default:
        return false;
    }
  }

  function appendData(start: number, end: number): void {
    let from = start;
    for (; nextTag < tags.spans.length; nextTag++) {
      const span = tags.spans[nextTag] as Span;
      if (span[0] >= end) break;
      if (span[0] < from) continue;
      page.append(from, span[0]);
      tags.read(span);
      from = Math.min(span[1], end);
    }
    page.append(from, end);
  }

  function enterBlock(type: string, start: number, end: number): void {
    const element = elements.get(type);
    if (element !== undefined) page.enter(element);
    switch (type) {
      case "listUnordered":
      case "listOrdered":
        items.push(false);
        return;
      case "listItemPrefix":
        if (items.at(-1) === true) page.leave();
        items[items.length - 1] = true;
        page.enter("li");
        return;
      case "atxHeading":
        page.enter(`h${/^#*/.exec(source.slice(start, start + 6))?.[0].length ?? 1}`);
        return;
      case "setextHeading":
        page.enter(/=\s*$/.test(source.slice(end - 16, end)) ? "h1" : "h2");
        return;
      case "htmlFlow":
      case "htmlText":
        markup = [];
        return;
      case "yamlValue":
      case "tomlValue":
        matter = {
          kind: type === "yamlValue" ? "yaml" : "toml",
          start: matter?.start ?? start,
          end,
        };
        return;
      default:
    }
  }

  function addMarkup(type: string, start: number, end: number): void {
    const isPart = type === "htmlFlowData" || type === "htmlTextData" || type === "lineEnding";
    if (isPart) markup?.push([start, end]);
  }

  function exit(token: MarkdownToken, start: number, end: number): void {
    const aside = asides.at(-1);
    if (token === skipped) skipped = null;
    else if (token === aside?.token) closeAside(start, end);
    else if (skipped === null && aside === undefined) exitBlock(token.type);
  }

  function exitBlock(type: string): void {
    switch (type) {
      case "htmlFlow":
      case "htmlText":
        if (markup !== null && markup.length > 0) readMarkup(page, source, markup, events);
        markup = null;
        return;
      case "listUnordered":
      case "listOrdered":
        if (items.pop() === true) page.leave();
        page.leave();
        return;
      case "atxHeading":
      case "setextHeading":
        page.leave();
        return;
      default:
        if (elements.has(type)) page.leave();
    }
  }

  function openAside(token: MarkdownToken, region: Region): void {
    asides.push({ token, region, builder: createTextBuilder(source), within: skipped });
  }

  function closeAside(start: number, end: number): void {
    const aside = asides.pop();
    const decoded = aside?.builder.take() ?? null;
    if (aside !== undefined && decoded !== null) page.add(createRawBlock(aside.region, decoded));
    if (aside?.region === "alt" && asides.length === 0 && skipped === null) {
      page.appendDecoded(" ", start, end);
    }
  }
}

function endOfLine(source: string, start: number): number {
  return start + (source.startsWith("\r\n", start) ? 2 : 1);
}
