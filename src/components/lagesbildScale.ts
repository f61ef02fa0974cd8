import type { Indicator } from "../indicators/defineIndicator.js";
import { approximatePlace } from "./approximate.js";
import type { LagesbildRow } from "./lagesbildRows.js";
import { type Scale, scale } from "./scale.js";

/** One scale for every row of the picture: values, intervals, trail, expected values, target and Riket. */
export function lagesbildScale(
  indicator: Indicator,
  lines: readonly LagesbildRow[],
  national: number | null,
): Scale {
  const numbers = lines.flatMap((line) => {
    const row = line.current;
    const own = row
      ? [
          row.status === "approximate" ? approximatePlace(row, indicator) : row.value,
          row.ci_low,
          row.ci_high,
          row.expected,
          row.target,
        ]
      : [];
    return [...own, ...line.trail.map((earlier) => earlier.value)];
  });
  const present = [...numbers, national].filter((value): value is number => value !== null);
  return scale(present, indicator.bounds, { count: 5 });
}
