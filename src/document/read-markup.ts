import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Span } from "./inline.ts";
import { mask } from "./mask-templates.ts";
import type { Page } from "./page.ts";

/** What markup holds beside elements and text, by place. */
export interface MarkupEvents {
  /** A comment: the place of the whole and of what it says. */
  readonly comment: (start: number, end: number, innerStart: number, innerEnd: number) => void;
  /** The content of a JSON-LD script. */
  readonly jsonLd: (start: number, end: number) => void;
}

/** Attributes that are looked at; the rest is passed over. */
const known: ReadonlySet<string> = new Set(
  "alt title aria-label placeholder label value type name property content itemprop itemtype class id role colspan".split(
    " ",
  ),
);

/**
 * Hand the markup of parts of a source to a page. What lies between the parts, such as the `>` that quoted lines of
 * Markdown begin with, is passed over.
 */
export function readMarkup(
  page: Page,
  source: string,
  parts: readonly Span[],
  events: MarkupEvents,
): void {
  const start = parts[0]?.[0] ?? 0;
  const end = parts.at(-1)?.[1] ?? start;
  let name = "";
  let nameStart = 0;
  let attributes = new Map<string, Span>();
  let attribute: string | null = null;
  let jsonStart: number | null = null;
  let inGap = false;

  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks());
  for (const [index, [from, to]] of parts.entries()) {
    inGap = true;
    tokenizer.write(" ".repeat(from - (parts[index - 1]?.[1] ?? from)));
    inGap = false;
    tokenizer.write(source.slice(from, to));
  }
  tokenizer.end();

  function callbacks(): TokenizerCallbacks {
    return {
      onopentagname(from, to) {
        name = source.slice(start + from, start + to).toLowerCase();
        nameStart = start + from;
        attributes = new Map();
      },
      onattribname(from, to) {
        const key = source.slice(start + from, Math.min(start + to, start + from + 500));
        attribute = knownName(key.replaceAll(mask, "").toLowerCase());
      },
      onattribdata(from, to) {
        if (attribute === null) return;
        attributes.set(attribute, [attributes.get(attribute)?.[0] ?? start + from, start + to]);
      },
      onattribend() {
        attribute = null;
      },
      onopentagend(at) {
        openTag(start + at + 1);
      },
      onselfclosingtag(at) {
        openTag(start + at + 1);
        // The slash closes elements of drawings and formulas; in HTML it says nothing.
        if (page.isInDrawing()) page.close(name);
      },
      onclosetag(from, to) {
        const closed = source.slice(start + from, start + to).toLowerCase();
        if (jsonStart !== null) events.jsonLd(jsonStart, start + from - 2);
        jsonStart = null;
        page.close(closed);
      },
      ontext(from, to) {
        // Of an end tag that the end of the page cuts off, the tokenizer knows no beginning.
        if (!inGap && from >= 0) page.text(start + from, start + to);
      },
      oncomment(from, to, offset) {
        if (source.slice(start + from - 4, start + from) !== "<!--") return;
        const innerEnd = Math.max(start + to - offset, start + from);
        events.comment(start + from - 4, Math.min(start + to + 1, end), start + from, innerEnd);
      },
      isInForeignContext: () => page.isInDrawing(),
      onattribentity() {},
      oncdata() {},
      ondeclaration() {},
      onend() {},
      onprocessinginstruction() {},
      ontextentity() {},
    };
  }

  function knownName(key: string): string | null {
    return known.has(key) && !attributes.has(key) ? key : null;
  }

  function openTag(tagEnd: number): void {
    page.open({ name, attributes, start: nameStart - 1, end: tagEnd });
    if (name !== "script" || page.isInDrawing()) return;
    const [from, to] = attributes.get("type") ?? [0, 0];
    if (/^\s*application\/ld\+json\b/i.test(source.slice(from, Math.min(to, from + 100)))) {
      jsonStart = tagEnd;
    }
  }
}
