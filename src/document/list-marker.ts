/** What stands before an item: a sign, a dash (which may begin other lines, too), or a number or letter. */
export type Marker = "bullet" | "dash" | "number";

const markers: readonly (readonly [marker: Marker, pattern: RegExp])[] = [
  ["bullet", /^(?:[•◦▪▫‣⁃·●○■□◆◇►▶➤➔→✓✔✅☑✦]\uFE0F?\s*|[*+]\s+)/u],
  ["dash", /^[–—-]\s+/u],
  ["number", /^(?:[1-9]\d?[.)]|\([1-9]\d?\)|\(?[a-z]\))\s+/u],
];

/** The mark that makes a line of text an item, and its length with the space after it; null if there is none. */
export function readMarker(
  line: string,
): { readonly marker: Marker; readonly length: number } | null {
  const head = line.slice(0, 16);
  for (const [marker, pattern] of markers) {
    const length = pattern.exec(head)?.[0].length ?? 0;
    if (length > 0 && length < line.length) return { marker, length };
  }
  return null;
}
