import type { Region } from "../model.ts";
import { isFurnitureName, isIconName, isReviewName } from "./class-name.ts";
import { unreadElements } from "./element.ts";
import type { RawBlock, Section } from "./raw-block.ts";

/** What an element means for the blocks in it. */
export interface Context {
  readonly region: Region;
  readonly level: number | null;
  readonly list: List | null;
  /** What of its list the element at hand is. */
  readonly part: "item" | "term" | "definition" | null;
  readonly table: Table | null;
  readonly section: Section | null;
  readonly unread: boolean;
  readonly furniture: "no" | "header" | "yes";
  readonly testimonial: boolean;
  /** A header or footer here belongs to a part of the page, not to the site. */
  readonly parted: boolean;
}

/** A list, the item of another list that it stands in, and the last term of definitions. */
export interface List {
  readonly number: number;
  readonly leadIn: RawBlock | null;
  term: RawBlock | null;
}

/** A table as it is read. */
export interface Table {
  row: number;
  column: number;
  /** How many columns the cell at hand takes. */
  span: number;
  /** Whether the cell at hand is the heading of its column. */
  heads: boolean;
  inHead: boolean;
  /** Headings of columns, by column. */
  readonly headings: Map<number, RawBlock>;
  /** The first cell of the row at hand. */
  first: RawBlock | null;
}

/** What an element is read by. */
export interface Element {
  readonly name: string;
  /** The raw value of an attribute, empty if it has none. */
  readonly attribute: (name: string) => string;
}

/** The context outside of all elements. */
export const rootContext: Context = {
  region: "paragraph",
  level: null,
  list: null,
  part: null,
  table: null,
  section: null,
  unread: false,
  furniture: "no",
  testimonial: false,
  parted: false,
};

const regions: ReadonlyMap<string, Region> = new Map([
  ["li", "item"],
  ["option", "item"],
  ["dt", "item"],
  ["dd", "paragraph"],
  ["table", "paragraph"],
  ["td", "cell"],
  ["th", "cell"],
  ["caption", "caption"],
  ["figcaption", "caption"],
  ["legend", "caption"],
  ["summary", "summary"],
  ["blockquote", "quote"],
  ["button", "button"],
  ["title", "title"],
]);
const listElements: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir", "dl", "select"]);
const sections: ReadonlySet<string> = new Set(["section", "article", "aside"]);
const parts: ReadonlySet<string> = new Set(
  "article aside main nav section blockquote figure li td dialog details".split(" "),
);
const furnitureRoles: ReadonlySet<string> = new Set([
  "banner",
  "navigation",
  "contentinfo",
  "menu",
  "menubar",
]);
/** Elements whose class speaks of the page, not of what is in them. */
const wholes: ReadonlySet<string> = new Set(["html", "body", "main", "article", "head"]);

/** The context inside of an element; the outer one where the element changes nothing. */
export function enterContext(outer: Context, element: Element, newList: () => List): Context {
  const { name } = element;
  let context = enterList(outer, name, newList);
  const region = regionOf(context, name);
  if (region !== context.region) context = { ...context, region, level: null };
  if (/^h[1-6]$/.test(name)) context = { ...context, region: "heading", level: Number(name[1]) };
  if (name === "table") context = { ...context, table: createTable() };
  else if (context.table !== null) enterTable(context.table, element);
  if (sections.has(name)) context = { ...context, section: { parent: context.section } };
  if (unreadElements.has(name) || isIconName(element.attribute("class")))
    context = { ...context, unread: true };
  const furniture = furnitureOf(outer, element);
  if (furniture !== context.furniture) context = { ...context, furniture };
  if (!context.testimonial && isReview(element)) context = { ...context, testimonial: true };
  if (!context.parted && parts.has(name)) context = { ...context, parted: true };
  return context;
}

function enterList(context: Context, name: string, newList: () => List): Context {
  if (listElements.has(name)) return { ...context, list: newList(), part: null };
  switch (name) {
    case "li":
    case "option":
      return { ...context, list: context.list ?? newList(), part: "item" };
    case "dt":
      return { ...context, part: "term" };
    case "dd":
      return { ...context, part: "definition" };
    case "table":
      return { ...context, list: null, part: null };
    default:
      return context;
  }
}

function regionOf(context: Context, name: string): Region {
  // The button of an accordion stands in the heading that it opens.
  if (name === "button" && (context.region === "heading" || context.region === "summary"))
    return context.region;
  return regions.get(name) ?? context.region;
}

function createTable(): Table {
  return {
    row: -1,
    column: 0,
    span: 0,
    heads: false,
    inHead: false,
    headings: new Map(),
    first: null,
  };
}

function enterTable(table: Table, { name, attribute }: Element): void {
  switch (name) {
    case "thead":
    case "tbody":
    case "tfoot":
      table.inHead = name === "thead";
      return;
    case "tr":
      table.row++;
      table.column = 0;
      table.span = 0;
      table.first = null;
      return;
    case "th":
    case "td":
      table.column += table.span;
      table.span = Math.min(Math.max(Number.parseInt(attribute("colspan"), 10) || 1, 1), 1000);
      table.heads = table.inHead || (table.row === 0 && name === "th");
      return;
    default:
  }
}

function furnitureOf(context: Context, { name, attribute }: Element): Context["furniture"] {
  if (context.furniture === "yes" || wholes.has(name)) return context.furniture;
  if (name === "nav" || furnitureRoles.has(attribute("role"))) return "yes";
  if (name === "footer" && !context.parted) return "yes";
  if (/^h[1-6]$/.test(name)) return context.furniture;
  if (isFurnitureName(attribute("class")) || isFurnitureName(attribute("id"))) return "yes";
  return name === "header" && !context.parted ? "header" : context.furniture;
}

function isReview({ name, attribute }: Element): boolean {
  if (wholes.has(name) && name !== "article") return false;
  if (attribute("itemprop") === "reviewBody") return true;
  if (/schema\.org\/(?:\w*Review)\b/.test(attribute("itemtype"))) return true;
  return isReviewName(attribute("class")) || isReviewName(attribute("id"));
}
