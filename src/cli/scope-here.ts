import { posix } from "node:path";
import { absolutePath } from "../run/posix-path.ts";
import { createScopes, type Scope } from "../run/scopes.ts";
import type { Io } from "./io.ts";
import type { Flags } from "./options.ts";
import { configChoice, settingsOf } from "./run-request.ts";

/** What holds in the working directory. */
export async function scopeHere(flags: Flags, io: Io): Promise<Scope> {
  const file = posix.join(absolutePath(io.cwd, "."), "file");
  return createScopes(configChoice(flags, io), settingsOf(flags))(file);
}
