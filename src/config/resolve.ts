import { posix } from "node:path";
import type { Config, FileSettings, Settings } from "./config.ts";
import { layRules } from "./lay-rules.ts";

/**
 * Turns settings into a function that tells what holds for a file (an absolute path with `/`). `flags`, from the
 * command line, win over everything.
 */
export async function resolver(
  settings: Settings,
  flags: FileSettings = {},
): Promise<(path: string) => Config> {
  const overrides = await Promise.all(
    settings.overrides.map(async (override) => ({
      override,
      covers: await matcher(override.base, override.files),
    })),
  );
  const most = apply(settings, flags);
  return (path) => {
    const covering = overrides.filter(({ covers }) => covers(path));
    if (covering.length === 0) return most;
    const config = covering.reduce<Config>((so, { override }) => apply(so, override), settings);
    return apply(config, flags);
  };
}

/**
 * Turns globs that count from the folder `base` into a test of absolute paths. A glob without a slash names files
 * in any folder below it; one that ends with a slash, all that is in a folder.
 */
export async function matcher(
  base: string,
  globs: readonly string[],
): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import("picomatch");
  const tests = globs.map((glob) => {
    const pattern = glob.replace(/^\.\//, "").replace(/\/$/, "/**");
    return picomatch(pattern, { dot: true, basename: !pattern.includes("/") });
  });
  return (path) => {
    const relative = posix.relative(base, path);
    return !relative.startsWith("../") && tests.some((test) => test(relative));
  };
}

function apply(config: Config, settings: FileSettings): Config {
  return {
    jurisdictions: settings.jurisdictions ?? config.jurisdictions,
    profession: settings.profession ?? config.profession,
    rules: layRules(config.rules, settings.rules ?? {}),
  };
}
