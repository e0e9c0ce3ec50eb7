import { oneOf } from "./one-of.ts";
import type { Flags } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** The format that a command was asked for, the first of `names` if it was not asked. Throws UsageError. */
export function oneFormat<Name extends string>(
  flags: Flags,
  names: readonly [Name, ...Name[]],
): Name {
  const [asked, second] = flags.format;
  if (second !== undefined) throw new UsageError("Unexpected second --format, expected one");
  if (asked === undefined) return names[0];
  return oneOf("format", asked, names);
}
