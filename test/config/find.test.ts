import { expect, it } from "vitest";
import { findConfig } from "../../src/config/find.ts";

function find(folder: string, files: Readonly<Record<string, string>>): string | null {
  return findConfig(folder, (path) => files[path] ?? null, new Map());
}

it("takes the nearest file upward", () => {
  const files = {
    "/claimlint.config.yml": "",
    "/site/.claimlintrc": "",
    "/site/blog/other.yml": "",
  };
  expect(find("/site/blog/2020", files)).toBe("/site/.claimlintrc");
  expect(find("/elsewhere", files)).toBe("/claimlint.config.yml");
  expect(find("/elsewhere", {})).toBeNull();
});

it("passes a package.json without a field of ours", () => {
  const files = {
    "/claimlint.config.json": "{}",
    "/a/package.json": '{"keywords": ["claimlint"]}',
    "/b/package.json": '{"claimlint": {}}',
    "/c/package.json": '{"claimlint": ',
  };
  expect(find("/a", files)).toBe("/claimlint.config.json");
  expect(find("/b", files)).toBe("/b/package.json");
  expect(find("/c", files)).toBe("/claimlint.config.json");
});

it("asks each folder once", () => {
  const asked: string[] = [];
  const known = new Map<string, string | null>();
  const read = (path: string): null => {
    asked.push(path);
    return null;
  };
  findConfig("/site/a", read, known);
  const before = asked.length;
  findConfig("/site/b", read, known);
  findConfig("/site/a", read, known);
  expect(asked.slice(before).every((path) => path.startsWith("/site/b/"))).toBe(true);
});
