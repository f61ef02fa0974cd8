/** Low and high end, in the unit of the estimate; low ≤ high. */
export type Interval = readonly [low: number, high: number];

/** The interval within [low, high]. */
export function clip(interval: Interval, low: number, high: number): Interval {
  return [Math.min(Math.max(interval[0], low), high), Math.min(Math.max(interval[1], low), high)];
}
