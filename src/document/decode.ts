import type { Format } from "../model.ts";

/** The text of a file without its byte order mark, why the file holds none, or why its text cannot be read. */
export type Decoded =
  | { readonly text: string }
  | { readonly skipped: string }
  | { readonly failed: string };

const signatures: readonly (readonly [name: string, start: string])[] = [
  ["a PDF", "%PDF-"],
  ["a PNG image", "\x89PNG"],
  ["a GIF image", "GIF8"],
  ["a JPEG image", "\xff\xd8\xff"],
  ["a ZIP archive or an office document", "PK\x03\x04"],
  ["a gzip archive", "\x1f\x8b"],
];
/** What 0x80 to 0x9F stand for. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const sampleLength = 8192;

/**
 * Decode a file: UTF-8; UTF-16 if a byte order mark says so; in HTML also the encoding that a `<meta>` or an XML
 * declaration in the first 4 KB names, and Windows-1252, as browsers do, where nothing is declared and the bytes are
 * not UTF-8. Binary files are skipped; unknown encodings and text that is not UTF-8 fail. The reasons are fit to show.
 */
export function decode(bytes: Uint8Array, format: Format): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes) };
  const binary = detectBinary(bytes);
  if (binary !== null) return { skipped: binary };
  const declared = format === "html" ? declaredEncoding(bytes) : null;
  if (declared !== null) return decodeDeclared(bytes, declared);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    if (format === "html") return decodeDeclared(bytes, "windows-1252");
    const offset = firstInvalid(bytes);
    const byte = (bytes[offset] ?? 0).toString(16);
    const line = bytes
      .subarray(0, offset)
      .reduce((count, value) => count + Number(value === 10), 1);
    return { failed: `unexpected byte 0x${byte} on line ${line}, expected UTF-8` };
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Why the bytes are no text, or null. A stray control character is still text; one in ten is not. */
function detectBinary(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 8));
  for (const [name, signature] of signatures) {
    if (start.startsWith(signature)) return `a binary file (${name})`;
  }
  let controls = 0;
  const sample = bytes.subarray(0, sampleLength);
  for (const byte of sample) {
    if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls++;
  }
  return controls > 0 && controls * 10 >= sample.length ? "a binary file" : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096)).replace(/<!--[^]*?-->/g, "");
  const xml = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  const meta = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const name = (meta ?? xml)?.toLowerCase() ?? null;
  // A page that can be read as ASCII so far is not UTF-16, whatever it says; browsers take UTF-8 then.
  return name?.startsWith("utf-16") === true ? "utf-8" : name;
}

function decodeDeclared(bytes: Uint8Array, name: string): Decoded {
  try {
    const decoder = new TextDecoder(name);
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === "windows-1252" ? repairWindows1252(text) : text };
  } catch {
    return {
      failed: `unknown encoding \`${name}\`, expected one that browsers know, such as utf-8`,
    };
  }
}

/** Node reads Windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542. */
function repairWindows1252(text: string): string {
  return text.replaceAll(
    /[\x80-\x9f]/g,
    (control) => windows1252[control.charCodeAt(0) - 0x80] ?? "",
  );
}

/** The offset of the first byte of the first sequence that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isUtf8(bytes.subarray(0, middle + 1), true)) low = middle + 1;
    else high = middle;
  }
  if (isUtf8(bytes.subarray(0, low), false)) return low;
  let lead = low - 1;
  while (lead > 0 && (bytes[lead] ?? 0) < 0xc0) lead--;
  return lead;
}

function isUtf8(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayGoOn });
    return true;
  } catch {
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
