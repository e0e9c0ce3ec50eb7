import { isScalar, parseDocument, visit, type Scalar } from "yaml";
import { deepYaml } from "./deep-yaml.ts";
import { createRawBlock, type RawBlock } from "./raw-block.ts";
import { readEscape } from "./read-escape.ts";
import { createTextBuilder, type TextBuilder } from "./text-builder.ts";

/** Where the YAML or TOML before a page stands, its fences left out. */
export interface FrontMatter {
  readonly kind: "yaml" | "toml";
  readonly start: number;
  readonly end: number;
}

/** Keys whose values are copy, in lower case and without hyphens and the like. */
const copyKeys: ReadonlySet<string> = new Set(
  "title description excerpt summary subtitle headline tagline slogan lead intro introduction abstract teaser seotitle seodescription metatitle metadescription ogtitle ogdescription twittertitle twitterdescription linktitle shorttitle pagetitle alt imagealt caption".split(
    " ",
  ),
);

/** Read the title, the description and their like from front matter. Front matter that is broken has none. */
export function readFrontMatter(source: string, matter: FrontMatter): RawBlock[] {
  const blocks: RawBlock[] = [];
  const builder = createTextBuilder(source);
  const read = (key: string, append: (builder: TextBuilder) => void): void => {
    if (!copyKeys.has(key.toLowerCase().replaceAll(/[^a-z]/g, ""))) return;
    append(builder);
    const decoded = builder.take();
    if (decoded !== null) blocks.push(createRawBlock("front-matter", decoded));
  };
  if (matter.kind === "toml") readToml(source, matter, read);
  else readYaml(source, matter, read);
  return blocks;
}

type Read = (key: string, append: (builder: TextBuilder) => void) => void;

function readYaml(source: string, { start, end }: FrontMatter, read: Read): void {
  const text = source.slice(start, end);
  if (deepYaml(text) !== null) return;
  try {
    const document = parseDocument(text, {
      logLevel: "silent",
      strict: false,
      uniqueKeys: false,
    });
    visit(document, {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || !isScalar(value) || typeof value.value !== "string") return;
        const scalar: Scalar = value;
        read(String(key.value), (builder) => appendScalar(builder, source, start, scalar));
      },
    });
  } catch {
    // Broken front matter holds no title.
  }
}

function appendScalar(builder: TextBuilder, source: string, shift: number, scalar: Scalar): void {
  const start = shift + (scalar.range?.[0] ?? 0);
  const end = shift + (scalar.range?.[1] ?? 0);
  switch (scalar.type) {
    case "QUOTE_DOUBLE":
      appendEscaped(builder, source, start + 1, end - 1);
      return;
    case "QUOTE_SINGLE":
      appendSingleQuoted(builder, source, start + 1, end - 1);
      return;
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": {
      const header = /^[^\r\n]*/.exec(source.slice(start, end))?.[0].length ?? 0;
      builder.append(start + header, end);
      return;
    }
    default:
      builder.append(start, end);
  }
}

function appendSingleQuoted(
  builder: TextBuilder,
  source: string,
  start: number,
  end: number,
): void {
  let from = start;
  for (let at = source.indexOf("''", start); at >= 0 && at < end; at = source.indexOf("''", from)) {
    builder.append(from, at);
    builder.appendDecoded("'", at, at + 2);
    from = at + 2;
  }
  builder.append(from, end);
}

function appendEscaped(builder: TextBuilder, source: string, start: number, end: number): void {
  let from = start;
  for (let at = source.indexOf("\\", start); at >= 0 && at < end; at = source.indexOf("\\", from)) {
    builder.append(from, at);
    const [text, length] = readEscape(source, at, end);
    builder.appendDecoded(text, at, at + length);
    from = at + length;
  }
  builder.append(from, end);
}

const tomlPair = /^[ \t]*(?:"([^"\r\n]*)"|([\w.-]+))[ \t]*=[ \t]*("""|'''|"|')/gm;

function readToml(source: string, { start, end }: FrontMatter, read: Read): void {
  const text = source.slice(start, end);
  tomlPair.lastIndex = 0;
  for (let match = tomlPair.exec(text); match !== null; match = tomlPair.exec(text)) {
    const [whole, quoted, bare, quote = ""] = match;
    const from = match.index + whole.length;
    const close = endOfToml(text, from, quote);
    if (close === null) continue;
    const key = quoted ?? bare?.split(".").at(-1) ?? "";
    read(key, (builder) => {
      if (quote.startsWith("'")) builder.append(start + from, start + close);
      else appendEscaped(builder, source, start + from, start + close);
    });
    tomlPair.lastIndex = close + quote.length;
  }
}

/** Where the string that began at `from` ends, or null if it does not end as it should. */
function endOfToml(text: string, from: number, quote: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (quote.length === 1 && /[\r\n]/.test(text[at] ?? "")) return null;
    if (text[at] === "\\" && quote.startsWith('"')) at++;
    else if (text.startsWith(quote, at)) return at;
  }
  return null;
}
