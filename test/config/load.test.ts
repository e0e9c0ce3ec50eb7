import { describe, expect, it, vi } from "vitest";
import type { ReadText, Settings } from "../../src/config/config.ts";
import { ConfigError } from "../../src/config/config-error.ts";
import { defaultSettings, loadSettings } from "../../src/config/load.ts";

/** Files of a disk that is not there. */
function disk(files: Readonly<Record<string, string>>): ReadText {
  return (path) => files[path] ?? null;
}

async function load(text: string, name = "claimlint.config.yml"): Promise<Settings> {
  return loadSettings(`/site/${name}`, disk({ [`/site/${name}`]: text }));
}

async function failure(text: string, name = "claimlint.config.yml"): Promise<string> {
  try {
    await load(text, name);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const { path, line, column, message, excerpt } = error;
    return `${path}:${line}:${column}: ${message}\n${excerpt}`;
  }
  throw new Error("Nothing was wrong");
}

describe("what is right", () => {
  it("is the default where the file is empty", async () => {
    expect(await load("")).toEqual({ ...defaultSettings, sources: ["/site/claimlint.config.yml"] });
  });

  it("may be YAML or JSON, or a field of package.json", async () => {
    const wanted = { jurisdictions: ["uk", "ca-on"], rules: { cure: "warning" } };
    const yaml = "jurisdictions: [uk, ca-on]\nrules:\n  cure: warning\n";
    expect(await load(yaml)).toMatchObject(wanted);
    expect(await load(yaml, ".claimlintrc")).toMatchObject(wanted);
    expect(await load(JSON.stringify(wanted), ".claimlintrc.json")).toMatchObject(wanted);
    expect(
      await load(JSON.stringify({ name: "x", claimlint: wanted }), "package.json"),
    ).toMatchObject(wanted);
  });

  it("may say one word where a list of words can stand", async () => {
    expect(await load("jurisdictions: au\nextends: strict\n")).toMatchObject({
      jurisdictions: ["au"],
      failOn: "warning",
    });
  });

  it("takes off as YAML and JSON write it", async () => {
    expect((await load("rules: { cure: off }")).rules).toEqual({ cure: "off" });
    expect((await load('{"rules": {"cure": false}}', ".claimlintrc.json")).rules).toEqual({
      cure: "off",
    });
  });

  it("counts paths from the folder of the file", async () => {
    const settings = await load(
      "rulesDirs: [house/rules]\nbaseline: known.json\nclaims: ../claims.yml\nignores: [drafts]\n",
    );
    expect(settings).toMatchObject({
      rulesDirs: ["/site/house/rules"],
      baseline: "/site/known.json",
      claims: "/claims.yml",
      ignores: [{ base: "/site", glob: "drafts" }],
    });
  });
});

describe("extends", () => {
  it("lays a file over those that it names, in their order", async () => {
    const settings = await loadSettings(
      "/site/claimlint.config.yml",
      disk({
        "/site/claimlint.config.yml":
          "extends: [au-ahpra, ../house/base.yml]\nrules: { painless: off }\nlexicon: { product: [Relievo] }\n",
        "/house/base.yml":
          "rules: { cure: warning, painless: error }\nrulesDirs: rules\nlexicon: { product: [Calmex] }\n",
      }),
    );
    expect(settings).toMatchObject({
      sources: ["/site/claimlint.config.yml", "/house/base.yml"],
      jurisdictions: ["au"],
      rules: { cure: "warning", painless: "off" },
      rulesDirs: ["/house/rules"],
      lexicon: { product: ["Calmex", "Relievo"] },
    });
  });

  it("lays a family of rules over the parts that a file below has set", async () => {
    const files = {
      "/site/base.yml": "rules: { contradiction/price: error, cure: info }\n",
      "/site/top.yml": "extends: ./base.yml\nrules: { contradiction/*: off }\n",
    };
    expect((await loadSettings("/site/top.yml", disk(files))).rules).toEqual({
      "contradiction/*": "off",
      cure: "info",
    });
  });

  it("may reach one file twice, but not itself", async () => {
    const shared = { "/site/a.yml": "extends: ./c.yml", "/site/b.yml": "extends: ./c.yml" };
    const twice = disk({
      ...shared,
      "/site/claimlint.config.yml": "extends: [./a.yml, ./b.yml]",
      "/site/c.yml": "failOn: info",
    });
    expect(await loadSettings("/site/claimlint.config.yml", twice)).toMatchObject({
      failOn: "info",
    });
    const circle = disk({
      "/site/claimlint.config.yml": "failOn: info\nextends: ./a.yml\n",
      "/site/a.yml": "extends: ./b.yml",
      "/site/b.yml": "extends: ./a.yml",
    });
    await expect(loadSettings("/site/claimlint.config.yml", circle)).rejects.toMatchObject({
      path: "/site/b.yml",
      line: 1,
      column: 10,
      message: "Unexpected circle of `extends`: a.yml → b.yml → a.yml",
    });
  });
});

describe("what is wrong is told with its place", () => {
  it("an unknown key", async () => {
    expect(await failure("failOn: error\njurisdiction: uk\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:2:1: Unexpected key \`jurisdiction\`, expected extends, jurisdictions, profession, rules, overrides, ignores, rulesDirs, lexicon, corpus, reference, failOn, maxWarnings, claims or baseline; did you mean \`jurisdictions\`?
      jurisdiction: uk"
    `);
  });

  it("a key that is no text, without a word of the parser's own", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    expect(await failure("profession: nurse\n1: 2\n")).toContain(":2:1: Unexpected key `1`");
    expect(await failure("? {a: b}\n: 2\n")).toContain("Unexpected key `{ a: b }`");
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("an unknown key of an override", async () => {
    expect(await failure("overrides:\n  - files: ['*.md']\n    rule: { cure: off }\n"))
      .toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:3:5: Unexpected key \`rule\`, expected files, jurisdictions, profession or rules; did you mean \`rules\`?
          rule: { cure: off }"
    `);
  });

  it("a missing key", async () => {
    expect(await failure("overrides:\n  - rules: { cure: off }\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:2:5: Missing key \`files\`
        - rules: { cure: off }"
    `);
  });

  it("an unknown word", async () => {
    expect(await failure("rules:\n  cure: warn\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:2:9: Unexpected \`warn\` for \`rules.cure\`, expected off, info, warning or error; did you mean \`warning\`?
        cure: warn"
    `);
    expect(await failure("jurisdictions: [us, gb]\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:21: Unexpected \`gb\` for \`jurisdictions[1]\`, expected us, uk, au, nz, ca, ie, eu or in
      jurisdictions: [us, gb]"
    `);
    expect(await failure("profession: osteopaht\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:13: Unexpected \`osteopaht\` for \`profession\`, expected acupuncturist, chinese-medicine-practitioner, chiropractor, counselor, dentist, dietitian, doctor, homeopath, hypnotherapist, massage-therapist, med-spa, midwife, naturopath, nurse, nutritionist, optometrist, osteopath, pharmacist, physiotherapist, podiatrist, psychologist, reflexologist, surgeon or veterinarian; did you mean \`osteopath\`?
      profession: osteopaht"
    `);
  });

  it("a wrong type", async () => {
    expect(await failure("rules: [cure]\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:8: Unexpected list for \`rules\`, expected a map
      rules: [cure]"
    `);
    expect(await failure("ignores: 3\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:10: Unexpected \`3\` for \`ignores\`, expected a list
      ignores: 3"
    `);
    expect(await failure("maxWarnings: -1\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:14: Unexpected \`-1\` for \`maxWarnings\`, expected a whole number from 0
      maxWarnings: -1"
    `);
    expect(await failure("- recommended\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:1: Unexpected list, expected a map
      - recommended"
    `);
    expect(await failure("baseline:\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:10: Unexpected nothing for \`baseline\`, expected a text
      baseline:"
    `);
  });

  it("a place in JSON", async () => {
    expect(await failure('{\n  "rules": {\n    "cure": "loud"\n  }\n}\n', ".claimlintrc.json"))
      .toMatchInlineSnapshot(`
        "/site/.claimlintrc.json:3:13: Unexpected \`loud\` for \`rules.cure\`, expected off, info, warning or error
            "cure": "loud""
      `);
    expect(await failure('{\n  "name": "x",\n  "claimlint": { "rulez": {} }\n}\n', "package.json"))
      .toMatchInlineSnapshot(`
      "/site/package.json:3:18: Unexpected key \`rulez\`, expected extends, jurisdictions, profession, rules, overrides, ignores, rulesDirs, lexicon, corpus, reference, failOn, maxWarnings, claims or baseline; did you mean \`rules\`?
        "claimlint": { "rulez": {} }"
    `);
  });

  it("a text that does not parse", async () => {
    expect(await failure("rules: [cure\nfailOn: error\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]
      failOn: error"
    `);
    expect(await failure('{"rules": {"cure": }', ".claimlintrc.json")).toMatchInlineSnapshot(`
      "/site/.claimlintrc.json:1:21: Flow map must end with a }
      {"rules": {"cure": }"
    `);
    expect(await failure("rules: {}\nrules: {}\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:2:1: Map keys must be unique
      rules: {}"
    `);
  });

  it("a preset or a file that is not there", async () => {
    expect(await failure("extends: recomended\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:1:10: Unexpected preset \`recomended\`, expected recommended, strict, us-ftc, uk-asa, au-ahpra, nz-asa, ca-adstandards, ie-asa, eu-ucpd, in-asci or a file; did you mean \`recommended\`?
      extends: recomended"
    `);
    expect(await failure("extends:\n  - strict\n  - ./house.yml\n")).toMatchInlineSnapshot(`
      "/site/claimlint.config.yml:3:5: Cannot find the file \`./house.yml\`
        - ./house.yml"
    `);
  });

  it("a bomb of aliases", async () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [name, before] of ["b a", "c b", "d c", "e d", "f e"].map((pair) =>
      pair.split(" "),
    )) {
      bomb.push(`${name}: &${name} [${`*${before}, `.repeat(9)}*${before}]`);
    }
    expect(await failure(bomb.join("\n"))).toMatch(/alias/i);
  });
});
