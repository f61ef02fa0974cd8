import type { Interval } from "./interval.js";
import { wilson } from "./wilson.js";

/**
 * Interval of the difference k1/n1 − k2/n2 between two independent shares, as shares (−1 to 1), built on the
 * two Wilson intervals. No data in either group: undefined. Source: ST-8; Newcombe 1998, method 10.
 */
export function newcombe(k1: number, n1: number, k2: number, n2: number, level = 0.95): Interval | undefined {
  const first = wilson(k1, n1, level);
  const second = wilson(k2, n2, level);
  if (!first || !second) return undefined;
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const difference = p1 - p2;
  return [
    difference - Math.hypot(p1 - first[0], second[1] - p2),
    difference + Math.hypot(first[1] - p1, p2 - second[0]),
  ];
}
