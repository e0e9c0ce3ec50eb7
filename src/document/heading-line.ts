import {
  countWords,
  endsWithColon,
  hasSentenceBreak,
  isQuoted,
  startsLowerCase,
} from "./phrasing.ts";

/** Whether a line that stands by itself reads as a heading: short, one phrase, no mark of a sentence at its end. */
export function isHeadingLine(line: string): boolean {
  if (line.length > 100 || !/[A-Za-zÀ-῿Ⰰ-퟿]/.test(line)) return false;
  if (/[.!;,]["'”’»)]*$/u.test(line) && !/(?:\.\.\.|\b(?:Dr|Jr|Sr|Inc|Ltd|Co)\.)$/u.test(line))
    return false;
  const words = countWords(line);
  if (words > 16 || (words > 8 && startsLowerCase(line))) return false;
  if (endsWithColon(line) && (words > 8 || !isTitleCase(line))) return false;
  return !hasSentenceBreak(line) && !isQuoted(line);
}

function isTitleCase(line: string): boolean {
  return line.split(" ").every((word) => word.length < 4 || !/^[a-zß-ÿ]/.test(word));
}
