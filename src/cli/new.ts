import { existsSync } from "node:fs";
import { absolutePath } from "../run/posix-path.ts";
import { RunError } from "../run/run-error.ts";
import { writeFile } from "../run/write-file.ts";
import type { Invocation } from "./invocation.ts";
import type { ExitCode, Io } from "./io.ts";
import { tell } from "./tell.ts";
import { oneOperand, UsageError } from "./usage-error.ts";

/** `claimlint new RULE`: writes the file of a new rule, which passes its own examples, into a folder of rules. */
export async function newRule({ operands, flags }: Invocation, io: Io): Promise<ExitCode> {
  const id = oneOperand("new", "RULE", operands);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new UsageError(`Unexpected rule name ${id}, expected lower-case words joined by hyphens`);
  }
  const folder = flags.dir ?? "rules";
  const path = `${folder}/${id}.yml`;
  const absolute = absolutePath(io.cwd, path);
  if (existsSync(absolute)) throw new RunError(`There is a rule already: ${path}`);
  writeFile(absolute, [ruleText(id)]);
  await tell(io, `Wrote ${path}; next: change it, then run claimlint test ${folder}`);
  return 0;
}

function ruleText(id: string): string {
  return `id: ${id}
severity: warning # error, warning or info
confidence: medium # high, medium or low
verdict: needs-evidence # prohibited, needs-evidence or needs-qualification
summary: Says that a treatment has a secret.
message: Unexpected secret \`{match}\`, expected what it consists of
match: # examples with holes: {class}, (a | b), word?, ..., <number>
  - "(secret | hidden) <word>? {treatment}"
  - "secret of <word>? {treatment}"
unless: [negated, question, rejected]
instead: [we use]
why: |
  Say here, in a paragraph that a marketer understands, why nobody should write this.
examples: # three of each at least; a pass should hold a word that the rule looks for
  flag:
    - "Our [|secret acupuncture|] has been handed down."
    - "Try the [|hidden massage|] of the east."
    - "We know the [|secret of cupping|]."
  pass:
    - "There is no secret acupuncture here."
    - "What you tell us stays secret."
    - "We offer acupuncture and massage."
`;
}
