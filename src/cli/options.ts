/**
 * An option of the command line. `flag` is given or not, `switch` also has a form `--no-…`, `text` and `count` take a
 * value, `texts` takes one each time, `optional` may take one after `=`.
 */
export interface OptionSpec {
  readonly kind: "flag" | "switch" | "text" | "texts" | "count" | "optional";
  readonly short?: string;
  /** What the value stands for in the help text. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** Every option of every command, in the order of the help text. */
export const options = {
  format: {
    kind: "texts",
    short: "f",
    value: "NAME[=FILE]",
    summary: "Format of the output, and a file to write it to; may be given several times",
  },
  quiet: { kind: "flag", short: "q", summary: "Report errors only" },
  stats: { kind: "flag", summary: "Tell how much of the text the rules saw, on stderr" },
  color: { kind: "switch", summary: "Color the report, whatever the terminal says" },
  corpus: { kind: "switch", summary: "Compare the documents with each other (the default)" },
  dedupe: {
    kind: "switch",
    summary: "Report the same words of a page once, with the other places (the default of stylish)",
  },
  "fail-on": {
    kind: "text",
    value: "SEVERITY",
    choices: ["error", "warning", "info", "never"],
    summary: "Least severity that makes the exit code 1: error, warning, info or never",
  },
  "max-warnings": {
    kind: "count",
    value: "N",
    summary: "More warnings than this make the exit code 1",
  },
  "stdin-filename": {
    kind: "text",
    value: "PATH",
    summary: "Path that standard input stands for",
  },
  "format-in": {
    kind: "text",
    value: "FORMAT",
    choices: ["text", "markdown", "html"],
    summary: "Read every document as text, markdown or html, whatever its name",
  },
  config: {
    kind: "text",
    short: "c",
    value: "FILE",
    summary: "Use this configuration for all files",
  },
  "no-config": { kind: "flag", summary: "Look for no configuration" },
  "print-config": {
    kind: "text",
    value: "FILE",
    summary: "Print the settings that hold for a file, and lint nothing",
  },
  jurisdiction: {
    kind: "texts",
    value: "LIST",
    summary: "Whose law counts: us, uk, au, nz, ca, ie, eu, in (comma-separated)",
  },
  profession: { kind: "text", value: "NAME", summary: "Who speaks, such as osteopath" },
  rule: {
    kind: "texts",
    value: "ID=SEVERITY",
    summary: "Set a rule to error, warning, info or off; may be given several times",
  },
  baseline: {
    kind: "text",
    value: "FILE",
    summary: "Report only what this baseline does not hold",
  },
  "write-baseline": {
    kind: "optional",
    value: "FILE",
    summary: "Write all findings to a baseline (claimlint-baseline.json)",
  },
  "prune-baseline": { kind: "flag", summary: "Drop what is gone from the baseline" },
  "report-unused": { kind: "flag", summary: "Report suppressions that suppress nothing" },
  since: {
    kind: "text",
    value: "REV",
    summary: "Report only what stands on lines changed since a git revision",
  },
  cache: { kind: "flag", summary: "Remember results, and lint only what changed" },
  "cache-location": { kind: "text", value: "FILE", summary: "Where to remember (.claimlintcache)" },
  concurrency: {
    kind: "text",
    value: "N",
    summary: "How many threads lint: a number, or auto (the default), as many as pay",
  },
  state: {
    kind: "text",
    value: "FILE",
    summary: "Compare with the claims of pages that `claimlint reduce` has seen",
  },
  watch: { kind: "flag", short: "w", summary: "Lint again whenever a file changes" },
  output: { kind: "text", short: "o", value: "FILE", summary: "Write to a file" },
  dir: { kind: "text", value: "DIR", summary: "Folder of the rule pack (rules)" },
  preset: { kind: "text", value: "NAME", summary: "Preset to extend" },
  yes: { kind: "flag", short: "y", summary: "Ask nothing" },
  help: { kind: "flag", short: "h", summary: "Print this help" },
  version: { kind: "flag", short: "v", summary: "Print the version" },
} as const;

/** The long name of an option, without its dashes. */
export type OptionName = keyof typeof options;

interface Kinds {
  readonly flag: boolean;
  readonly switch: boolean | null;
  readonly text: string | null;
  readonly texts: readonly string[];
  readonly count: number | null;
  /** Empty if it was given without a value. */
  readonly optional: string | null;
}

/** What the command line said, by option. */
export type Flags = { readonly [Name in OptionName]: Kinds[(typeof options)[Name]["kind"]] };
