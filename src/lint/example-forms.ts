import type { Format } from "../model.ts";
import { fold } from "../match/fold.ts";

/** An example of a rule: its copy, and the words that are to be reported, if they are marked. */
export interface Example {
  readonly text: string;
  readonly marked: readonly string[];
}

/** Takes `[|` and `|]` out of an example. White space in the marked words is folded. */
export function readExample(example: string): Example {
  const marked = [...example.matchAll(/\[\|([\s\S]*?)\|\]/g)].map(([, words = ""]) => fold(words));
  return { text: example.replaceAll(/\[\||\|\]/g, ""), marked };
}

/** An example as a document of each format, with the escapes and entities that pages have. */
export const exampleForms: Readonly<Record<Format, (text: string) => string>> = {
  text: (text) => `${text}\n`,
  markdown,
  html,
};

function markdown(text: string): string {
  const escaped = text.replaceAll(/([\\`*_[\]<>~])/g, "\\$1");
  const items = escaped
    .replaceAll(/^([•]|\d+\.) /gm, "- ")
    .replaceAll(/(?<!^- .*)\n(?=- )/gm, "\n\n");
  return `${items.replaceAll(/\n(?!-|\n)/g, "\n\n")}\n`;
}

function html(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const elements = lines.map((line) => {
    const item = /^(?:[•*-]|\d+\.) (.*)$/.exec(line.trim());
    return item === null ? `<p>${entities(line)}</p>` : `<li>${entities(item[1] ?? "")}</li>`;
  });
  const body = elements
    .join("\n")
    .replaceAll(/(?:<li>.*<\/li>\n?)+/g, (list) => `<ul>${list}</ul>`);
  return `<!doctype html><body>${body}</body>`;
}

function entities(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("’", "&rsquo;")
    .replaceAll("'", "&#39;")
    .replaceAll("–", "&ndash;");
}
