import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";

/** Where an entity stands: only in HTML text and attributes may its semicolon be missing. */
export type EntityPlace = "text" | "attribute" | "markdown";

const modes: Readonly<Record<EntityPlace, DecodingMode>> = {
  text: DecodingMode.Legacy,
  attribute: DecodingMode.Attribute,
  markdown: DecodingMode.Strict,
};
/** `&CounterClockwiseContourIntegral;` is the longest name; longer numbers have idle zeros. */
const longest = 48;

let decoded = "";
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
  decoded += String.fromCodePoint(codePoint);
});

/** Decode the entity whose `&` stands at `start`: its text and its length in the source. Null if it is none. */
export function decodeEntity(
  source: string,
  start: number,
  end: number,
  where: EntityPlace,
): { readonly text: string; readonly length: number } | null {
  decoded = "";
  decoder.startEntity(modes[where]);
  const written = decoder.write(source.slice(start + 1, Math.min(end, start + longest)), 0);
  const length = written < 0 ? decoder.end() : written;
  return decoded === "" ? null : { text: decoded, length };
}
