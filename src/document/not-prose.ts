type Cut = readonly [start: number, end: number];

const signs =
  /:\/\/|www\.|@|mailto:|tel:|\.(?:com|org|net|edu|gov)(?![A-Za-zÀ-ſ\d])|\.(?:com?|org|net)\.(?:au|uk|nz|in|za)(?![A-Za-zÀ-ſ\d])|\.(?:ie|ca|co\.uk)(?=\/)/g;

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
    kind === "@" ? /[A-Za-zÀ-ſ\d._%+-]/ : kind === "://" ? /[a-z]/i : /[A-Za-zÀ-ſ\d.-]/;
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
  const host = /^[A-Za-zÀ-ſ\d-]{1,63}(?:\.[A-Za-zÀ-ſ\d-]{1,63}){1,6}/.exec(
    text.slice(from, from + 256),
  );
  return host === null ? null : from + host[0].length;
}

function isWordAt(text: string, index: number): boolean {
  return /[A-Za-zÀ-ſ\d]/.test(text[index] ?? "");
}
