import type { Pattern } from "../../src/match/pattern.ts";

/** Writes a pattern in its one canonical form; reading that form back gives an equal pattern. */
export function printPattern(pattern: Pattern): string {
  switch (pattern.type) {
    case "word":
      return pattern.word;
    case "exact":
      return `'${pattern.word}'`;
    case "mark":
      return `'${pattern.mark}'`;
    case "class":
      return `{${pattern.name}}`;
    case "hole":
      return `<${pattern.name}>`;
    case "gap":
      return "...";
    case "start":
      return "^";
    case "end":
      return "$";
    case "sequence":
      return pattern.items
        .map((item) =>
          item.type === "choice" || item.type === "sequence" ? grouped(item) : printPattern(item),
        )
        .join(" ");
    case "choice":
      return pattern.options
        .map((option) => (option.type === "choice" ? grouped(option) : printPattern(option)))
        .join(" | ");
    case "optional":
      return `${isSimple(pattern.item) ? printPattern(pattern.item) : grouped(pattern.item)}?`;
    case "reported":
      return `[${printPattern(pattern.item)}]`;
  }
}

function isSimple(pattern: Pattern): boolean {
  return ["word", "exact", "mark", "class", "hole", "reported"].includes(pattern.type);
}

function grouped(pattern: Pattern): string {
  return `(${printPattern(pattern)})`;
}
