import type { Region } from "../model.ts";
import type { Span } from "./inline.ts";
import type { Tag } from "./page.ts";

const metaNames =
  /^(?:description|keywords|abstract|subject|headline|name|(?:og|twitter|article|product):(?:title|description|image:alt)|dc\.(?:title|description)|application-name|apple-mobile-web-app-title)$/;
const buttonTypes = /^(?:submit|button|reset|image)$/i;
const mute: ReadonlySet<string> = new Set(["link", "script", "style", "iframe", "base"]);

/** The values of an element's attributes that a visitor, a search engine or a screen reader is shown. */
export function readAttributes(
  tag: Tag,
  source: string,
): { readonly region: Region; readonly span: Span }[] {
  const { name, attributes } = tag;
  if (attributes.size === 0 || mute.has(name)) return [];
  if (name === "meta") return readMeta(attributes, source);
  const found: { region: Region; span: Span }[] = [];
  for (const [attribute, span] of attributes) {
    switch (attribute) {
      case "alt":
        found.push({ region: "alt", span });
        break;
      case "title":
      case "aria-label":
      case "placeholder":
        found.push({ region: "attribute", span });
        break;
      case "label":
        if (name === "optgroup" || name === "option") found.push({ region: "attribute", span });
        break;
      case "value":
        if (name === "input" && buttonTypes.test(valueOf("type", attributes, source))) {
          found.push({ region: "button", span });
        }
        break;
      default:
    }
  }
  return found;
}

function readMeta(attributes: Tag["attributes"], source: string): { region: Region; span: Span }[] {
  const content = attributes.get("content");
  if (content === undefined) return [];
  for (const key of ["name", "property", "itemprop"]) {
    if (metaNames.test(valueOf(key, attributes, source).toLowerCase())) {
      return [{ region: "meta", span: content }];
    }
  }
  return [];
}

function valueOf(name: string, attributes: Tag["attributes"], source: string): string {
  const span = attributes.get(name);
  return span === undefined ? "" : source.slice(span[0], Math.min(span[1], span[0] + 100)).trim();
}
