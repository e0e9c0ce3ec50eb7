#!/usr/bin/env node
import { loadProgram } from "./cli/load-program.ts";

// Not awaited at the top, so that nothing waits for what loads on demand.
void loadProgram(new URL(".", import.meta.url)).program.runHere();
