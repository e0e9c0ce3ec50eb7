import { expect, it } from "vitest";
import { makeSite } from "../site.ts";
import { claimlint, found } from "./claimlint.ts";

const claim = "Our tea cures migraine.\n";
const plain = "We are open on Mondays.\n";

it("exits with 0 and says nothing where there is nothing to say", async () => {
  const site = makeSite({ "a.txt": plain });
  expect(await claimlint(site, ["a.txt"])).toEqual({ stdout: "", stderr: "", code: 0 });
});

it("exits with 1 and prints what it finds on stdout", async () => {
  const site = makeSite({ "a.txt": `${plain}\n${claim}` });
  const { stdout, stderr, code } = await claimlint(site, ["--format", "unix", "a.txt"]);
  expect(stdout).toMatch(/^a\.txt:3:\d+: error: .*cures migraine.*\[cure\]$/m);
  expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
});
