import { countWords } from "./phrasing.ts";

// Letters stand as ranges: V8 takes ten times as long to compile \p{Lu}, and a short run would feel it.

/**
 * Whether a line names the speaker of the quotation above it: "Bronwyn K.", "— Carol, Teal Bay", "Mrs. P. Lowe (48)".
 * With `strict`, two capitalized words are not enough, because a heading looks the same.
 */
export function isNameLine(line: string, strict = false): boolean {
  if (line.length > 80) return false;
  const [, dash = "", name = ""] = /^([-–—―~]{1,2}\s*)?(.*)$/u.exec(line) ?? [];
  const rest = name.replace(/^\((.*)\)$/u, "$1");
  const words = countWords(rest);
  if (words === 0 || words > 9 || /[!?:;”"]$/u.test(rest)) return false;
  if (dash !== "") return /^["“(]?[A-ZÀ-ÞĀ-ſ\d]/u.test(rest) || /^(?:anonymous|a )/i.test(rest);
  const [speaker = "", ...places] = rest.split(/,\s*|\s+[-–—|]\s+|\s+(?=\()/u);
  if (!isName(speaker) || places.length > 3) return false;
  if (/[a-zß-ſ]\.$/u.test(rest) && /^[a-zß-ſ]/u.test(places.at(-1) ?? "")) return false;
  if (places.some((part) => countWords(part) > 5)) return false;
  if (!strict) return !/[^A-ZÀ-ÞĀ-ſ]\.$/u.test(rest) || places.length > 0;
  return places.length > 0 || /(?:^|\s)[A-ZÀ-ÞĀ-ſ]\.?$/u.test(speaker);
}

function isName(text: string): boolean {
  const words = text.split(" ").filter((word) => word !== "");
  if (words.length === 0 || words.length > 5) return false;
  if (/^(?:anonymous|verified (?:patient|client|review))$/i.test(text)) return true;
  return words.every(
    (word, index) =>
      /^[A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ’'.-]*$/u.test(word) ||
      (index > 0 && /^(?:de|da|di|van|von|der|den|la|le|and|&|y|of|from|in|at)$/u.test(word)),
  );
}

/** Whether a text is a quotation and, after it, the name of its speaker: “I sleep again.” — Dot, Teal Bay. */
export function isAttributedQuotation(text: string): boolean {
  if (!/^["“«]/u.test(text)) return false;
  const closed = Math.max(text.lastIndexOf('"'), text.lastIndexOf("”"), text.lastIndexOf("»"));
  const rest = text.slice(closed + 1).trim();
  return (
    countWords(text.slice(0, closed)) > 2 &&
    rest !== "" &&
    !practitioner.test(rest) &&
    !/(?:^|\s)[a-zß-ſ]+[.!]$/u.test(rest) &&
    isNameLine(
      rest,
      !/^(?:[-–—―~(]|[A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ’'.-]*(?: [A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ’'.-]*)?$)/u.test(rest),
    )
  );
}

/** Who speaks for the clinic and not for its patients. */
const practitioner =
  /\b(?:Dr|Prof|founder|director|owner|principal|practitioner|therapist|physio\w*|osteopath|chiropractor|dentist|acupuncturist|naturopath|surgeon|instructor)\b/i;
