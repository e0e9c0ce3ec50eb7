/** What a verdict asks of the writer, in words that begin small and end without a period. */
export const verdictText = {
  prohibited: "take it out",
  "needs-evidence": "keep proof on file, or say less",
  "needs-qualification": "add what is missing",
} as const;
