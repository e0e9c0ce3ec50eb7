import { setFlagsFromString } from "node:v8";

/** Four times the bytecode of V8's default that a function runs before it is optimized. */
const BUDGET = 270_000;

/**
 * Has V8 optimize only what runs long. A run of a second spends more on optimizing than it gains, and two threads that
 * lint take turns with the compiler. Call it when the program is loaded: V8 takes no cached code that was made under
 * other flags. It is left to V8 where that is another version than was measured.
 */
export function optimizeLate(): void {
  if (process.versions.node.startsWith("20.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
