import type { Region } from "../model.ts";
import type { DecodedText } from "./decoded-text.ts";

/** A block as a reader finds it, before structure is made out. Readers give these in any order. */
export interface RawBlock extends DecodedText {
  region: Region;
  text: string;
  runs: DecodedText["runs"];
  /** 1 to 6 for a heading of known level. */
  level: number | null;
  /** A number that the items of one list share. */
  list: number | null;
  /** The block that introduces this one, where the reader knows it: a term, a row's heading, a parent item. */
  leadIn: RawBlock | null;
  /** The heading of its column. */
  column: RawBlock | null;
  /** The block that asks what this one answers, where the reader knows it. */
  question: RawBlock | null;
  /** Marked up as a review. */
  testimonial: boolean;
  furniture: boolean;
  /** The whole of it is bold: a heading in disguise, perhaps. */
  bold: boolean;
  section: Section | null;
}

/** A sectioning element of the page and the one around it. */
export interface Section {
  readonly parent: Section | null;
}

/** A raw block of the given region and text, without any of the marks. */
export function createRawBlock(region: Region, decoded: DecodedText): RawBlock {
  return {
    region,
    text: decoded.text,
    runs: decoded.runs,
    level: null,
    list: null,
    leadIn: null,
    column: null,
    question: null,
    testimonial: false,
    furniture: false,
    bold: false,
    section: null,
  };
}
