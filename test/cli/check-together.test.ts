import { expect, it } from "vitest";
import { checkTogether } from "../../src/cli/check-together.ts";
import { parse } from "../../src/cli/parse.ts";

it.each([
  ["--since HEAD --write-baseline .", "Unexpected --write-baseline with --since"],
  ["--since HEAD --prune-baseline .", "Unexpected --prune-baseline with --since"],
  ["--write-baseline --format json .", "Unexpected --format with --write-baseline"],
  ["--write-baseline=b.json --stats .", "Unexpected --stats with --write-baseline"],
  ["--write-baseline --prune-baseline .", "Unexpected --prune-baseline with --write-baseline"],
  ["--watch --write-baseline .", "Unexpected --watch with --write-baseline"],
  ["--watch --prune-baseline .", "Unexpected --watch with --prune-baseline"],
  ["--print-config a.txt --watch", "Unexpected --watch with --print-config"],
  ["--state s.ndjson --no-corpus .", "Unexpected --state with --no-corpus"],
  ["--print-config a.txt site", "Unexpected site with --print-config"],
])("refuses %s", (line, message) => {
  expect(() => checkTogether(parse(line.split(" ")))).toThrow(message);
});

it.each(["--watch --stats .", "--write-baseline --no-corpus .", "--print-config . --no-config"])(
  "takes %s",
  (line) => {
    expect(() => checkTogether(parse(line.split(" ")))).not.toThrow();
  },
);
