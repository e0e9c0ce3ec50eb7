import { execFileSync } from "node:child_process";
import { describe, expect, inject, it } from "vitest";
import { join } from "node:path";
import { parse } from "yaml";
import { readmeBlock } from "./readme-blocks.ts";
import { smallSite } from "./small-site.ts";

const cwd = smallSite();

function claimlint(args: readonly string[], stdin = ""): string {
  const cli = join(inject("builtPackage"), "dist/cli.js");
  return execFileSync(process.execPath, [cli, "--fail-on", "never", ...args], {
    cwd,
    input: stdin,
    encoding: "utf8",
  });
}

/** What an editor should show, from the report for programs. */
interface Shown {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly message: string;
  readonly rule: string;
}

const wanted: readonly Shown[] = (
  JSON.parse(claimlint(["--no-corpus", "--format", "json", "site"])) as {
    files: readonly { path: string; findings: readonly Omit<Shown, "file">[] }[];
  }
).files.flatMap(({ path, findings }) =>
  findings.map(({ line, column, severity, message, rule }) => ({
    file: path,
    line,
    column,
    severity,
    message,
    rule,
  })),
);

const lines = claimlint(["--no-corpus", "--format", "unix", "site"]).trimEnd().split("\n");

/** A part of Vim's errorformat as a regular expression that names its groups. */
function errorFormat(format: string): RegExp {
  const holes: Readonly<Record<string, string>> = {
    f: "(?<file>.+?)",
    l: "(?<line>\\d+)",
    c: "(?<column>\\d+)",
    t: "(?<type>.)",
    m: "(?<message>.+)",
  };
  const source = format
    .replaceAll(/[.*+?^$()|[\]{}]/g, "\\$&")
    .replaceAll(/%([a-z])/g, (_, hole: string) => holes[hole] ?? "");
  return new RegExp(`^${source}$`);
}

function readByFormats(formats: readonly string[]): unknown[] {
  const patterns = formats.map((format) => errorFormat(format));
  return lines.map((line) => {
    const groups = patterns.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    return { ...groups };
  });
}

const wantedByFormats = wanted.map(({ file, line, column, severity, message, rule }) => ({
  file,
  line: String(line),
  column: String(column),
  type: severity[0],
  message: `${message} [${rule}]`,
}));

it("has something to show", () => {
  expect(new Set(wanted.map(({ severity }) => severity)).size).toBeGreaterThan(1);
});

describe("Visual Studio Code", () => {
  const [task] = (
    JSON.parse(readmeBlock(".vscode/tasks.json")) as {
      tasks: readonly [
        {
          readonly command: string;
          readonly problemMatcher: {
            readonly pattern: { readonly regexp: string } & Readonly<Record<string, number>>;
          };
        },
      ];
    }
  ).tasks;

  it("reads every line by its problem matcher", () => {
    const { regexp, ...groups } = task.problemMatcher.pattern;
    const pattern = new RegExp(regexp);
    const read = lines.map((line) => {
      const match = pattern.exec(line);
      const part = (name: string): string => match?.[groups[name] ?? 0] ?? "";
      return {
        file: part("file"),
        line: Number(part("line")),
        column: Number(part("column")),
        severity: part("severity"),
        message: part("message"),
        rule: part("code"),
      };
    });
    expect(read).toEqual(wanted);
  });

  it("runs a command that prints such lines, with paths below the folder", () => {
    const [, , ...args] = task.command.split(" ");
    const printed = claimlint(args).trimEnd().split("\n");
    for (const line of printed) expect(line).toMatch(/^site\/[a-z]+\.(?:html|md):\d+:\d+: /);
  });
});

it("is read by Vim's errorformat", () => {
  const setting = /^CompilerSet errorformat=(.*)$/m.exec(readmeBlock("compiler/claimlint.vim"));
  const formats = (setting?.[1] ?? "").replaceAll("\\ ", " ").split(",");
  expect(readByFormats(formats)).toEqual(wantedByFormats);
});

describe("efm-langserver", () => {
  const { tools } = parse(readmeBlock("efm.yaml"), { merge: true }) as {
    tools: { claimlint: { "lint-command": string; "lint-formats": readonly string[] } };
  };

  it("reads every line by its formats", () => {
    expect(readByFormats(tools.claimlint["lint-formats"])).toEqual(wantedByFormats);
  });

  it("runs a command that reads standard input under a name", () => {
    const command = tools.claimlint["lint-command"].replace('"${INPUT}"', "site/index.html");
    const [, , ...args] = command.split(" ");
    const printed = claimlint(args, readmeBlock("site/index.html"));
    expect(printed.trimEnd().split("\n")).toEqual(
      lines.filter((line) => line.startsWith("site/index.html")),
    );
  });
});

it("is read by the pattern for nvim-lint", () => {
  const lua = /from_pattern\(\s*"(.*)",\s*\{ (.*) \}/.exec(readmeBlock("nvim-lint.lua"));
  const groups = (lua?.[2] ?? "").split(", ").map((name) => JSON.parse(name) as string);
  const source = (lua?.[1] ?? "")
    .replaceAll(".-", ".+?")
    .replaceAll("%d", "\\d")
    .replaceAll("%a", "[a-zA-Z]")
    .replaceAll("%", "\\");
  const pattern = new RegExp(source);
  const read = lines.map((line) => {
    const [, ...parts] = pattern.exec(line) ?? [];
    return Object.fromEntries(parts.map((part, index) => [groups[index], part]));
  });
  expect(read).toEqual(
    wanted.map(({ file, line, column, severity, message, rule }) => ({
      file,
      lnum: String(line),
      col: String(column),
      severity,
      message,
      code: rule,
    })),
  );
});

it("is read by the pattern for Flymake", () => {
  const found = /re-search-forward\s*"(.*)" nil t/.exec(readmeBlock("claimlint-flymake.el"));
  const source = (JSON.parse(`"${found?.[1] ?? ""}"`) as string)
    .replaceAll("\\(", "(")
    .replaceAll("\\)", ")")
    .replaceAll("\\|", "|");
  const pattern = new RegExp(source);
  expect(lines.map((line) => pattern.exec(line)?.slice(1))).toEqual(
    wanted.map(({ line, column, severity, message, rule }) => [
      String(line),
      String(column),
      severity,
      `${message} [${rule}]`,
    ]),
  );
});

it("is read by the pattern for Sublime Text", () => {
  const build = JSON.parse(readmeBlock("claimlint.sublime-build")) as { file_regex: string };
  const pattern = new RegExp(build.file_regex);
  expect(lines.map((line) => pattern.exec(line)?.slice(1, 4))).toEqual(
    wanted.map(({ file, line, column }) => [file, String(line), String(column)]),
  );
});
