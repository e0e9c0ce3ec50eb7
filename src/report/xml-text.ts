import { harmless } from "./harmless.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an XML element or attribute; what XML cannot hold at all is shown as an escape. */
export function xmlText(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
