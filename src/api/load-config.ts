import type { Config } from "../config/config.ts";
import { absolutePath } from "../run/posix-path.ts";
import { createScopes } from "../run/scopes.ts";
import { type LintOptions, requestOf } from "./request-of.ts";

/**
 * The settings that hold for a file: those of the nearest configuration with its overrides, then the options. Rejects
 * with a ConfigError that names file, line and column where a configuration is wrong.
 */
export async function loadConfig(path: string, options: LintOptions = {}): Promise<Config> {
  const { cwd, config, flags } = requestOf(options);
  const absolute = absolutePath(cwd, path);
  const scope = await createScopes(config, flags)(absolute);
  return scope.configOf(absolute);
}
