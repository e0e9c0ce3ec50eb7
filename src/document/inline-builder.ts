import type { Inline, Span } from "./inline.ts";
import { createSpans } from "./spans.ts";
import type { TextBuilder } from "./text-builder.ts";

/** Notes what stands in the text that a text builder takes in. */
export interface InlineBuilder {
  /** Begin an element; what is returned ends it, and is null for one that is not noted. */
  readonly enter: (name: string) => (() => void) | null;
  /** Note a break where the text ends now. */
  readonly lineBreak: () => void;
  readonly softBreak: () => void;
  /** The text so far, taken out of the text builder, with what stands in it; null if it has none. Begins anew. */
  readonly take: () => Inline | null;
}

/** Begin to note. */
export function createInlineBuilder(builder: TextBuilder): InlineBuilder {
  const bold = createSpans(builder.length);
  const links = createSpans(builder.length);
  const raised = createSpans(builder.length);
  let breaks: number[] = [];
  let softBreaks: number[] = [];
  let cite: Span | null = null;

  return {
    enter,
    lineBreak: () => void breaks.push(builder.length()),
    softBreak: () => void softBreaks.push(builder.length()),
    take,
  };

  function enter(name: string): (() => void) | null {
    switch (name) {
      case "b":
      case "strong":
        return bold.enter();
      case "a":
        return links.enter();
      case "cite": {
        const start = builder.length();
        return () => {
          cite = [start, builder.length()];
        };
      }
      case "sup":
        return raised.enter();
      default:
        return null;
    }
  }

  function take(): Inline | null {
    const decoded = builder.take();
    const length = decoded?.text.length ?? 0;
    // Written out, and null only at the end: V8 gives each object that is spread a shape of its own.
    const noted = {
      text: decoded?.text ?? "",
      runs: decoded?.runs ?? [],
      breaks,
      softBreaks,
      links: links.take(length),
      bold: bold.take(length),
      raised: raised.take(length),
      cite: cite !== null && cite[0] > 0 && cite[1] >= length ? cite[0] : null,
    };
    breaks = [];
    softBreaks = [];
    cite = null;
    return decoded && noted;
  }
}
