import { decodeEntity, type EntityPlace } from "./decode-entity.ts";
import type { TextBuilder } from "./text-builder.ts";

/** Add a stretch of the source with its entities decoded. */
export function appendMarkup(
  builder: TextBuilder,
  source: string,
  start: number,
  end: number,
  where: EntityPlace,
): void {
  let from = start;
  for (let at = find(source, start, end); at < end; at = find(source, at + 1, end)) {
    const entity = decodeEntity(source, at, end, where);
    if (entity === null) continue;
    builder.append(from, at);
    builder.appendDecoded(entity.text, at, at + entity.length);
    from = at + entity.length;
    at = from - 1;
  }
  builder.append(from, end);
}

/** The next `&` before the end. The search stops there, so that short stretches of a long source stay cheap. */
function find(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) === 38) return at;
  }
  return end;
}
