import type { State } from "../corpus/state.ts";
import type { Claim } from "../model.ts";
import type { Comparison } from "./compare.ts";
import { absolutePath } from "./posix-path.ts";
import type { Run } from "./prepare-run.ts";
import type { Changed } from "./since.ts";

type Comparing = Pick<Comparison, "add" | "contradictions">;

/** What a run is to compare. */
interface ComparisonRequest {
  /** Whether documents are compared; null leaves it to the configuration. */
  readonly corpus: boolean | null;
  /** Path of a state, which stands for the documents that are not read; only contradictions with those that are read are wanted. */
  readonly state: string | null;
  /** Only contradictions with a changed line are wanted; null wants all. */
  readonly changed: Changed | null;
}

/**
 * The comparison that a run asks for; null if nothing is compared. Throws RunError and FileError where the state cannot
 * be used.
 */
export async function comparisonOf(
  run: Run,
  { corpus, state, changed }: ComparisonRequest,
): Promise<Comparing | null> {
  const { settings, ruleset } = run.scope;
  const mode = settings.corpus === "off" && corpus === true ? "all" : settings.corpus;
  if (mode === "off" || corpus === false || ruleset.aspects.length === 0) return null;
  const { createComparison } = await import("./compare.ts");
  const { cwd, cache } = run.request;
  const compares = { mode, reference: settings.reference, cwd };
  const isNew =
    changed === null
      ? null
      : ({ path, location }: Claim) => changed(path, location.line, location.endLine);
  if (state !== null) {
    const others = await stateOfOthers(state, run);
    const isWanted = isNew ?? (() => true);
    const comparison = await createComparison(ruleset, { ...compares, state: others, isWanted });
    return tellingUnnamed(comparison, state, run);
  }
  const comparison = await createComparison(ruleset, { ...compares, state, isWanted: isNew });
  if (cache === null || isNew !== null) return comparison;
  const { keepComparison } = await import("./keep-comparison.ts");
  return keepComparison(comparison, cache, JSON.stringify([ruleset.hash, compares]));
}

/** What the state at `path` knows of documents that are not read this time. */
async function stateOfOthers(path: string, { request, files, input, scope }: Run): Promise<State> {
  const { loadState } = await import("./load-state.ts");
  const { withoutDocuments } = await import("../corpus/without-documents.ts");
  const read = new Set(input === null ? files : [...files, input.path]);
  const { cwd } = request;
  return withoutDocuments(loadState(absolutePath(cwd, path), scope.ruleset.hash, cwd), read);
}

/** A comparison that notes where the state at `path` no longer names the pages that say something. */
async function tellingUnnamed(
  { state, add, contradictions }: Comparison,
  path: string,
  { notes }: Run,
): Promise<Comparing> {
  const { hasUnnamed } = await import("../corpus/has-unnamed.ts");
  return {
    add,
    contradictions: () => {
      if (hasUnnamed(state))
        notes.push(
          `Not all is compared that ${path} counts: it names too few pages; make it again`,
        );
      return contradictions();
    },
  };
}
