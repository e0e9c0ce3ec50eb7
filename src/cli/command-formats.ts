/** Forms of the output of the commands that print something other than a report; the first is the default. */
export const commandFormats = {
  explain: ["text", "markdown", "json"],
  rules: ["table", "json"],
  suppressions: ["table", "json", "csv"],
  claims: ["table", "csv", "ndjson", "markdown"],
} as const;

/** The formats of such a command; null for one that prints a report, or nothing. */
export function ownFormats(command: string): readonly string[] | null {
  const formats: Readonly<Record<string, readonly string[]>> = commandFormats;
  return Object.hasOwn(formats, command) ? (formats[command] ?? null) : null;
}
