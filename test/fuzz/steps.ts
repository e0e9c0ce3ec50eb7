import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";

// Optimized code does not count what it has inlined, and code that V8 forgot and compiles again counts anew.
setFlagsFromString("--no-opt");
setFlagsFromString("--no-flush-bytecode");

interface Range {
  readonly count: number;
}

/**
 * How many steps some work takes: how often V8 entered each block of the code of this repository and of the parsers it
 * uses. The same work takes the same steps, whatever the machine does besides.
 */
export async function stepsOf(work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    await session.post("Profiler.stopPreciseCoverage");
    let steps = 0;
    for (const { url, functions } of result) {
      if (
        !/^(?!.*node_modules).*\/src\/|micromark|htmlparser2|parse-latin|parse-english|nlcst|unist/.test(
          url,
        )
      )
        continue;
      for (const { ranges } of functions) {
        for (const { count } of ranges as readonly Range[]) steps += count;
      }
    }
    return steps;
  } finally {
    session.disconnect();
  }
}
