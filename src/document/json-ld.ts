import { composeRuns, type DecodedText } from "./decoded-text.ts";
import { createPage } from "./page.ts";
import { createRawBlock, type RawBlock } from "./raw-block.ts";
import { readEscape } from "./read-escape.ts";
import { readMarkup } from "./read-markup.ts";
import { createTextBuilder, type TextBuilder } from "./text-builder.ts";

/** Keys whose strings are copy. */
const copyKeys: ReadonlySet<string> = new Set(
  "name description headline alternativeHeadline alternateName slogan abstract text reviewBody articleBody caption keywords serviceType knowsAbout award".split(
    " ",
  ),
);
const answerKeys: ReadonlySet<string> = new Set(["acceptedAnswer", "suggestedAnswer"]);

/** What an object of the JSON says. */
interface Thing {
  type: string;
  /** How many blocks there were before it. */
  readonly first: number;
  name: RawBlock | null;
  readonly own: RawBlock[];
  readonly texts: RawBlock[];
  readonly answers: RawBlock[];
}

/** An object or array that is open. An array's strings belong to the object around it, under the key of the array. */
interface Level {
  readonly thing: Thing;
  readonly outer: Thing | null;
  readonly under: string;
  key: string;
  expectsValue: boolean;
}

/**
 * Read the strings of JSON-LD that are copy, each at its exact place; an answer knows its question, a review is a
 * testimonial. JSON that is broken is read as far as its strings can be told.
 */
export function readJsonLd(source: string, start: number, end: number): RawBlock[] {
  const blocks: RawBlock[] = [];
  const stack: Level[] = [];
  const builder = createTextBuilder(source);
  for (let at = start; at < end; at++) {
    const level = stack.at(-1);
    switch (source.charAt(at)) {
      case "{":
        stack.push(openObject(level, blocks.length));
        break;
      case "[":
        stack.push(openArray(level, blocks.length));
        break;
      case "}":
      case "]":
        stack.pop();
        if (level !== undefined && level.outer !== null) leaveObject(level, level.outer, blocks);
        break;
      case ":":
        if (level !== undefined) level.expectsValue = true;
        break;
      case ",":
        if (level?.outer !== null && level !== undefined) level.expectsValue = false;
        break;
      case '"': {
        const close = endOfString(source, at + 1, end);
        if (level?.expectsValue === true) {
          appendJson(builder, source, at + 1, close);
          readValue(level, builder.take(), blocks);
        } else if (level !== undefined) {
          level.key = source.slice(at + 1, Math.min(close, at + 100));
        }
        at = close;
        break;
      }
      default:
    }
  }
  return blocks;
}

function openObject(around: Level | undefined, first: number): Level {
  const outer = around?.thing ?? createThing(first);
  return {
    thing: createThing(first),
    outer,
    under: around?.key ?? "",
    key: "",
    expectsValue: false,
  };
}

function openArray(around: Level | undefined, first: number): Level {
  const thing = around?.thing ?? createThing(first);
  return { thing, outer: null, under: "", key: around?.key ?? "", expectsValue: true };
}

function createThing(first: number): Thing {
  return { type: "", first, name: null, own: [], texts: [], answers: [] };
}

function endOfString(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source[at] !== '"') at += source[at] === "\\" ? 2 : 1;
  return Math.min(at, end);
}

function readValue({ thing, key }: Level, decoded: DecodedText | null, blocks: RawBlock[]): void {
  if (decoded === null) return;
  if (key === "@type") thing.type += ` ${decoded.text}`;
  if (!copyKeys.has(key)) return;
  for (const part of stripMarkup(decoded)) {
    const block = createRawBlock("json-ld", part);
    block.testimonial = key === "reviewBody";
    blocks.push(block);
    thing.own.push(block);
    if (key === "name") thing.name ??= block;
    if (key === "text") thing.texts.push(block);
  }
}

function leaveObject({ thing, under }: Level, outer: Thing, blocks: readonly RawBlock[]): void {
  if (/\bBreadcrumb/.test(thing.type)) {
    for (const block of blocks.slice(thing.first)) block.furniture = true;
  }
  if (/Review\b/.test(thing.type)) for (const block of thing.own) block.testimonial = true;
  for (const answer of thing.answers) answer.question = thing.name;
  if (answerKeys.has(under) || /\bAnswer\b/.test(thing.type)) outer.answers.push(...thing.texts);
}

/** The text of a string that may hold HTML, one part a block. */
function stripMarkup(decoded: DecodedText): DecodedText[] {
  if (!/[<&]/.test(decoded.text)) return [decoded];
  const page = createPage(decoded.text);
  readMarkup(page, decoded.text, [[0, decoded.text.length]], {
    comment: () => {},
    jsonLd: () => {},
  });
  return page.finish().map(({ text, runs }) => ({ text, runs: composeRuns(runs, decoded.runs) }));
}

function appendJson(builder: TextBuilder, source: string, start: number, end: number): void {
  let from = start;
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== 92) continue;
    builder.append(from, at);
    const [text, length] = readEscape(source, at, end);
    builder.appendDecoded(text, at, at + length);
    from = at + length;
    at = from - 1;
  }
  builder.append(from, end);
}
