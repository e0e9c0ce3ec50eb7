/** The command line cannot be understood; the message is one line that says what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Throws where a command that takes no operands was given some. */
export function noOperands(command: string, operands: readonly string[]): void {
  if (operands.length === 0) return;
  throw new UsageError(`Unexpected ${operands[0]}, claimlint ${command} takes nothing but options`);
}

/** The only operand of a command; throws where there is none, or more than one. */
export function oneOperand(command: string, what: string, operands: readonly string[]): string {
  const [operand, second] = operands;
  if (operand === undefined)
    throw new UsageError(`Missing ${what}, expected claimlint ${command} ${what}`);
  if (second !== undefined) throw new UsageError(`Unexpected ${second}, expected one ${what}`);
  return operand;
}
