import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "../../src/run/discover.ts";
import { makeSite } from "../site.ts";

async function filesIn(cwd: string, ...operands: string[]): Promise<readonly string[]> {
  const { files, problems } = await discover(operands, cwd);
  expect(problems).toEqual([]);
  return files;
}

describe("a folder", () => {
  it("is walked for the pages that claimlint reads, in one order", async () => {
    const site = makeSite({
      "b.html": "",
      "B.HTM": "",
      "a/z.md": "",
      "a.txt": "",
      "c.xhtml": "",
      "d.markdown": "",
      "e.mdx": "",
      "f.text": "",
      "logo.png": "",
      "style.css": "",
      README: "",
    });
    expect(await filesIn(site, ".")).toEqual([
      "B.HTM",
      "a.txt",
      "a/z.md",
      "b.html",
      "c.xhtml",
      "d.markdown",
      "e.mdx",
      "f.text",
    ]);
  });

  it("is left without node_modules and names that begin with a dot", async () => {
    const site = makeSite({
      "node_modules/x/readme.md": "",
      "deep/node_modules/x/readme.md": "",
      ".cache/a.html": "",
      ".draft.html": "",
      "a.html": "",
    });
    expect(await filesIn(site, ".")).toEqual(["a.html"]);
  });

  it("is named from where the user stands", async () => {
    const site = makeSite({ "site/a.html": "", "work/x.txt": "" });
    expect(await filesIn(join(site, "work"), "../site")).toEqual(["../site/a.html"]);
    expect(await filesIn(site, `${join(site, "site")}/`)).toEqual(["site/a.html"]);
  });
});

describe("ignore files", () => {
  it("leave out what .gitignore and .claimlintignore name, the inner ones last", async () => {
    const site = makeSite({
      ".gitignore": "drafts/\n*.text\n!keep.text\n",
      ".claimlintignore": "# legal approved these\nlegal/**\n",
      "drafts/a.html": "",
      "a.text": "",
      "keep.text": "",
      "legal/terms.html": "",
      "blog/.claimlintignore": "old.html\n!legal\n",
      "blog/old.html": "",
      "blog/new.html": "",
      "blog/a.text": "",
    });
    expect(await filesIn(site, ".")).toEqual(["blog/new.html", "keep.text"]);
  });

  it("hold from the top of the repository, wherever one stands", async () => {
    const site = makeSite({
      ".git/HEAD": "",
      ".gitignore": "/site/tmp/\n",
      "site/tmp/a.html": "",
      "site/b.html": "",
    });
    expect(await filesIn(join(site, "site"), ".")).toEqual(["b.html"]);
  });

  it("do not hide what git ignores when it is named", async () => {
    const site = makeSite({
      ".git/HEAD": "",
      ".gitignore": "public/\n",
      "public/a.html": "",
      "public/b/c.html": "",
    });
    expect(await filesIn(site, "public")).toEqual(["public/a.html", "public/b/c.html"]);
    expect(await filesIn(site, "public/b")).toEqual(["public/b/c.html"]);
    expect(await filesIn(site, "public/a.html")).toEqual(["public/a.html"]);
  });

  it("hide a named file that .claimlintignore names, and say so", async () => {
    const site = makeSite({ ".claimlintignore": "a.txt\n", "a.txt": "", "b.txt": "" });
    expect(await discover(["a.txt", "b.txt"], site)).toEqual({
      files: ["b.txt"],
      problems: [],
      ignored: ["a.txt"],
    });
  });
});

describe("a glob", () => {
  it("takes pages, or whatever has the extension that it names", async () => {
    const site = makeSite({ "a/x.html": "", "a/b/y.md": "", "a/p.png": "", "a/t.njk": "" });
    expect(await filesIn(site, "a/**/*")).toEqual(["a/b/y.md", "a/x.html"]);
    expect(await filesIn(site, "a/*.{html,md}")).toEqual(["a/x.html"]);
    expect(await filesIn(site, "**/*.njk")).toEqual(["a/t.njk"]);
    expect(await filesIn(join(site, "a"), "../a/[xy].html")).toEqual(["x.html"]);
  });

  it("is a plain name where a file is called so", async () => {
    const site = makeSite({ "a[1].txt": "", "a1.txt": "" });
    expect(await filesIn(site, "a[1].txt")).toEqual(["a[1].txt"]);
  });
});

it("does not take a glob that begins with ! for one of files to lint", async () => {
  const site = makeSite({ "a.html": "", "b.html": "", "!c.html": "" });
  const { files, problems } = await discover(["!*.html", "!c.html", "!(a).html"], site);
  expect(files).toEqual(["!c.html", "b.html"]);
  expect(problems).toEqual([
    {
      path: "!*.html",
      message:
        "Unexpected glob !*.html, expected one of files to lint; .claimlintignore names what to leave out",
    },
  ]);
});

describe("links", () => {
  it("do not lead in circles, out of the folder, or to a page twice", async () => {
    const site = makeSite({ "site/a.html": "", "secret/b.html": "" });
    symlinkSync(join(site, "site"), join(site, "site/loop"));
    symlinkSync(join(site, "secret"), join(site, "site/out"));
    symlinkSync(join(site, "site/a.html"), join(site, "site/same.html"));
    symlinkSync(join(site, "nowhere"), join(site, "site/broken.html"));
    expect(await filesIn(site, "site")).toEqual(["site/a.html"]);
  });

  it("are followed when they are named", async () => {
    const site = makeSite({ "real/a.html": "" });
    symlinkSync(join(site, "real"), join(site, "link"));
    expect(await filesIn(site, "link")).toEqual(["link/a.html"]);
  });

  it("that lead to themselves are a problem when they are named", async () => {
    const site = makeSite({});
    symlinkSync(join(site, "self"), join(site, "self"));
    expect((await discover(["self"], site)).problems).toEqual([
      { path: "self", message: "Cannot read self: its links go in a circle" },
    ]);
  });
});

it("lists a file once, however often it is named", async () => {
  const site = makeSite({ "a.html": "", "b.html": "" });
  expect(await filesIn(site, "a.html", "./a.html", ".", "*.html")).toEqual(["a.html", "b.html"]);
});

it("does not take an empty operand for the working directory", async () => {
  const site = makeSite({ "a.html": "" });
  expect(await discover([""], site)).toEqual({
    files: [],
    problems: [{ path: "", message: "Unexpected empty path, expected a file or folder" }],
    ignored: [],
  });
});

it("tells what is missing or empty, and finds the rest", async () => {
  const site = makeSite({ "a.html": "", "empty/.keep": "", "pictures/x.png": "" });
  expect(await discover(["a.html", "b.html", "empty", "pictures", "x/*.md"], site)).toEqual({
    files: ["a.html"],
    problems: [
      { path: "b.html", message: "No such file or folder: b.html" },
      {
        path: "empty",
        message:
          "No files to lint in empty, expected .html, .htm, .xhtml, .md, .markdown, .mdx, .txt or .text",
      },
      {
        path: "pictures",
        message:
          "No files to lint in pictures, expected .html, .htm, .xhtml, .md, .markdown, .mdx, .txt or .text",
      },
      { path: "x/*.md", message: "No files match x/*.md" },
    ],
    ignored: [],
  });
});

// Whoever is root reads everything.
it.skipIf(process.getuid?.() === 0)("tells of a folder that it may not read", async () => {
  const site = makeSite({ "a.html": "" });
  mkdirSync(join(site, "locked"));
  chmodSync(join(site, "locked"), 0);
  const { files, problems } = await discover(["."], site);
  expect(files).toEqual(["a.html"]);
  expect(problems).toEqual([{ path: "locked", message: "Cannot read locked: permission denied" }]);
});
