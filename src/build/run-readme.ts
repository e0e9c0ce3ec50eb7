import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the examples of a README run. */
export interface ReadmeRun {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Does what a README tells its reader to do, from top to bottom: writes the code blocks that name a file
 * (three backticks, `yaml claims.yml`) into a folder, runs the lines of the `sh` blocks there, and returns the README
 * with the blocks after `<!-- output: COMMAND -->` filled anew. A block `sh clone` is left alone. Throws where a command
 * ends with anything but 0, or 1 for findings.
 */
export function runReadme(readme: string, run: ReadmeRun): string {
  return readme.replaceAll(step, (block, marker, fence, language, info, body) => {
    if (marker !== undefined) {
      return `<!-- output:${marker} -->\n\n\`\`\`text\n${outputOf(marker.trim(), run)}\`\`\`\n\n<!-- /output -->`;
    }
    if (language === "sh" && info === "") {
      for (const line of commandsIn(body)) perform(line, run);
    } else if (info.includes(".")) {
      write(join(run.folder, info), body);
    }
    return block;
  });
}

const step = /^<!-- output:(.*?) -->$[^]*?^<!-- \/output -->$|^(`{3,})(\w+) ?(.*)\n([^]*?)^\2$/gm;

/** Lines of a shell block, those joined that end in a backslash, without comments. */
function commandsIn(body: string): string[] {
  return body
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}

function outputOf(marker: string, run: ReadmeRun): string {
  return marker === "seeds" ? excerpt(perform("claimlint seeds", run)) : perform(marker, run);
}

/** The first file of a stylish report, and the counts. */
function excerpt(report: string): string {
  const parts = report.replace(/^\n/, "").split("\n\n");
  return `${parts[0]}\n\n…\n\n${parts.at(-1)}`;
}

function perform(command: string, { folder, env }: ReadmeRun): string {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  // Findings end with 1 and leave stderr empty; a script that breaks does not.
  if (status === 0 || (status === 1 && stderr === "")) return stdout.replace(/^\n/, "");
  throw new Error(`The README's \`${command}\` ended with ${status}: ${stderr}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
