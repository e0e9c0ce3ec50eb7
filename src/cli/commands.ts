import type { OptionName } from "./options.ts";

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
];

const judging: readonly OptionName[] = ["jurisdiction", "profession", "rule"];

/** Every command, the one that runs without a name first. */
export const commands: Readonly<Record<string, CommandSpec>> = {
  lint: {
    usage: "[lint] [options] <file|folder|glob|->…",
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
};

export const commandNames: readonly string[] = Object.keys(commands);
