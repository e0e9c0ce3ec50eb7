import { professions } from "../config/config.ts";
import { presets } from "../config/presets.ts";
import { formatNames } from "../report/formats.ts";
import { JURISDICTIONS } from "../ruleset/rule.ts";
import { ownFormats } from "./command-formats.ts";
import { commandNames, commands } from "./commands.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { type OptionName, options, type OptionSpec } from "./options.ts";
import { oneOf } from "./one-of.ts";
import { oneOperand } from "./usage-error.ts";
import { write } from "./write.ts";

const shells = { bash, zsh, fish } as const;

/** `claimlint completions SHELL`: a script that makes bash, zsh or fish complete the command line. */
export async function completions({ operands }: Invocation, io: Io): Promise<ExitCode> {
  const shell = oneOf("shell", oneOperand("completions", "SHELL", operands), [
    "bash",
    "zsh",
    "fish",
  ]);
  await write(io.stdout, shells[shell]());
  return 0;
}

function bash(): string {
  const cases = commandNames
    .map((name) => `    ${name}) words="${longNames(name).join(" ")}" ;;\n`)
    .join("");
  const values = commandNames
    .flatMap((command) => namesOf(command).map((name) => bashValues(command, name)))
    .join("");
  return `# bash completion of claimlint: claimlint completions bash > ~/.local/share/bash-completion/completions/claimlint
_claimlint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command=lint words
  case " ${commandNames.join(" ")} " in *" \${COMP_WORDS[1]} "*) command="\${COMP_WORDS[1]}" ;; esac
  case "$command $before" in
${values}  esac
  case "$command" in
${cases}  esac
  if [[ $command == completions && $word != -* ]]; then
    COMPREPLY=($(compgen -W "${Object.keys(shells).join(" ")}" -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  elif [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commandNames.join(" ")}" -- "$word") $(compgen -f -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _claimlint claimlint
`;
}

function bashValues(command: string, name: OptionName): string {
  const words = valuesOf(command, name);
  if (words === null) return "";
  const { short }: OptionSpec = options[name];
  const names = short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
  const cases = names.map((one) => `"${command} ${one}"`).join(" | ");
  return `    ${cases}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;\n`;
}

function zsh(): string {
  const subcommands = commandNames
    .map((name) => `    '${name}:${quoted(summaryOf(name))}'\n`)
    .join("");
  const cases = commandNames
    .map(
      (name) => `    ${name}) _arguments ${zshOptions(name).join(" ")} '*:${operandOf(name)}' ;;\n`,
    )
    .join("");
  return `#compdef claimlint
# zsh completion of claimlint: claimlint completions zsh > "\${fpath[1]}/_claimlint"
_claimlint() {
  local -a subcommands
  subcommands=(
${subcommands}  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command subcommands
    _files
    return
  fi
  case $words[2] in
${cases}    *) _arguments ${zshOptions("lint").join(" ")} '*:file:_files' ;;
  esac
}
_claimlint "$@"
`;
}

function zshOptions(command: string): string[] {
  return namesOf(command).flatMap((name) => {
    const { kind, summary, value }: OptionSpec = options[name];
    const words = valuesOf(command, name);
    const action = words === null ? "_files" : `(${words.join(" ")})`;
    const takes =
      value === undefined ? "" : `:${value.toLowerCase().replaceAll(/[^a-z]/g, "")}:${action}`;
    const equals = value === undefined ? "" : "=";
    const text = quoted(summary).replaceAll("[", "(").replaceAll("]", ")");
    const own = `'--${name}${equals}[${text}]${takes}'`;
    return kind === "switch" ? [own, `'--no-${name}[Not that]'`] : [own];
  });
}

function operandOf(command: string): string {
  return command === "completions" ? `shell:(${Object.keys(shells).join(" ")})` : "file:_files";
}

function fish(): string {
  const lines = [
    "# fish completion of claimlint: claimlint completions fish > ~/.config/fish/completions/claimlint.fish",
  ];
  const others = commandNames.filter((name) => name !== "lint").join(" ");
  for (const name of commandNames) {
    lines.push(
      `complete -c claimlint -n __fish_use_subcommand -a ${name} -d '${quoted(summaryOf(name))}'`,
    );
  }
  lines.push(
    `complete -c claimlint -n '__fish_seen_subcommand_from completions' -x -a '${Object.keys(shells).join(" ")}'`,
  );
  for (const command of commandNames) {
    const when =
      command === "lint"
        ? `not __fish_seen_subcommand_from ${others}`
        : `__fish_seen_subcommand_from ${command}`;
    for (const name of namesOf(command)) {
      const { kind, short, summary, value }: OptionSpec = options[name];
      const dash = short === undefined ? "" : ` -s ${short}`;
      const words = valuesOf(command, name);
      const takes =
        value === undefined || kind === "optional"
          ? ""
          : words === null
            ? " -r"
            : ` -x -a '${words.join(" ")}'`;
      lines.push(
        `complete -c claimlint -n '${when}' -l ${name}${dash}${takes} -d '${quoted(summary)}'`,
      );
      if (kind === "switch") lines.push(`complete -c claimlint -n '${when}' -l no-${name}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** The values of an option that can be listed; null for one that takes none, or any. */
function valuesOf(command: string, name: OptionName): readonly string[] | null {
  const { choices }: OptionSpec = options[name];
  if (choices !== undefined) return choices;
  if (name === "profession") return professions;
  if (name === "jurisdiction") return JURISDICTIONS;
  if (name === "preset") return Object.keys(presets);
  return name === "format" ? (ownFormats(command) ?? formatNames) : null;
}

function namesOf(command: string): OptionName[] {
  return [...(commands[command]?.options ?? []), "help", "version"];
}

function longNames(command: string): string[] {
  return namesOf(command).flatMap((name) =>
    options[name].kind === "switch" ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  );
}

function summaryOf(command: string): string {
  return commands[command]?.summary ?? "";
}

/** For single quotes of a shell, and for the colons that zsh reads. */
function quoted(text: string): string {
  return text.replaceAll("'", "").replaceAll(":", ",").replaceAll("`", "");
}
