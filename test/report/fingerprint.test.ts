import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFingerprinter, fingerprintContradiction } from "../../src/report/fingerprint.ts";
import { hash } from "../../src/report/hash.ts";
import { sideEffects } from "./sample.ts";

const runs = { numRuns: Number(process.env["FC_RUNS"] ?? 300) };

describe("createFingerprinter", () => {
  it("gives the same names whatever stands between the findings", () => {
    const cure = { rule: "cure", sentence: "It cures." };
    const other = { rule: "cure", sentence: "It heals." };
    expect(namesOf([cure, other, cure])).toEqual([
      ...namesOf([cure, other]),
      namesOf([cure, cure])[1],
    ]);
  });

  it("does not mind case, punctuation and white space of the sentence", () => {
    const [first] = namesOf([{ rule: "cure", sentence: "It cures, they say." }]);
    expect(namesOf([{ rule: "cure", sentence: "It  CURES – they say!" }])[0]).toBe(first);
    expect(namesOf([{ rule: "cure", sentence: "It cures 10%." }])[0]).not.toBe(
      namesOf([{ rule: "cure", sentence: "It cures 10." }])[0],
    );
  });

  it("gives different names to different findings", () => {
    const findings = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });
    fc.assert(
      fc.property(findings, (words) => {
        const named = words.flatMap((word) =>
          ["cure", "painless"].flatMap((rule) => [
            { rule, sentence: word },
            { rule, sentence: word },
          ]),
        );
        expect(new Set(namesOf(named)).size).toBe(named.length);
      }),
      runs,
    );
  });
});

describe("fingerprintContradiction", () => {
  it("is the same from either side", () => {
    const { a, b } = sideEffects;
    expect(fingerprintContradiction({ ...sideEffects, a: b, b: a }, asItIs)).toBe(
      fingerprintContradiction(sideEffects, asItIs),
    );
  });

  it("goes by what the pages are called", () => {
    const { a, b } = sideEffects;
    const elsewhere = {
      ...sideEffects,
      a: { ...a, path: `../${a.path}` },
      b: { ...b, path: `../${b.path}` },
    };
    expect(fingerprintContradiction(elsewhere, (path) => path.slice(3))).toBe(
      fingerprintContradiction(sideEffects, asItIs),
    );
  });

  it("changes with the subject, the sentences and the files", () => {
    const { a } = sideEffects;
    const names = [
      sideEffects,
      { ...sideEffects, subject: "cupping" },
      { ...sideEffects, a: { ...a, sentence: "None at all." } },
      { ...sideEffects, a: { ...a, path: "b.html" } },
    ].map((contradiction) => fingerprintContradiction(contradiction, asItIs));
    expect(new Set(names).size).toBe(4);
  });
});

describe("hash", () => {
  it("spreads: a hundred thousand similar texts have no name in common", () => {
    const names = new Set<string>();
    for (let number = 0; number < 100_000; number += 1)
      names.add(hash(`cure\nit cures ${number}\n0`));
    expect(names.size).toBe(100_000);
    expect([...names].every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
  });

  it("does not change from release to release, since baselines hold it", () => {
    expect([hash(""), hash("a"), hash("cure\nit cures\n0")]).toMatchInlineSnapshot(`
      [
        "9db37105e821cf66",
        "77eb7ac831878530",
        "32688049ccaaa736",
      ]
    `);
  });
});

function asItIs(path: string): string {
  return path;
}

function namesOf(findings: readonly { rule: string; sentence: string }[]): string[] {
  const fingerprint = createFingerprinter();
  return findings.map((finding) => fingerprint(finding));
}
