/** A stream to write to: stdout, stderr, or what stands in for them. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly destroyed?: boolean;
};
