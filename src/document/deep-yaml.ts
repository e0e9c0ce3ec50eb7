/** Deeper than this and a parser that calls itself may take the whole process with it. */
const MOST_LEVELS = 200;

const LINE_START = new RegExp(`(?:^|[\\r\\n])[ \\t?:-]{${2 * MOST_LEVELS},}`);

/** Where YAML or JSON nests beyond reason, before it is parsed: the offset of the place, or null. */
export function deepYaml(text: string): number | null {
  const indented = LINE_START.exec(text);
  if (indented !== null) return indented.index + indented[0].length - 1;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) open += 1;
    else if ((code === 93 || code === 125) && open > 0) open -= 1;
    if (open > MOST_LEVELS) return at;
  }
  return null;
}

/** What to say of such a place. */
export const TOO_DEEP = `Unexpected nesting of more than ${MOST_LEVELS} levels`;
