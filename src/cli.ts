#!/usr/bin/env node
import { loadProgram } from "./cli/load-program.ts";
import { optimizeLate } from "./cli/optimize-late.ts";

const { program } = loadProgram(new URL(".", import.meta.url));
optimizeLate();
// Not awaited at the top, so that nothing waits for what loads on demand.
void program.runHere();
