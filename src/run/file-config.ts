import type { Config } from "../config/config.ts";
import type { FileConfig } from "../report/settle.ts";

const known = new WeakMap<Config, FileConfig>();

/** What the report asks of a configuration. A setting of a rule holds for the parts of the rule as well. */
export function fileConfig(config: Config): FileConfig {
  let file = known.get(config);
  if (!file) known.set(config, (file = withParts(config)));
  return file;
}

function withParts({ jurisdictions, profession, rules }: Config): FileConfig {
  const families = Object.entries(rules).map(([id, severity]) => [`${id}/*`, severity] as const);
  return { jurisdictions, profession, rules: { ...Object.fromEntries(families), ...rules } };
}
