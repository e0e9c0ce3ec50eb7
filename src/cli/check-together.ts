import type { Invocation } from "./invocation.ts";
import type { OptionName } from "./options.ts";
import { UsageError } from "./usage-error.ts";

interface Refusal {
  readonly options: readonly OptionName[];
  readonly because: string;
}

/** By option, those that would do nothing beside it, or harm. */
const refusals: { readonly [Name in OptionName]?: Refusal } = {
  "print-config": {
    options: ["format", "quiet", "stats", "since", "watch", "write-baseline", "prune-baseline"],
    because: "which lints nothing",
  },
  "write-baseline": {
    options: ["format", "quiet", "stats", "watch", "prune-baseline"],
    because: "which writes a baseline instead of a report",
  },
  "prune-baseline": { options: ["watch"], because: "which writes a baseline once" },
  since: {
    options: ["write-baseline", "prune-baseline"],
    because: "which hides what has not changed",
  },
};

/** Throws UsageError where `claimlint lint` was given what cannot go together, rather than take no notice of it. */
export function checkTogether({ flags, operands }: Invocation): void {
  for (const [name, refusal] of Object.entries(refusals)) {
    if (!isGiven(flags[name as OptionName])) continue;
    const option = refusal.options.find((other) => isGiven(flags[other]));
    if (option === undefined) continue;
    throw new UsageError(`Unexpected --${option} with --${name}, ${refusal.because}`);
  }
  if (flags.state !== null && flags.corpus === false) {
    throw new UsageError("Unexpected --state with --no-corpus, which compares nothing");
  }
  if (flags["print-config"] !== null && operands.length > 0) {
    throw new UsageError(`Unexpected ${operands[0]} with --print-config, which takes one file`);
  }
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
}
