/** Percent of a pupil's time over which she is counted as much absent. Conventions: no law has a limit (FR-2). */
export const absenceLimits = [10, 15, 20, 50] as const;
