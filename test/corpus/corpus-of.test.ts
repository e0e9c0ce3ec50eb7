import { expect, test } from "vitest";
import { corpusOf } from "../../src/corpus/corpus-of.ts";

test("splits documents by directory", () => {
  const of = corpusOf("by-directory");
  expect(of("clinic/fees.html")).toBe(of("clinic/about.html"));
  expect(of("clinic/fees.html")).not.toBe(of("clinic/blog/needles.md"));
  expect(of("fees.html")).toBe("");
});

test("splits documents by the host of an address, or the first folder of a mirror", () => {
  const of = corpusOf("by-host");
  expect(of("https://Harbor.example/fees")).toBe(of("https://harbor.example/blog/needles"));
  expect(of("harbor.example/blog/needles.html")).toBe("harbor.example");
  expect(of("./harbor.example/fees.html")).toBe("harbor.example");
  expect(of("https://harbor.example/fees")).not.toBe(of("https://hill.example/fees"));
});

test("compares all with all by default", () => {
  expect(corpusOf("all")("a/b.html")).toBe(corpusOf("all")("c/d.html"));
});
