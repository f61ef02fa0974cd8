/** What one measured piece of work took: from its start, program loaded, to its end, file closed. */
export interface Measure {
  readonly wall: number;
  /** User and system time of the process, all its threads, in seconds. */
  readonly cpu: number;
  /** Largest resident memory of the process so far, program included. */
  readonly peakMb: number;
}

/** Meaningful only in a process that does nothing else. */
export async function measure(work: () => Promise<void>): Promise<Measure> {
  const before = process.resourceUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const after = process.resourceUsage();
  const micros = after.userCPUTime - before.userCPUTime + (after.systemCPUTime - before.systemCPUTime);
  return { wall, cpu: micros / 1e6, peakMb: after.maxRSS / 1024 };
}
