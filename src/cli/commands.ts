import type { OptionName } from "./options.ts";

/** How a command is called, what it does in a line, and the options that it takes. */
export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionName[];
}

const reading: readonly OptionName[] = [
  "stdin-filename",
  "format-in",
  "config",
  "no-config",
  "cache",
  "cache-location",
  "concurrency",
];

const judging: readonly OptionName[] = ["jurisdiction", "profession", "rule"];

const documents = "<file|folder|glob|->…";

/** Every command, the one that runs without a name first. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  lint: {
    usage: `[lint] [options] ${documents}`,
    summary: "Report claims that go too far, and documents that contradict each other",
    options: [
      "format",
      "quiet",
      "stats",
      "color",
      "corpus",
      "dedupe",
      "fail-on",
      "max-warnings",
      ...reading,
      "print-config",
      ...judging,
      "baseline",
      "write-baseline",
      "prune-baseline",
      "report-unused",
      "since",
      "state",
      "watch",
    ],
  },
  explain: {
    usage: "explain [options] RULE",
    summary: "Tell what a rule looks for, why, under which law, and what to write instead",
    options: ["format", "config", "no-config"],
  },
  rules: {
    usage: "rules [options]",
    summary: "List the rules, with the severity that each has here",
    options: ["format", "config", "no-config", ...judging],
  },
  suppressions: {
    usage: `suppressions [options] ${documents}`,
    summary: "List the suppressions of a site, with their reasons",
    options: ["format", ...reading, ...judging],
  },
  claims: {
    usage: `claims [options] ${documents}`,
    summary: "List every claim of a site: what is said about what, where and how strongly",
    options: ["format", ...reading, ...judging],
  },
  extract: {
    usage: `extract [options] ${documents}`,
    summary: "Print the claims of documents, to be compared with others later",
    options: [...reading],
  },
  reduce: {
    usage: "reduce [options] <claims|states|->…",
    summary: "Make one state of claims and states, however they were split",
    options: ["output", "config", "no-config"],
  },
  contradictions: {
    usage: "contradictions [options] <claims|states|->…",
    summary: "Report the contradictions among claims and states",
    options: ["format", "quiet", "color", "fail-on", "max-warnings", "config", "no-config", "rule"],
  },
  init: {
    usage: "init [options]",
    summary: "Write a configuration",
    options: ["preset", "jurisdiction", "profession", "yes"],
  },
  new: {
    usage: "new [options] RULE",
    summary: "Write the file of a new rule",
    options: ["dir"],
  },
  test: {
    usage: "test [options] <folder>…",
    summary: "Run the examples of your own rules",
    options: ["color"],
  },
  completions: {
    usage: "completions <bash|zsh|fish>",
    summary: "Print a script that completes the command line in your shell",
    options: [],
  },
};

/** In the order of `commands`. */
export const commandNames: readonly string[] = Object.keys(commands);
