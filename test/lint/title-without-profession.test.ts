import { describe, expect, it } from "vitest";
import { readText } from "../../src/document/read-text.ts";
import { lintDocument } from "../../src/lint/lint-document.ts";
import { ruleset } from "../ruleset.ts";

function titles(text: string): readonly string[] {
  return lintDocument(readText("team.txt", text), ruleset)
    .findings.filter(({ rule, text: words }) => rule === "credential" && words.startsWith("Dr"))
    .map((finding) => finding.text);
}

describe("a title without its profession", () => {
  it("is reported once a person", () => {
    expect(titles("Dr Anna Bell will see you.\n\nAsk Dr Bell about your back.\n")).toEqual([
      "Dr Anna Bell",
    ]);
  });

  it("is explained by the profession beside the name, wherever that stands on the page", () => {
    expect(titles("Dr Bell will see you.\n\nDr Anna Bell, osteopath, works on Mondays.\n")).toEqual(
      [],
    );
    expect(titles("Our dentist Dr Bell will see you.\n")).toEqual([]);
    expect(titles("Dr Bell is a physician certified in sports medicine.\n")).toEqual([]);
    expect(titles("Dr Anna Bell, MD, sees you first.\n")).toEqual([]);
  });

  it("is explained by the line under the name, and by a registration", () => {
    expect(titles("Dr Anna Bell\n\nChiropractor\n")).toEqual([]);
    expect(titles("Dr Anna Bell is registered with the General Chiropractic Council.\n")).toEqual(
      [],
    );
  });

  it("is no title in the name of a street or a brand", () => {
    expect(titles("You will find us in Dr Foster Lane.\n\nWe sell Dr Bach drops.\n")).toEqual([]);
  });
});
