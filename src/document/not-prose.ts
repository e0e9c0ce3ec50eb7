type Cut = readonly [start: number, end: number];

const signs =
  /:\/\/|www\.|@|mailto:|tel:|\.(?:com|org|net|edu|gov)(?![\p{L}\p{N}])|\.(?:com?|org|net)\.(?:au|uk|nz|in|za)(?![\p{L}\p{N}])|\.(?:ie|ca|co\.uk)(?=\/)/gu;

/** The stretches of a text that are web or e-mail addresses, in order. Takes time linear in the text. */
export function findAddresses(text: string): Cut[] {
  const cuts: Cut[] = [];
  let free = 0;
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    if (match.index < free) continue;
    const start = startOf(text, match.index, match[0], free);
    if (start === null) continue;
    const end =
      match[0] === "@"
        ? endOfHost(text, match.index + 1)
        : endOf(text, match.index + match[0].length);
    if (end === null) continue;
    cuts.push([start, end]);
    free = end;
    signs.lastIndex = end;
  }
  return cuts;
}

/** Where the address with this sign begins; null if the sign stands in no address. */
function startOf(text: string, sign: number, kind: string, free: number): number | null {
  if (kind === "www." || kind.endsWith(":")) return isWordAt(text, sign - 1) ? null : sign;
  const allowed =
    kind === "@" ? /[\p{L}\p{N}._%+-]/u : kind === "://" ? /[a-z]/i : /[\p{L}\p{N}.-]/u;
  const floor = Math.max(free, sign - 64);
  let start = sign;
  while (start > floor && allowed.test(text[start - 1] ?? "")) start--;
  return start === sign ? null : start;
}

function endOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/[\s<>"“”‘’«»|]/u.test(text[end] ?? "")) end++;
  while (end > from && /[.,;:!?…'*_)\]]/u.test(text[end - 1] ?? "")) end--;
  return end;
}

/** The end of the host of an e-mail address, or null if no host stands here. */
function endOfHost(text: string, from: number): number | null {
  const host = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/u.exec(
    text.slice(from, from + 256),
  );
  return host === null ? null : from + host[0].length;
}

function isWordAt(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[index] ?? "");
}
