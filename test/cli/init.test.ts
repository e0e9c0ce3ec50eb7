import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { makeSite } from "../site.ts";

/** Runs `claimlint init` at a terminal where somebody answers each question; gives what was asked and written. */
async function initAt(
  site: string,
  args: readonly string[],
  answers: readonly string[],
): Promise<{ asked: string; code: number; config: string }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = new PassThrough();
  const left = [...answers];
  let asked = "";
  stderr.on("data", (chunk: Buffer) => {
    asked += chunk.toString();
    if (chunk.toString().endsWith(") ")) stdin.write(`${left.shift() ?? ""}\n`);
  });
  const io = { stdin, stdout: new PassThrough(), stderr, env: {}, cwd: site };
  const code = await main(["init", ...args], io);
  const file = join(site, "claimlint.config.yml");
  return { asked, code, config: existsSync(file) ? readFileSync(file, "utf8") : "" };
}

it("asks what no option says, and writes the answers", async () => {
  const answers = ["uk-asa", "uk, ca-on", "osteopath"];
  const { asked, code, config } = await initAt(makeSite({}), [], answers);
  expect(asked.match(/\(.*?\)/g)).toEqual([
    "(recommended)",
    "(as the preset)",
    "(nobody in particular)",
  ]);
  expect(config).toContain("extends: uk-asa\njurisdictions: [uk, ca-on]\nprofession: osteopath\n");
  expect(code).toBe(0);
});

it("takes what stands in parentheses for an empty line, and does not ask what an option says", async () => {
  const { asked, config } = await initAt(makeSite({}), ["--preset=strict"], ["", ""]);
  expect(asked).not.toContain("Preset");
  expect(config).toContain("extends: strict\n# profession: osteopath\n");
});

it("writes nothing where an answer is wrong", async () => {
  const { asked, code, config } = await initAt(makeSite({}), [], ["", "gb", ""]);
  expect(asked).toContain("claimlint: Unexpected `gb` for `jurisdictions[0]`, expected us, uk");
  expect({ code, config }).toEqual({ code: 2, config: "" });
});
