import { expect, test } from "vitest";
import { decode } from "../../src/document/decode.ts";

function bytes(...values: (string | number)[]): Uint8Array {
  const text = values.map((value) =>
    typeof value === "string" ? value : String.fromCharCode(value),
  );
  return Buffer.from(text.join(""), "latin1");
}

test("decode UTF-8, with and without a byte order mark", () => {
  expect(decode(new TextEncoder().encode("Qi – “free”"), "text")).toEqual({ text: "Qi – “free”" });
  expect(decode(bytes(0xef, 0xbb, 0xbf, "Safe"), "text")).toEqual({ text: "Safe" });
});

test("decode UTF-16 of either byte order by its mark", () => {
  const little = Buffer.from("\uFEFFPain’s gone", "utf16le");
  expect(decode(little, "text")).toEqual({ text: "Pain’s gone" });
  expect(decode(Buffer.from(little).swap16(), "html")).toEqual({ text: "Pain’s gone" });
});

test.each(["windows-1252", "ISO-8859-1", "iso-8859-1; x"])(
  "decode HTML that declares %s",
  (name) => {
    const page = bytes(
      `<meta http-equiv="Content-Type" content="text/html; charset=${name}"><p>It`,
      0x92,
      "s",
    );
    expect(decode(page, "html")).toMatchObject({ text: expect.stringContaining("It’s") });
  },
);

test("take an encoding from `<meta charset>` or an XML declaration, not from a comment", () => {
  const declared = bytes("<!-- <meta charset=utf-16> --><meta charset='latin1'>", 0xe9);
  expect(decode(declared, "html")).toMatchObject({ text: expect.stringMatching(/é$/) });
  const xml = bytes('<?xml version="1.0" encoding="windows-1251"?><p>', 0xc0);
  expect(decode(xml, "html")).toMatchObject({ text: expect.stringMatching(/А$/) });
});

test("decode undeclared HTML that is not UTF-8 as browsers do", () => {
  expect(decode(bytes("<p>caf", 0xe9), "html")).toEqual({ text: "<p>café" });
});

test("keep the page when one byte of declared UTF-8 is bad", () => {
  expect(decode(bytes("<meta charset=utf-8>a", 0xff, "b"), "html")).toEqual({
    text: "<meta charset=utf-8>a\uFFFDb",
  });
});

test("skip what is no text, and say why", () => {
  expect(decode(bytes("%PDF-1.7 …"), "text")).toEqual({ skipped: "a binary file (a PDF)" });
  expect(decode(bytes(0x89, "PNG\r\n"), "html")).toEqual({
    skipped: "a binary file (a PNG image)",
  });
  expect(decode(bytes("ab\0\x01\x02\0\0"), "markdown")).toEqual({ skipped: "a binary file" });
});

test("fail at text that cannot be read, and say why", () => {
  expect(decode(bytes("Menu\ncaf", 0xe9, " noir"), "text")).toEqual({
    failed: "unexpected byte 0xe9 on line 2, expected UTF-8",
  });
  expect(decode(bytes("<meta charset=klingon>"), "html")).toEqual({
    failed: "unknown encoding `klingon`, expected one that browsers know, such as utf-8",
  });
});

test("keep text with a stray NUL, and an empty file", () => {
  expect(decode(bytes("Ten years of prac\0tice."), "text")).toEqual({
    text: "Ten years of prac\0tice.",
  });
  expect(decode(new Uint8Array(), "text")).toEqual({ text: "" });
});
