/** Whether a line ends as a sentence does, quotation marks and brackets after its last mark not counted. */
export function endsSentence(line: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(line.slice(-8));
}

/** Whether a line ends in a colon and so announces what follows. */
export function endsWithColon(line: string): boolean {
  return /[:：]["'”’»)*]*$/u.test(line.slice(-4));
}

/** Whether a text is one question and nothing else but marks, such as the "+" that unfolds the answer. */
export function isQuestion(text: string): boolean {
  if (text.length > 200 || !/\?[^A-Za-zÀ-ſ\d]{0,6}$/.test(text)) return false;
  return !hasSentenceBreak(text);
}

/** Whether a sentence ends before the end of the text does. Abbreviations such as "Dr. Quill" end none. */
export function hasSentenceBreak(text: string): boolean {
  for (const match of text.matchAll(/(\S{0,20}?)[.!?]["'”’»)]?\s+["'“‘(]?[A-ZÀ-ÞĀ-ſ\d]/g)) {
    if (!abbreviation.test((match[1] ?? "").toLowerCase())) return true;
  }
  return false;
}

/** Whether a text stands in quotation marks from end to end, or opens one and never closes it. */
export function isQuoted(text: string): boolean {
  if (text.startsWith("“")) return /”[.,!…]?$/u.test(text) || !text.includes("”");
  if (/^["«„]/u.test(text)) return /["»“”][.,!…]?$/u.test(text);
  return /^[‘'](?=\S).*[’'][.,!…]?$/u.test(text) && countWords(text) > 4;
}

/** Number of words, as parts between spaces. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const space = text.charCodeAt(index) === 32;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** Whether the first letter of a text is lower-case, opening marks not counted. */
export function startsLowerCase(text: string): boolean {
  return /^["'“‘(\s]*[a-zß-ÿ]/.test(text.slice(0, 16));
}

const abbreviation =
  /^(?:.*[\s(])?(?:dr|mr|mrs|ms|prof|st|no|vs|approx|e\.g|i\.e|etc|[a-zß-ſ](?:\.[a-zß-ſ])*)$/;
