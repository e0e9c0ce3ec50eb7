const YEAR = /\b(?:19|20)\d\d\b/;
const BODY =
  /\b(?:journal|cochrane|lancet|bmj|jama|review|meta-analysis|trial|study|survey|audit|census|university|institute|department|ministry|bureau|health policy|statistics|records|register|registry|questionnaire|asked|et al|nhs|nice|cdc|who|abs|ons|doi|pubmed|vol\.)\b/i;
// Letters stand as ranges: V8 takes several times as long to compile \p{Lu}, and a short run would feel it.
/** A body in parentheses, or parentheses that open with a name and hold a year. */
const CITATION =
  /\([A-ZÀ-ÞĀ-ſ][^()]*\b(?:19|20)\d\d\b[^()]*\)|\((?:the )?[A-ZÀ-ÞĀ-ſ][^()]*\b(?:Academy|Association|Bureau|College|Council|Federation|Foundation|Institute|Office|Organi[sz]ation|Registry|Society|University)\b[^()]*\)/u;
const NAMED_SOURCE =
  /\bCochrane\b|\b(?:[Tt]he|[Aa]) national (?:[A-Za-zÀ-ſ]+ ){0,3}(?:register|registry|survey|statistics)\b|\b[Aa]ccording to (?:the |a )?(?:\d{4} )?[A-ZÀ-ÞĀ-ſ]|\([A-ZÀ-ÞĀ-ſ][A-Za-zÀ-ſ\s&.,-]+,? (?:19|20)\d\d\)|\bdoi\b|\[\d+\]|https?:|\bn ?= ?\d+/u;

/** Whether a sentence names where its figures come from: a study with a year, a body "according to" which, a citation. */
export function isSourced(text: string): boolean {
  if (text.includes("(") && CITATION.test(text)) return true;
  if (!/\d|ccording|Cochrane|national|http|\bdoi\b/.test(text)) return false;
  return NAMED_SOURCE.test(text) || (YEAR.test(text) && BODY.test(text));
}
