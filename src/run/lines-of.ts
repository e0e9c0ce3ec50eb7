import { StringDecoder } from "node:string_decoder";

/** The lines of a stream of UTF-8, without their line breaks, a batch at a time. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const text = rest + (typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk)));
    const lines = text.split(/\r?\n/);
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }
  rest += decoder.end();
  if (rest !== "") yield [rest];
}
