import { formatNames } from "../report/formats.ts";
import { ownFormats } from "./command-formats.ts";
import { commands } from "./commands.ts";
import { options, type OptionName, type OptionSpec } from "./options.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 100;

/** The help text of a command; of `lint`, that of the whole program. */
export function help(command: string): string {
  const spec = commands[command];
  if (spec === undefined) return "";
  const lines = [`Usage: claimlint ${spec.usage}`, "", `${spec.summary}.`, ""];
  if (command === "lint") {
    lines.push("Commands:", ...rowsOf(commandRows()), "");
  }
  lines.push(
    "Options:",
    ...rowsOf([...spec.options, "help", "version"].map((name) => optionRow(name, command))),
  );
  if (spec.options.includes("format") && ownFormats(command) === null) {
    lines.push("", ...wrap(`Formats: ${formatNames.join(", ")}; stylish is the default.`, WIDTH));
  }
  if (command === "lint") {
    lines.push(
      "",
      "Exit codes: 0 nothing to complain of, 1 findings, 2 the work could not be done.",
      "`claimlint COMMAND --help` tells more of a command.",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** `-f, --format NAME[=FILE]` */
function signature(name: OptionName): string {
  const { kind, short, value }: OptionSpec = options[name];
  const long = kind === "switch" ? `--[no-]${name}` : `--${name}`;
  const dash = short === undefined ? "    " : `-${short}, `;
  if (value === undefined) return dash + long;
  return dash + (kind === "optional" ? `${long}[=${value}]` : `${long} ${value}`);
}

function optionRow(name: string, command: string): readonly [string, string] {
  const formats = ownFormats(command);
  if (name === "format" && formats !== null) {
    return ["-f, --format NAME", `Format of the output: ${formats.join(", ")}`];
  }
  const known = name as OptionName;
  return [signature(known), options[known].summary];
}

function commandRows(): (readonly [string, string])[] {
  return Object.entries(commands).map(([name, spec]) => [name, spec.summary] as const);
}

function rowsOf(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, summary]) => {
    const [first = "", ...rest] = wrap(summary, WIDTH - left);
    return [`  ${name}`.padEnd(left) + first, ...rest.map((line) => " ".repeat(left) + line)];
  });
}
