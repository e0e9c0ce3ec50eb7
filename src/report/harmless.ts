/**
 * Text of strangers for a terminal, a log or a page: control characters, terminal escapes, line breaks, bidi controls,
 * invisible tags, lone surrogates and non-characters are shown as escapes such as `\u001b`, everything else is left alone.
 */
export function harmless(text: string): string {
  return text.replace(harmful, escape);
}

/** The same for prose of several lines, such as a note, which becomes one line. */
export function harmlessLine(text: string): string {
  return harmless(text.replace(/[ \t\r\n]+/g, " ").trim());
}

/** JSON with the same characters as JSON escapes: what it parses to is unchanged. */
export function harmlessJson(json: string): string {
  return json.replace(harmfulOutsideBreaks, escape);
}

const listed =
  "\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\u{e0000}-\\u{e007f}\\ud800-\\udfff";
const harmful = new RegExp(`[\\u0000-\\u001f${listed}]`, "gu");
const harmfulOutsideBreaks = new RegExp(`[${listed}]`, "gu");

function escape(character: string): string {
  let escaped = "";
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
