import { type LeastSquares, leastSquares } from "./leastSquares.js";

/** SALSA's background factors: parents' mean education (index 1–3), and two shares, 0–1 (SA-3). */
export const factors = ["parentsEducation", "boys", "newlyImmigrated"] as const;
export type Factor = (typeof factors)[number];
export type Background = Readonly<Partial<Record<Factor, number>>>;

export interface ModelUnit {
  readonly unit: string;
  readonly background: Background;
  /** The measure the model is of, in its own unit; undefined where it is not published. */
  readonly value: number | undefined;
}

export interface ModelPrediction {
  readonly unit: string;
  readonly expected: number;
  /** value − expected; undefined where the value is. */
  readonly residual: number | undefined;
  /** The unit's background lies outside that of all the units the model is fitted on: no expectation is sound. */
  readonly outside: boolean;
}

export interface OwnModel {
  readonly fit: LeastSquares;
  /** Units the model is fitted on. */
  readonly units: number;
  readonly predictions: readonly ModelPrediction[];
}

/** Fewest units: ten for each factor and ten more. */
const UNITS_PER_FACTOR = 10;

/**
 * An expected value of our own for a measure SALSA does not model: ordinary least squares over all units with a published
 * value and SALSA's published background factors, or those of them that are published, every unit weighing the same as in SALSA (SA-5). It is always
 * labelled »egen beräkning« with its R² and is no SALSA value (SA-10, SA-12). A unit is predicted from the fit over all
 * units, itself included, and marked when its background is outside the others'. A unit that lacks a factor is not in
 * it. Undefined for fewer than 40 units with three factors, or when the factors cannot be told apart. Bounds clip the
 * expectation, e.g. [0, 100] for shares.
 */
export function ownModel(
  units: readonly ModelUnit[],
  bounds: readonly [number, number],
  used: readonly Factor[] = factors,
): OwnModel | undefined {
  const complete = units.flatMap(({ unit, background, value }) => {
    const row = used.flatMap((name) => background[name] ?? []);
    return row.length === used.length ? [{ unit, row, value }] : [];
  });
  const known = complete.flatMap((unit) =>
    unit.value === undefined ? [] : [{ ...unit, value: unit.value }],
  );
  if (used.length === 0 || known.length < UNITS_PER_FACTOR * (used.length + 1)) return undefined;
  const column = (at: number) => known.map(({ row }) => row[at] ?? Number.NaN);
  const predictors = Object.fromEntries(used.map((name, at) => [name, column(at)]));
  const fit = leastSquares({ outcome: known.map(({ value }) => value), predictors });
  if (fit === undefined) return undefined;
  const [intercept = 0, ...slopes] = fit.terms.map(({ estimate }) => estimate);
  const sorted = used.map((_, at) => column(at).sort((a, b) => a - b));
  const predictions = complete.map(({ unit, row, value }) => {
    const raw = row.reduce((sum, each, at) => sum + (slopes[at] ?? 0) * each, intercept);
    const expected = Math.min(bounds[1], Math.max(bounds[0], raw));
    const residual = value === undefined ? undefined : value - expected;
    const outside = row.some((each, at) => isOutside(each, sorted[at] ?? [], value !== undefined));
    return { unit, expected, residual, outside };
  });
  return { fit, units: known.length, predictions };
}

/** Beyond the smallest or the largest of the others; a unit the model is fitted on is itself in the list. */
function isOutside(value: number, sorted: readonly number[], isOwn: boolean): boolean {
  const [first, second] = sorted;
  const smallest = isOwn && value === first ? second : first;
  const largest = isOwn && value === sorted.at(-1) ? sorted.at(-2) : sorted.at(-1);
  return smallest === undefined || largest === undefined || value < smallest || value > largest;
}
