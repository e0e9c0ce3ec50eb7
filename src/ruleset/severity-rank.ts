/** How much a severity weighs: the graver, the more. */
export const severityRank = { error: 2, warning: 1, info: 0 } as const;
