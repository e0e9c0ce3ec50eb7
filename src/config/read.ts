import type { ConfigFile } from "./config.ts";
import { deepYaml, TOO_DEEP } from "../document/deep-yaml.ts";
import { excerptAt } from "../document/excerpt-at.ts";
import { ConfigError } from "./config-error.ts";
import { isRecord } from "./is-record.ts";
import { isIssues, type Issue, type Key, validateConfig } from "./validate.ts";

/**
 * Reads the text of a configuration file: JSON by its name, otherwise YAML; of a `package.json`, the field
 * `claimlint`. Throws ConfigError at the first place that is wrong.
 */
export async function readConfig(path: string, text: string): Promise<ConfigFile> {
  // Most configurations are right: the YAML parser, which knows places, loads only where it is needed.
  const json = path.endsWith(".json") ? parseJson(text) : undefined;
  const value = json === undefined ? await parseYaml(path, text) : json;
  const config = validateConfig(isPackage(path) ? fieldOf(value) : value);
  if (!isIssues(config)) return config;
  const issue = config[0] ?? { keys: [], at: "value", message: "Unexpected configuration" };
  throw await configErrorAt(path, text, issue);
}

/** The error for something wrong in the configuration file `path`, with the place of it. */
export async function configErrorAt(
  path: string,
  text: string,
  issue: Issue,
): Promise<ConfigError> {
  const { parseDocument, isMap, isNode, isScalar } = await import("yaml");
  // Nested too deeply, it cannot be looked into for the place.
  const document = parseDocument(deepYaml(text) === null ? text : "");
  const keys: readonly Key[] = isPackage(path) ? ["claimlint", ...issue.keys] : issue.keys;
  const offset = issue.at === "key" ? offsetOfKey() : offsetOfValue();
  return new ConfigError(issue.message, path, excerptAt(text, offset));

  function offsetOfKey(): number {
    const parent = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    if (!isMap(parent)) return 0;
    for (const { key } of parent.items) {
      if (isScalar(key) && String(key.value) === keys.at(-1)) return key.range?.[0] ?? 0;
    }
    return 0;
  }

  function offsetOfValue(): number {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
}

/** Whether the text of a `package.json` has a field of ours. */
export function hasConfigField(text: string): boolean {
  return text.includes('"claimlint"') && fieldOf(parseJson(text)) !== undefined;
}

function isPackage(path: string): boolean {
  return /(?:^|[/\\])package\.json$/.test(path);
}

function fieldOf(value: unknown): unknown {
  return isRecord(value) ? value["claimlint"] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

async function parseYaml(path: string, text: string): Promise<unknown> {
  const deep = deepYaml(text);
  if (deep !== null) throw new ConfigError(TOO_DEEP, path, excerptAt(text, deep));
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const [wrong] = document.errors;
  if (wrong !== undefined) {
    throw new ConfigError(firstLine(wrong.message), path, excerptAt(text, wrong.pos[0]));
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new ConfigError(firstLine(error instanceof Error ? error.message : String(error)), path);
  }
}

/** The first line of a parser's message, without its period. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/[.:]$/, "");
}
