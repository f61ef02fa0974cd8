import { checkFinite, checkLevel } from "./core/checks.js";
import { tOfLevel } from "./core/studentT.js";
import { leastSquares } from "./leastSquares.js";

export interface TrendPoint {
  /** End year of the läsår, or calendar year. */
  readonly year: number;
  /** Undefined where nothing is published: a gap. */
  readonly value: number | undefined;
}

export interface Trend {
  /** Change per year, in the unit of the values, with its interval. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

export type TrendResult = Trend | { readonly reason: string; readonly n: number };

const FEWEST_POINTS = 5;
const TOO_SHORT = "för kort serie";

/**
 * Straight-line slope over the newest unbroken run: consecutive years, all with values, none at or across a
 * year in `breaks` (first year of a new series). Fewer than five: a reason in Swedish instead, never a
 * number. Points in any order. Years are taken as independent. Source: ST-9, MV-13.
 */
export function trend(
  points: readonly TrendPoint[],
  breaks: readonly number[] = [],
  level = 0.95,
): TrendResult {
  checkLevel(level);
  const run = newestRun(points, breaks);
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last || run.length < FEWEST_POINTS) return { reason: TOO_SHORT, n: run.length };
  const fit = leastSquares({
    outcome: run.map(({ value }) => value),
    predictors: { year: run.map(({ year }) => year - first.year) },
  });
  const slope = fit?.terms[1];
  if (!fit || !slope) return { reason: TOO_SHORT, n: run.length };
  const half = tOfLevel(level, fit.df) * slope.se;
  return {
    slope: slope.estimate,
    low: slope.estimate - half,
    high: slope.estimate + half,
    from: first.year,
    to: last.year,
    n: run.length,
  };
}

function newestRun(points: readonly TrendPoint[], breaks: readonly number[]) {
  const sorted = points.toSorted((a, b) => a.year - b.year);
  let run: { year: number; value: number }[] = [];
  let previous: number | undefined;
  for (const { year, value } of sorted) {
    if (!Number.isInteger(year) || year === previous) throw new Error(`invalid year: ${year}`);
    previous = year;
    if (value === undefined) continue;
    checkFinite("value", value);
    if (breaks.includes(year) || run.at(-1)?.year !== year - 1) run = [];
    run.push({ year, value });
  }
  return run;
}
