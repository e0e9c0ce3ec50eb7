import { judge } from "../report/law.ts";
import type { RuleMetadata } from "../report/rule-metadata.ts";
import type { Reference } from "../ruleset/reference.ts";
import { configured, type FileConfig } from "../report/settle-settings.ts";
import { fileConfig } from "../run/file-config.ts";
import { absolutePath } from "../run/posix-path.ts";
import { referencesOf, ruleMetadataOf } from "../run/rule-metadata-of.ts";
import { commandFormats } from "./command-formats.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { oneFormat } from "./one-format.ts";
import { scopeHere } from "./scope-here.ts";
import { textTable } from "./text-table.ts";
import { noOperands } from "./usage-error.ts";
import { write } from "./write.ts";

/** `claimlint rules`: every rule, with what law and configuration make of it in the working directory. */
export async function rules({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  noOperands("rules", operands);
  const format = oneFormat(flags, commandFormats.rules);
  const scope = await scopeHere(flags, io);
  const config = fileConfig(scope.configOf(absolutePath(io.cwd, "file")));
  const references = referencesOf(scope.ruleset);
  const listed = [...ruleMetadataOf(scope.ruleset).values()]
    .map((rule) => rowOf(rule, config, references))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (format === "json") {
    await write(io.stdout, `${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const rows = listed.map(({ id, severity, verdict, summary }) => [id, severity, verdict, summary]);
  await write(io.stdout, textTable([["rule", "severity", "verdict", "summary"], ...rows]));
  return 0;
}

function rowOf(
  rule: RuleMetadata,
  config: FileConfig,
  references: ReadonlyMap<string, Reference>,
): Pick<RuleMetadata, "id" | "verdict" | "summary"> & { severity: string } {
  const { id, summary } = rule;
  const plain = { severity: rule.severity, verdict: rule.verdict, references: [] };
  const { severity, verdict } = judge(plain, rule, { ...config, references });
  return { id, severity: configured(id, config) ?? severity, verdict, summary };
}
