import { expect, it } from "vitest";
import { serializeState } from "../../src/corpus/serialize-state.ts";
import { readClaims } from "../../src/run/read-claims.ts";
import { claim, reduce } from "../corpus/make.ts";
import { makeSite } from "../site.ts";

const [header = "", entry = ""] = [...serializeState(reduce([claim()]), "rules")];
const damaged = entry.replace(/"values":.*/, '"values":[{}]}');
const claims = `{"claimlint":"claims","version":1,"ruleset":"rules"}\n${JSON.stringify(claim())}\n`;

async function* nothing(): AsyncGenerator<string> {}

function read(text: string): Promise<unknown> {
  const site = makeSite({ "all.ndjson": text });
  return readClaims(["all.ndjson"], nothing(), site, () => "");
}

it.each([
  [3, "after a good one", [header, entry, damaged]],
  [2, "before a good one", [header, damaged, entry]],
  [5, "after blank lines", ["\n", header, "\n", entry, damaged]],
  [5, "behind claims", [claims, header, entry, damaged]],
  [2, "before another state", [header, damaged, header, entry]],
])("tells that line %i of a state is damaged: %s", async (line, _where, lines) => {
  await expect(read(lines.join(""))).rejects.toMatchObject({
    name: "FileError",
    message: "Unexpected line, expected an entry of a state",
    line,
  });
});

it("asks for a new state where it is of another version", async () => {
  await expect(read(header.replace(/"version":\d+/, '"version":1'))).rejects.toMatchObject({
    message: "Unexpected state of version 1, expected 3; make it again",
    line: 1,
  });
});

it.each(["text", "context", "value", "condition", "location"])(
  "refuses a claim without its %s",
  async (name) => {
    const { [name]: _, ...rest } = { ...claim() } as Record<string, unknown>;
    await expect(read(`${claims}${JSON.stringify(rest)}\n`)).rejects.toMatchObject({
      message: "Unexpected line, expected a claim",
      line: 3,
    });
  },
);
