import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { configNames } from "../config/find.ts";
import type { FileSettings } from "../config/config.ts";
import { presets } from "../config/presets.ts";
import { hasConfigField } from "../config/read.ts";
import { JURISDICTIONS } from "../ruleset/rule.ts";
import { checkedSettings } from "../run/checked-settings.ts";
import { absolutePath } from "../run/posix-path.ts";
import { readText } from "../run/read-text.ts";
import { RunError } from "../run/run-error.ts";
import { writeFile } from "../run/write-file.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { oneOf } from "./one-of.ts";
import type { Flags } from "./options.ts";
import { settingsOf } from "./run-request.ts";
import { tell } from "./tell.ts";
import { noOperands } from "./usage-error.ts";

const NAME = "claimlint.config.yml";

/** What a new configuration says. */
interface Answers extends FileSettings {
  readonly preset: string;
}

/** `claimlint init`: writes a configuration, by flags or by asking. Overwrites nothing. */
export async function init({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  noOperands("init", operands);
  const there = configNames.find((name) => isConfig(absolutePath(io.cwd, name)));
  if (there !== undefined) throw new RunError(`There is a configuration already: ${there}`);
  const given = answersIn(flags);
  const answers = io.stdin.isTTY === true && !flags.yes ? await ask(given, flags, io) : given;
  writeFile(absolutePath(io.cwd, NAME), [configText(answers)]);
  await tell(io, `Wrote ${NAME}`);
  return 0;
}

function isConfig(path: string): boolean {
  if (!path.endsWith("/package.json")) return existsSync(path);
  return hasConfigField(readText(path) ?? "");
}

function answersIn(flags: Flags): Answers {
  return { preset: presetOf(flags.preset ?? "recommended"), ...settingsOf(flags) };
}

function presetOf(name: string): string {
  return oneOf("preset", name, Object.keys(presets));
}

/** Asks for what no flag has said; a line left empty takes what stands in parentheses. */
async function ask(given: Answers, flags: Flags, io: Io): Promise<Answers> {
  const lines = createInterface({ input: io.stdin, output: io.stderr });
  const question = async (text: string, fallback: string): Promise<string | null> => {
    const answer = (await lines.question(`${text} (${fallback}) `)).trim();
    return answer === "" ? null : answer;
  };
  try {
    const preset =
      flags.preset ?? (await question(`Preset: ${Object.keys(presets).join(", ")}?`, given.preset));
    const law =
      given.jurisdictions ??
      (await question(`Whose law counts: ${JURISDICTIONS.join(", ")}?`, "as the preset"));
    const speaker =
      given.profession ??
      (await question("Who speaks, such as osteopath?", "nobody in particular"));
    return {
      preset: presetOf(preset ?? given.preset),
      ...checkedSettings({
        ...(law !== null && { jurisdictions: typeof law === "string" ? law.split(/[\s,]+/) : law }),
        ...(speaker !== null && { profession: speaker }),
      }),
    };
  } finally {
    lines.close();
  }
}

function configText({ preset, jurisdictions = [], profession }: Answers): string {
  const lines = [
    "# yaml-language-server: $schema=./node_modules/claimlint/dist/config.schema.json",
    "# Configuration of claimlint; `claimlint --print-config FILE` shows what holds for a file.",
    `extends: ${preset}`,
  ];
  if (jurisdictions.length > 0) lines.push(`jurisdictions: [${jurisdictions.join(", ")}]`);
  lines.push(profession === undefined ? "# profession: osteopath" : `profession: ${profession}`);
  lines.push(
    "# rules:",
    "#   superlative: warning",
    "# overrides:",
    "#   - files: [blog/**]",
    "#     rules: { testimonial: off }",
    "# ignores: [drafts/]",
    "# lexicon:",
    "#   treatment: [the name of a treatment of your own]",
  );
  return `${lines.join("\n")}\n`;
}
