import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import retextEnglish from "retext-english";
import { unified } from "unified";
import { VFile } from "vfile";
import { describe, expect, inject, it } from "vitest";
import type { LintOptions } from "../../src/api/request-of.ts";
import type * as Api from "../../src/index.ts";

/** The built package, as a user imports it. */
const api = (await import(
  pathToFileURL(join(inject("builtPackage"), "dist/index.js")).href
)) as typeof Api;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimlint-api-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it("exports what it promises, and no more", () => {
  expect(Object.keys(api).sort()).toEqual([
    "explain",
    "lintFiles",
    "lintText",
    "loadConfig",
    "retextClaims",
  ]);
});

describe("lintText", () => {
  it("finds claims at their places", async () => {
    const findings = await api.lintText("Hello.\n\nYou have absolutely nothing to lose.\n", {
      config: false,
    });
    expect(findings.map(({ rule, line, column, text }) => ({ rule, line, column, text }))).toEqual([
      { rule: "risk-free", line: 3, column: 1, text: "You have absolutely nothing to lose" },
    ]);
  });

  it("reads HTML by the name or by the format", async () => {
    const html = "<p>You have&nbsp;nothing to lose.</p>";
    const [byName] = await api.lintText(html, { path: "page.html", config: false });
    const [byFormat] = await api.lintText(html, { format: "html", config: false });
    expect(byName?.offset).toBe(html.indexOf("You"));
    expect(byFormat?.offset).toBe(byName?.offset);
  });

  it.each([
    [
      "page.html",
      '<meta charset="windows-1252"><p>Café “quoted”. You have nothing to lose, José.</p>',
    ],
    ["page.txt", "\uFEFFYou have nothing to lose."],
    ["page.md", "\uFEFF# You have nothing to lose."],
    ["page.txt", "%PDF-1.7\n\nYou have nothing to lose."],
    ["page.txt", "A lone \ud800 surrogate. You have nothing to lose."],
  ])("finds them at their places in the text as it is given: %s, %j", async (path, text) => {
    const findings = await api.lintText(text, { path, config: false });
    const places = findings.map(({ offset, endOffset }) => text.slice(offset, endOffset));
    expect(places).toEqual(["You have nothing to lose"]);
  });

  it("does not take what it could not lint for a text without findings", async () => {
    const notText = 5 as unknown as string;
    await expect(api.lintText(notText, { config: false })).rejects.toThrow(
      /^Cannot lint text\.txt, which is a bug/,
    );
  });

  it.each([
    [{ rules: { "risk-free": "fatal" } }, /`fatal` for `rules\.risk-free`, expected off, info/],
    [{ rules: { "risk-fre": "off" } }, /did you mean `risk-free`\?$/],
    [{ jurisdictions: ["us", "zz"] }, /`zz` for `jurisdictions\[1\]`, expected us, uk/],
    [{ profession: "clown" }, /`clown` for `profession`, expected acupuncturist/],
  ])("rejects settings that no configuration may have: %j", async (settings, message) => {
    const options = { config: false, ...settings } as LintOptions;
    await expect(api.lintText("You have nothing to lose.", options)).rejects.toThrow(message);
    await expect(api.lintFiles(["."], options)).rejects.toThrow(message);
    await expect(api.loadConfig("a.txt", options)).rejects.toThrow(message);
  });

  it("turns rules off and judges by the law of a country", async () => {
    const text = "You have nothing to lose.";
    expect(await api.lintText(text, { config: false, rules: { "risk-free": "off" } })).toEqual([]);
    const [there] = await api.lintText(text, { config: false, jurisdictions: ["au"] });
    expect(there?.references.every((clause) => clause.startsWith("au-"))).toBe(true);
  });
});

describe("the law", () => {
  const testimonial = "“My migraine has gone since my second visit.” — Petra, Teal Bay";
  const botox = "Botox from £99 an area";
  const title = "Dr Lee sees you on Mondays.";
  const specialist = "Our knee specialist is in on Friday.";

  it.each([
    ["testimonial", testimonial, "au", null, ["error", "prohibited"], "au-national-law#s133(1)(c)"],
    ["testimonial", testimonial, "ca-on", null, ["error", "prohibited"], "on-ctcmpao-318-12#s30"],
    ["testimonial", testimonial, "uk", null, ["info", "needs-evidence"], "uk-cap-3#3.46"],
    [
      "testimonial",
      testimonial,
      "us",
      null,
      ["info", "needs-qualification"],
      "us-16-cfr-255#255.2(a)",
    ],
    ["prescription-medicine", botox, "uk", null, ["error", "prohibited"], "uk-cap-12#12.12"],
    ["prescription-medicine", botox, "us", null, ["info", "needs-qualification"], null],
    [
      "credential",
      title,
      "uk",
      "chiropractor",
      ["warning", "prohibited"],
      "uk-cap-advice#chiropractic-title",
    ],
    [
      "credential",
      title,
      "uk",
      "acupuncturist",
      ["info", "needs-qualification"],
      "uk-cap-advice#chiropractic-title",
    ],
    ["credential", specialist, "ca-on", null, ["info", "prohibited"], "on-ctcmpao-318-12#s32"],
    [
      "credential",
      specialist,
      "uk",
      null,
      ["info", "needs-qualification"],
      "uk-cap-advice#chiropractic-title",
    ],
  ] as const)(
    "judges %s by the place: %s in %s",
    async (rule, text, place, profession, expected, clause) => {
      const findings = await api.lintText(text, {
        config: false,
        jurisdictions: [place],
        ...(profession === null ? {} : { profession }),
      });
      const finding = findings.find((one) => one.rule === rule);
      expect([finding?.severity, finding?.verdict]).toEqual(expected);
      if (clause === null) expect(finding?.references).toEqual([]);
      else expect(finding?.references).toContain(clause);
    },
  );
});

describe("lintFiles", () => {
  it("compares documents and tells what could not be read", async () => {
    const cwd = folderOf({
      "a.txt": "Acupuncture has no side effects.\n",
      "b.txt": "After acupuncture, bruising and soreness are common side effects.\n",
    });
    const report = await api.lintFiles(["a.txt", "b.txt", "c.txt"], { cwd, config: false });
    expect(report.contradictions.map(({ aspect }) => aspect)).toEqual(["side-effects"]);
    expect(report.problems.map(({ path }) => path)).toEqual(["c.txt"]);
    const apart = await api.lintFiles(["a.txt", "b.txt"], { cwd, config: false, corpus: false });
    expect(apart.contradictions).toEqual([]);
  });

  it.each([
    [[], "Nothing to lint, expected files, folders or globs"],
    [["nope.txt"], "No such file or folder: nope.txt"],
    [["*.md", "nope.txt"], "No files match *.md"],
  ])("rejects where there is no file: %j", async (paths, message) => {
    const cwd = folderOf({ "a.txt": "We are open on Mondays.\n" });
    await expect(api.lintFiles(paths, { cwd, config: false })).rejects.toThrow(message);
  });
});

describe("loadConfig", () => {
  it("gives the settings of a file, with overrides", async () => {
    const cwd = folderOf({
      "claimlint.config.yml":
        "jurisdictions: [uk]\noverrides:\n  - files: ['blog-*']\n    rules: { superlative: off }\n",
    });
    expect((await api.loadConfig("index.html", { cwd })).jurisdictions).toEqual(["uk"]);
    expect((await api.loadConfig("blog-1.html", { cwd })).rules["superlative"]).toBe("off");
  });

  it("says where a configuration is wrong", async () => {
    const cwd = folderOf({ "claimlint.config.yml": "jurisdiction: [uk]\n" });
    await expect(api.loadConfig("index.html", { cwd })).rejects.toThrow(/jurisdictions/);
  });
});

describe("explain", () => {
  it("tells what there is to know of a rule", () => {
    expect(api.explain("cure")).toMatchObject({ rule: "cure", severity: "error" });
    expect(api.explain("cure")?.why).not.toBe("");
    expect(api.explain("no-such-rule")).toBeNull();
  });
});

describe("retextClaims", () => {
  it("yields messages in a retext pipeline", async () => {
    const processor = unified().use(retextEnglish).use(api.retextClaims);
    const file = new VFile("Welcome. You have nothing to lose.");
    await processor.run(processor.parse(file), file);
    const [message] = file.messages;
    expect(message?.ruleId).toBe("risk-free");
    expect(message?.source).toBe("claimlint");
    expect(message?.fatal).toBe(true);
    expect(message?.line).toBe(1);
    expect(message?.column).toBe(10);
    expect(message?.actual).toBe("You have nothing to lose");
  });

  it("leaves out the rules that it is told to", async () => {
    const processor = unified()
      .use(retextEnglish)
      .use(api.retextClaims, { ignore: ["risk-free"] });
    const file = new VFile("You have nothing to lose.");
    await processor.run(processor.parse(file), file);
    expect(file.messages).toEqual([]);
  });
});
