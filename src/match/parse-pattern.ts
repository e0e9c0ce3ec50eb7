import { PatternError } from "./pattern-error.ts";
import { HOLES, type Hole, type Pattern } from "./pattern.ts";
import { tokenize } from "./tokenize.ts";

interface Reader {
  readonly source: string;
  at: number;
  /** Groups that are open. */
  depth: number;
}

/** Nobody can read a pattern with more groups inside each other. */
const MOST_GROUPS = 40;

const CLASS = /^\{([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?)\}/;
const HOLE = /^<([a-z]+)>/;
const QUOTED = /^'([^']+)'(?![\p{L}\p{N}])/u;
const WORD = /^[\p{L}\p{N}\p{M}%$£€&][\p{L}\p{N}\p{M}%.,]*(?:['’‑-][\p{L}\p{N}\p{M}]+)*/u;
const MARK = /^[,:;!/-]/;

/**
 * Reads one pattern of the pattern language (see rules/README.md). Throws a `PatternError` that says what stands where
 * something else was expected.
 */
export function parsePattern(source: string): Pattern {
  const reader: Reader = { source, at: 0, depth: 0 };
  const pattern = readChoice(reader);
  if (reader.at < source.length) fail(reader, `unexpected \`${source[reader.at]}\``);
  if (canBeEmpty(pattern))
    fail({ ...reader, at: 0 }, "the pattern matches nothing at all: every part is optional");
  return pattern;
}

function readChoice(reader: Reader): Pattern {
  const options = [readSequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return options.length === 1 ? (options[0] as Pattern) : { type: "choice", options };
}

function readSequence(reader: Reader): Pattern {
  const items: Pattern[] = [];
  for (;;) {
    skipSpace(reader);
    const char = reader.source[reader.at];
    if (char === undefined || char === "|" || char === ")" || char === "]") break;
    items.push(...readItem(reader));
  }
  if (items.length === 0) fail(reader, "expected a word, a `{class}`, a `<number>` or a group");
  return items.length === 1 ? (items[0] as Pattern) : { type: "sequence", items };
}

function readItem(reader: Reader): readonly Pattern[] {
  const items = readBare(reader);
  if (reader.source[reader.at] !== "?") return items;
  const [item] = items;
  if (item?.type === "gap" || item?.type === "start" || item?.type === "end")
    fail(reader, "`?` must follow a word, a class or a group");
  reader.at += 1;
  return [
    {
      type: "optional",
      item: items.length === 1 ? (item as Pattern) : { type: "sequence", items },
    },
  ];
}

function readBare(reader: Reader): readonly Pattern[] {
  const rest = reader.source.slice(reader.at);
  if (rest.startsWith("...")) return take(reader, 3, { type: "gap" });
  if (rest.startsWith("…")) return take(reader, 1, { type: "gap" });
  if (rest.startsWith("^")) return take(reader, 1, { type: "start" });
  if (rest.startsWith("$") && !/^\$[\p{L}\p{N}]/u.test(rest))
    return take(reader, 1, { type: "end" });
  if (rest.startsWith("(")) return [readGroup(reader, ")")];
  if (rest.startsWith("[")) return [{ type: "reported", item: readGroup(reader, "]") }];
  const named = CLASS.exec(rest);
  if (named) return take(reader, named[0].length, { type: "class", name: named[1] as string });
  if (rest.startsWith("{"))
    fail(reader, "expected a class such as `{condition}` or `{condition.serious}`");
  const hole = HOLE.exec(rest);
  if (hole) {
    if (!HOLES.includes(hole[1] as Hole))
      fail(
        reader,
        `unknown \`<${hole[1]}>\`, expected one of ${HOLES.map((name) => `<${name}>`).join(" ")}`,
      );
    return take(reader, hole[0].length, { type: "hole", name: hole[1] as Hole });
  }
  const quoted = QUOTED.exec(rest);
  if (quoted) return quotedItems(reader, quoted[0], quoted[1] as string);
  const mark = MARK.exec(rest);
  if (mark) return take(reader, 1, { type: "mark", mark: mark[0] });
  const word = WORD.exec(rest);
  if (word) return wordItems(reader, word[0].replace(/[.,]+$/, ""));
  return fail(
    reader,
    `unexpected \`${rest[0]}\`; a mark of the text is written in quotes: '${rest[0]}'`,
  );
}

function take(reader: Reader, length: number, pattern: Pattern): readonly Pattern[] {
  reader.at += length;
  return [pattern];
}

function readGroup(reader: Reader, close: ")" | "]"): Pattern {
  const opened = reader.at;
  if (reader.depth >= MOST_GROUPS) fail(reader, `groups stand more than ${MOST_GROUPS} deep`);
  reader.at += 1;
  reader.depth += 1;
  const inner = readChoice(reader);
  reader.depth -= 1;
  if (reader.source[reader.at] !== close)
    fail(
      { ...reader, at: opened },
      `\`${reader.source[opened]}\` is never closed with \`${close}\``,
    );
  reader.at += 1;
  return inner;
}

function wordItems(reader: Reader, written: string): readonly Pattern[] {
  reader.at += written.length;
  return tokenize(written).map((token) =>
    token.kind === "mark" ? { type: "mark", mark: token.word } : { type: "word", word: token.word },
  );
}

function quotedItems(reader: Reader, written: string, inner: string): readonly Pattern[] {
  const tokens = tokenize(inner);
  if (tokens.length === 0) fail(reader, "the quotes hold no word");
  reader.at += written.length;
  return tokens.map((token) => {
    if (token.kind === "mark") return { type: "mark", mark: token.word };
    const cased = token.raw !== token.raw.toLowerCase();
    return { type: "exact", word: cased ? token.raw : token.word, cased };
  });
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.source[reader.at] ?? "")) reader.at += 1;
}

function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.type) {
    case "optional":
    case "gap":
    case "start":
    case "end":
      return true;
    case "sequence":
      return pattern.items.every(canBeEmpty);
    case "choice":
      return pattern.options.some(canBeEmpty);
    case "reported":
      return canBeEmpty(pattern.item);
    default:
      return false;
  }
}

function fail(reader: Reader, message: string): never {
  throw new PatternError(message, reader.source, reader.at + 1);
}
