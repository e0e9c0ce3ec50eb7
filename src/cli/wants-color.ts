import type { Io } from "./io.ts";

/** Whether to color stdout: as the command line says, or NO_COLOR or FORCE_COLOR, or else on a terminal. */
export function wantsColor(flag: boolean | null, { env, stdout }: Io): boolean {
  if (flag !== null) return flag;
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stdout.isTTY === true && env["TERM"] !== "dumb";
}
