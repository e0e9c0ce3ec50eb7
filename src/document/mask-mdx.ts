import type { Span } from "./inline.ts";
import { tokenizeMarkdown } from "./markdown-tokens.ts";
import { mask } from "./mask-templates.ts";

/** MDX with its JavaScript masked. Offsets stay. */
export interface MaskedMdx {
  /** The source with word joiners in the place of imports, exports, expressions and tags. */
  readonly masked: string;
  /** The same with the tags left in, for their attributes to be read. */
  readonly tagged: string;
  readonly tags: readonly Span[];
  /** Expressions that hold nothing but a comment, braces counted. */
  readonly comments: readonly Span[];
}

/** The longest attribute of a tag; a bound keeps stray quotation marks cheap. */
const longestString = 5000;
const codeTypes: ReadonlySet<string> = new Set(["codeFenced", "codeText", "yaml", "toml"]);

/** Mask what is JavaScript in MDX. What is never closed is left as it is, and code is not looked into. */
export function maskMdx(source: string): MaskedMdx {
  const code = findCode(source);
  const braces = matchBraces(source, code);
  const scripts: Span[] = [];
  const tags: Span[] = [];
  const comments: Span[] = [];
  for (let at = 0; at < source.length; at++) {
    const end = code.get(at) ?? readScript(at) ?? readTag(at);
    if (end !== null) at = end - 1;
    else if (source.charCodeAt(at) === 92) at++;
  }
  const tagged = blank(source, scripts);
  return { masked: blank(tagged, tags), tagged, tags, comments };

  /** The end of the expression, import or export that begins here, or null. */
  function readScript(at: number): number | null {
    const character = source.charAt(at);
    const end =
      character === "{"
        ? (braces.get(at) ?? null)
        : isModule(source, at, character)
          ? endOfModule(source, at, braces)
          : null;
    if (end === null) return null;
    scripts.push([at, end]);
    const isComment =
      /^\{\s*\/\*/.test(source.slice(at, Math.min(at + 20, end))) &&
      /\*\/\s*\}$/.test(source.slice(Math.max(end - 20, at + 3), end));
    if (isComment) comments.push([at, end]);
    return end;
  }

  function readTag(at: number): number | null {
    if (source.charCodeAt(at) !== 60) return null;
    const end = endOfTag(source, at, braces);
    if (end === null) return null;
    for (let inside = at; inside < end; inside++) {
      const close = source.charCodeAt(inside) === 123 ? braces.get(inside) : undefined;
      if (close === undefined || close > end) continue;
      scripts.push([inside, close]);
      inside = close - 1;
    }
    tags.push([at, end]);
    return end;
  }
}

/** Where code and front matter begin, and where each ends. */
function findCode(source: string): Map<number, number> {
  const code = new Map<number, number>();
  for (const { base, events } of tokenizeMarkdown(source, true)) {
    for (const [kind, { type, start, end }] of events) {
      if (kind === "enter" && codeTypes.has(type)) code.set(base + start, base + end);
    }
  }
  return code;
}

/** Where braces open, and the end of each, strings and comments inside of braces passed over. */
function matchBraces(source: string, code: ReadonlyMap<number, number>): Map<number, number> {
  const matches = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "{") open.push(at);
    else if (character === "}") {
      const start = open.pop();
      if (start !== undefined) matches.set(start, at + 1);
    } else if (open.length > 0) at = endOfLiteral(source, at, character) - 1;
    else if (character === "\\") at++;
    else at = (code.get(at) ?? at + 1) - 1;
  }
  return matches;
}

/** The end of the string or comment that begins here, or the next character. */
function endOfLiteral(source: string, at: number, character: string): number {
  if (character === "/" && source[at + 1] === "*") {
    const end = source.indexOf("*/", at + 2);
    return end < 0 ? source.length : end + 2;
  }
  if (character !== '"' && character !== "'") return at + 1;
  for (let end = at + 1; end < source.length; end++) {
    const next = source.charAt(end);
    if (next === character) return end + 1;
    if (next === "\n" || next === "\r") break;
    if (next === "\\") end++;
  }
  return at + 1;
}

function isModule(source: string, at: number, character: string): boolean {
  if (character !== "i" && character !== "e") return false;
  if (!/^(?:import|export)[\s{*"']/.test(source.slice(at, at + 7))) return false;
  return at === 0 || /(?:^|[\r\n]|\uFEFF)$/.test(source.slice(Math.max(at - 1, 0), at));
}

/** Imports and exports end at a blank line outside of braces. */
function endOfModule(source: string, start: number, braces: ReadonlyMap<number, number>): number {
  for (let at = start; at < source.length; at++) {
    const close = braces.get(at);
    if (close !== undefined) at = close - 1;
    else if (isLineEnd(source, at) && /^(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(source.slice(at, at + 80)))
      return at;
  }
  return source.length;
}

/** The end of a tag, or null if there is none here. */
function endOfTag(
  source: string,
  start: number,
  braces: ReadonlyMap<number, number>,
): number | null {
  if (!/^<(?:\/?[A-Za-z]|\/?>)/.test(source.slice(start, start + 3))) return null;
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === ">") return at + 1;
    if (character === "<") return null;
    if (character === "{") {
      const close = braces.get(at);
      if (close === undefined) return null;
      at = close - 1;
    } else if (character === '"' || character === "'") {
      const length = source.slice(at + 1, at + longestString).indexOf(character);
      if (length < 0) return null;
      at += length + 1;
    }
  }
  return null;
}

function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}

function blank(source: string, spans: readonly Span[]): string {
  let blanked = "";
  let from = 0;
  for (const [start, end] of spans) {
    if (start < from) continue;
    // `{" "}` is how a space is written at the end of a line.
    const isSpace = end - start < 8 && /^\{\s*(["'`])\s+\1\s*\}$/.test(source.slice(start, end));
    const filling = isSpace ? `${mask.repeat(end - start - 2)} ${mask}` : mask.repeat(end - start);
    blanked += source.slice(from, start) + filling;
    from = end;
  }
  return blanked + source.slice(from);
}
