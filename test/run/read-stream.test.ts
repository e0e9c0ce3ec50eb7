import { expect, it } from "vitest";
import { LARGEST, readStream } from "../../src/run/read-stream.ts";

async function* parts(
  ...chunks: readonly (string | Uint8Array | Error)[]
): AsyncGenerator<string | Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield chunk;
  }
}

it("joins what comes, bytes and text", async () => {
  const read = await readStream(parts("caf", new Uint8Array([0xc3]), new Uint8Array([0xa9])));
  expect(read).toEqual({ bytes: Buffer.from("café") });
  expect(await readStream(parts())).toEqual({ bytes: Buffer.from("") });
});

it("stops at what is too large, and tells what fails", async () => {
  const most = new Uint8Array(LARGEST);
  expect(await readStream(parts(most))).toHaveProperty("bytes");
  const failure = new Error("read on");
  expect(await readStream(parts(most, "x", failure))).toEqual({
    failed: "it is larger than 20 MB",
  });
  expect(await readStream(parts("x", failure))).toEqual({ failed: "read on" });
});
