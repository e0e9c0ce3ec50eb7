import retextEnglish from "retext-english";
import retextEquality from "retext-equality";
import { unified } from "unified";
import { VFile } from "vfile";
import type { EqualityIndex } from "../ruleset/equality-index.ts";

/** A word or phrase that retext-equality reports; offsets are UTF-16 units into the text. */
export interface EqualityMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly expected: readonly string[];
}

/** Runs retext-equality over a text for the given phrases alone. */
export type EqualityCheck = (text: string, phrases: readonly string[]) => EqualityMatch[];

/**
 * Prepares the check. The plugin indexes its 900 phrases anew for every paragraph, so it is set up once for each small
 * set of phrases that blocks turn out to hold, with all the others ignored.
 */
export function prepareEquality({ all }: EqualityIndex): EqualityCheck {
  const processors = new Map<string, ReturnType<typeof processorFor>>();
  return (text, phrases) => {
    const key = phrases.join("\n");
    let processor = processors.get(key);
    if (!processor)
      processors.set(
        key,
        (processor = processorFor(all.filter((phrase) => !phrases.includes(phrase)))),
      );
    const file = new VFile(text);
    processor.runSync(processor.parse(file), file);
    return file.messages.flatMap((message) => {
      const place = message.place && "start" in message.place ? message.place : undefined;
      if (place?.start.offset === undefined || place.end.offset === undefined) return [];
      return [
        {
          id: message.ruleId ?? "",
          start: place.start.offset,
          end: place.end.offset,
          note: message.note ?? message.reason,
          expected: message.expected ?? [],
        },
      ];
    });
  };
}

function processorFor(ignore: readonly string[]) {
  return unified()
    .use(retextEnglish)
    .use(retextEquality, { ignore: [...ignore] });
}
