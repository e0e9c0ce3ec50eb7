import type { FileSettings } from "../config/config.ts";
import type { Format } from "../model.ts";
import type { Cache } from "../run/cache.ts";
import { checkedSettings } from "../run/checked-settings.ts";
import type { Concurrency } from "../run/helpers-wanted.ts";
import { absolutePath, reportPath } from "../run/posix-path.ts";
import type { Input, RunRequest } from "../run/prepare-run.ts";
import { readStream } from "../run/read-stream.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import type { Flags } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const CACHE = ".claimlintcache";

/** What a command line asks to be read, and by which settings. Reads standard input if it is asked for. */
export async function runRequest({ operands, flags }: Invocation, io: Io): Promise<RunRequest> {
  const name = flags["stdin-filename"];
  const paths = operands.filter((operand) => operand !== "-");
  const fromStdin = paths.length < operands.length || (name !== null && operands.length === 0);
  if (!fromStdin && paths.length === 0) {
    throw new UsageError(
      "Nothing to lint, expected files, folders or globs, or - for standard input",
    );
  }
  if (name !== null && !fromStdin) {
    throw new UsageError("Unexpected --stdin-filename without -, which stands for standard input");
  }
  const input: Input | null = fromStdin
    ? {
        path: name === null ? "<stdin>" : reportPath(io.cwd, absolutePath(io.cwd, name)),
        contents: await readStream(io.stdin),
      }
    : null;
  return {
    cwd: io.cwd,
    operands: paths,
    input,
    formatIn: flags["format-in"] as Format | null,
    config: configChoice(flags, io),
    flags: settingsOf(flags),
    cache: await cacheOf(flags, io),
    concurrency: concurrencyOf(flags),
  };
}

async function cacheOf(flags: Flags, io: Io): Promise<Cache | null> {
  const location = flags["cache-location"] ?? (flags.cache ? CACHE : null);
  if (location === null && !flags.watch) return null;
  const { openCache } = await import("../run/cache.ts");
  return openCache(location === null ? null : absolutePath(io.cwd, location), io.cwd);
}

function concurrencyOf({ concurrency }: Flags): Concurrency {
  if (concurrency === null || concurrency === "auto") return "auto";
  if (/^[1-9]\d{0,2}$/.test(concurrency)) return Number(concurrency);
  throw new UsageError(
    `Unexpected value ${concurrency} of --concurrency, expected auto or a number of threads`,
  );
}

/** Where the command line takes configuration from. Throws UsageError. */
export function configChoice(flags: Flags, io: Io): RunRequest["config"] {
  if (flags["no-config"] && flags.config !== null) {
    throw new UsageError("Unexpected --config with --no-config, which looks for none");
  }
  if (flags["no-config"]) return "none";
  if (flags.config === null) return "nearest";
  return { path: absolutePath(io.cwd, flags.config) };
}

/** Settings that stand on the command line. Throws UsageError and RunError. */
export function settingsOf(flags: Flags): FileSettings {
  const jurisdictions = flags.jurisdiction
    .flatMap((list) => list.split(","))
    .map((one) => one.trim());
  const { profession } = flags;
  const rules = flags.rule.map((rule) => ruleSetting(rule));
  return checkedSettings({
    ...(jurisdictions.length > 0 && { jurisdictions }),
    ...(profession !== null && { profession }),
    ...(rules.length > 0 && { rules: Object.fromEntries(rules) }),
  });
}

function ruleSetting(text: string): readonly [id: string, severity: string] {
  const equals = text.lastIndexOf("=");
  if (equals <= 0) throw new UsageError(`Unexpected value ${text} of --rule, expected ID=SEVERITY`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}
