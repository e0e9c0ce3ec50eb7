import type { Format } from "../report/format.ts";
import { formatNames, loadFormat } from "../report/formats.ts";
import { oneOf } from "./one-of.ts";
import { UsageError } from "./usage-error.ts";

/** In which form a report goes where; null is stdout. */
export interface Destination {
  readonly name: string;
  readonly format: Format;
  readonly file: string | null;
}

/** Understands `--format NAME` and `--format NAME=FILE`. Throws UsageError. */
export async function destinationsOf(formats: readonly string[]): Promise<Destination[]> {
  const destinations: Destination[] = [];
  for (const text of formats.length === 0 ? ["stylish"] : formats) {
    const equals = text.indexOf("=");
    const name = equals < 0 ? text : text.slice(0, equals);
    const file = equals < 0 ? null : text.slice(equals + 1);
    const format = await loadFormat(oneOf("format", name, formatNames));
    if (format === null) continue;
    if (file === "") throw new UsageError(`Missing file name in --format ${text}`);
    if (destinations.some((other) => other.file === file)) {
      const where = file === null ? "standard output" : file;
      throw new UsageError(
        `Unexpected second --format for ${where}, expected one; others take NAME=FILE`,
      );
    }
    destinations.push({ name, format, file });
  }
  return destinations;
}
