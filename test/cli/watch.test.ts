import { spawn } from "node:child_process";
import { openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { makeSite } from "../site.ts";
import { claimlint, only } from "./claimlint.ts";

it("lints again when pages, configuration and ignore files change", async () => {
  const site = makeSite({ "a.txt": "We are open.\n", "sub/b.txt": "We are open.\n" });
  const args = [
    ...only("cure"),
    "--format",
    "unix",
    "--format",
    "json=report.json",
    "--stats",
    "--watch",
    ".",
  ];
  const child = spawn(process.execPath, [join(inject("builtPackage"), "dist/cli.js"), ...args], {
    cwd: site,
  });
  onTestFinished(() => void child.kill());
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const rounds = (): number => stderr.split("Watching for changes").length - 1;
  const round = async (change: () => void): Promise<string> => {
    const before = rounds();
    stdout = "";
    change();
    await expect.poll(rounds, { timeout: 20_000 }).toBeGreaterThan(before);
    return stdout;
  };
  expect(await round(() => {})).toBe("");
  expect(stderr).toMatch(/^2 documents, 2 sentences, 6 words$/m);
  expect(
    await round(() => writeFileSync(join(site, "a.txt"), "Our tea cures migraine.\n")),
  ).toMatch(/^a\.txt:1:9: error/);
  const config = join(site, "claimlint.config.yml");
  expect(
    await round(() => writeFileSync(config, "overrides: [{files: [a.txt], rules: 3}]\n")),
  ).toBe("");
  expect(await round(() => rmSync(config))).toMatch(/^a\.txt/);
  const wanted = await round(() =>
    writeFileSync(join(site, "sub/c.md"), "Our tea cures eczema.\n"),
  );
  expect(wanted).toMatch(/^a\.txt:1:9.*\nsub\/c\.md:1:9/);
  expect(await round(() => writeFileSync(join(site, ".claimlintignore"), "sub\n"))).not.toContain(
    "sub/c.md",
  );
});

it("looks after named files of other kinds, and after all that a glob may come to match", async () => {
  const site = makeSite({ "a.php": "We are open.\n", "site/deep/b.txt": "We are open.\n" });
  const cli = join(inject("builtPackage"), "dist/cli.js");
  const args = [...only("cure"), "--watch", "--format", "unix", "a.php", "site/**/*.txt"];
  const child = spawn(process.execPath, [cli, ...args], { cwd: site });
  onTestFinished(() => void child.kill());
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  await expect.poll(() => stderr, { timeout: 20_000 }).toContain("Watching for changes");
  writeFileSync(join(site, "a.php"), "Our tea cures migraine.\n");
  await expect.poll(() => stdout, { timeout: 5000 }).toContain("a.php:1:9: error");
  writeFileSync(join(site, "site/c.txt"), "Our tea cures migraine.\n");
  await expect.poll(() => stdout, { timeout: 5000 }).toContain("site/c.txt:1:9: error");
});

it.each([[], ["--cache-location=kept.json"]])(
  "takes no notice of its own cache: %j",
  async (...args) => {
    const site = makeSite({ "a.txt": "Our tea cures migraine.\n" });
    const cli = join(inject("builtPackage"), "dist/cli.js");
    const child = spawn(process.execPath, [cli, "--watch", "--cache", ...args, "."], { cwd: site });
    onTestFinished(() => void child.kill());
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    await expect.poll(() => stderr, { timeout: 20_000 }).toContain("Watching for changes");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(stderr.split("Watching for changes")).toHaveLength(2);
  },
);

it("takes no notice of where its output goes", async () => {
  const site = makeSite({ README: "Our tea cures migraine.\n" });
  const cli = join(inject("builtPackage"), "dist/cli.js");
  const log = openSync(join(site, "log"), "w");
  const stdio = ["ignore", log, log] as const;
  const child = spawn(process.execPath, [cli, "--watch", "README"], {
    cwd: site,
    stdio: [...stdio],
  });
  onTestFinished(() => void child.kill());
  const rounds = (): number =>
    readFileSync(join(site, "log"), "utf8").split("Watching for changes").length - 1;
  await expect.poll(rounds, { timeout: 20_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(rounds()).toBe(1);
  writeFileSync(join(site, "README"), "Our tea cures eczema.\n");
  await expect.poll(rounds, { timeout: 5000 }).toBeGreaterThan(1);
});

it("does not watch standard input", async () => {
  const { stderr, code } = await claimlint(makeSite({}), ["--watch", "-"]);
  expect(stderr).toMatch(/^claimlint: Unexpected --watch with/);
  expect(code).toBe(2);
});
