import type { Interval } from "./interval.js";

/** An estimate with its own interval, in its unit. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of `after − before` of independent estimates from the intervals of each (MOVER). Of two shares with Wilson
 * intervals it is Newcombe's (ST-8). Throws when a value lies outside its interval. Source: Zou & Donner 2008.
 */
export function differenceInterval(after: Estimate, before: Estimate): Interval {
  for (const { value, low, high } of [after, before])
    if (!(low <= value && value <= high))
      throw new Error(`value outside its interval: ${low}, ${value}, ${high}`);
  const difference = after.value - before.value;
  return [
    difference - Math.hypot(after.value - after.low, before.high - before.value),
    difference + Math.hypot(after.high - after.value, before.value - before.low),
  ];
}
