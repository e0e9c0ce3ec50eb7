import { describe, expect, it } from "vitest";
import { settle } from "../../../src/report/settle.ts";
import { github } from "../../../src/report/format/github.ts";
import {
  findingOn,
  hostileWords,
  plainSettings,
  reportSaying,
  resultOf,
  sampleReport,
  written,
} from "../sample.ts";

describe("github", () => {
  it("annotates each place, with the note and better words below", () => {
    const [first] = written(github(sampleReport)).split("\n");
    expect(first).toBe(
      "::warning file=faq.html,line=2,endLine=2,col=32,endColumn=40,title=painless::" +
        "Unexpected painless claim `painless`, expected what most people feel" +
        "%0APatients differ, and a promise of no pain is one that a clinic cannot keep." +
        "%0ABetter: most people feel a brief pinch",
    );
  });

  it("reads back as the runner would read it", () => {
    expect(commandsIn(written(github(sampleReport)))).toMatchObject([
      { command: "warning", file: "faq.html", line: "2", title: "painless" },
      { command: "warning", file: "faq.html", line: "3", title: "contradiction/side-effects" },
      { command: "notice", file: "faq.html", line: "4", title: "inducement" },
      { command: "warning", file: "pages/risks.md", line: "3" },
      { command: "error", file: "prices.txt", line: "3" },
      { command: "error", file: "prices.txt", line: "3" },
    ]);
  });

  it("lets no copy and no path start a command of its own or end a property", () => {
    const path = "a,line=9::b%0A\n::error::c.txt";
    const commands = commandsIn(
      written(github(reportSaying(`50%\n::error::x ${hostileWords}`, path))),
    );
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      expect(command["command"]).toBe("warning");
      expect(command["file"]).toBe("a,line=9::b%0A\\u000a::error::c.txt");
    }
  });

  it("leaves columns out where a finding runs over lines, since GitHub refuses them", () => {
    const finding = { ...findingOn("faq.html", "painless"), endLine: 3 };
    const report = settle([resultOf("faq.html", [finding])], [], plainSettings);
    expect(written(github(report))).toContain("line=2,endLine=3,title=painless");
  });
});

/** Workflow commands as the runner parses them: only at the start of a line, then unescaped. */
function commandsIn(text: string): Record<string, string>[] {
  const commands: Record<string, string>[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
    if (match === null) continue;
    const [, command = "", properties = "", message = ""] = match;
    const entries = properties.split(",").map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), unescape(pair.slice(at + 1))];
    });
    commands.push({ command, message: unescape(message), ...Object.fromEntries(entries) });
  }
  return commands;
}

function unescape(text: string): string {
  return text
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");
}
