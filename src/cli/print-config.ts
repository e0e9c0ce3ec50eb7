import { absolutePath, reportPath } from "../run/posix-path.ts";
import { createScopes } from "../run/scopes.ts";
import type { ExitCode, Io } from "./io.ts";
import type { Flags } from "./options.ts";
import { configChoice, settingsOf } from "./run-request.ts";
import { write } from "./write.ts";

/** `--print-config FILE`: what holds for a file, as JSON, with paths relative to the working directory. */
export async function printConfig(file: string, flags: Flags, io: Io): Promise<ExitCode> {
  const path = absolutePath(io.cwd, file);
  const scope = await createScopes(configChoice(flags, io), settingsOf(flags))(path);
  const { settings } = scope;
  const short = (absolute: string): string => reportPath(io.cwd, absolute);
  const shown = {
    sources: settings.sources.map(short),
    ...scope.configOf(path),
    ignored: scope.isIgnored(path),
    rulesDirs: settings.rulesDirs.map(short),
    lexicon: settings.lexicon,
    corpus: flags.corpus === false ? "off" : settings.corpus,
    reference: settings.reference.map(({ base, glob }) => short(absolutePath(base, glob))),
    failOn: flags["fail-on"] ?? settings.failOn,
    maxWarnings: flags["max-warnings"] ?? settings.maxWarnings,
    claims: settings.claims === null ? null : short(settings.claims),
    baseline: flags.baseline ?? (settings.baseline === null ? null : short(settings.baseline)),
  };
  await write(io.stdout, `${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
