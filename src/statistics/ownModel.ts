import { type LeastSquares, leastSquares } from "./leastSquares.js";

export interface Background {
  /** Parents' mean education, SALSA's index 1–3. */
  readonly parentsEducation: number;
  /** Shares 0–1. */
  readonly boys: number;
  readonly newlyImmigrated: number;
}

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

const names = ["parentsEducation", "boys", "newlyImmigrated"] as const;
/** Fewest units for three background factors: ten for each and ten more. */
const FEWEST_UNITS = 40;

/**
 * An expected value of our own for a measure SALSA does not model: ordinary least squares over all units with a published
 * value and SALSA's published background factors (SA-3), every unit weighing the same as in SALSA (SA-5). It is always
 * labelled »egen beräkning« with its R² and is no SALSA value (SA-10, SA-12). A unit is predicted from the fit over all
 * units, itself included, and marked when its background is outside the others'. Undefined for fewer than 40 units, or
 * when the factors cannot be told apart. Bounds clip the expectation, e.g. [0, 100] for shares.
 */
export function ownModel(
  units: readonly ModelUnit[],
  bounds: readonly [number, number],
): OwnModel | undefined {
  const known = units.flatMap((unit) => (unit.value === undefined ? [] : [{ ...unit, value: unit.value }]));
  if (known.length < FEWEST_UNITS) return undefined;
  const predictors = Object.fromEntries(
    names.map((name) => [name, known.map(({ background }) => background[name])]),
  );
  const fit = leastSquares({ outcome: known.map(({ value }) => value), predictors });
  if (fit === undefined) return undefined;
  const [intercept = 0, ...slopes] = fit.terms.map(({ estimate }) => estimate);
  const sorted = names.map((name) => known.map(({ background }) => background[name]).sort((a, b) => a - b));
  const predictions = units.map(({ unit, background, value }) => {
    const raw = names.reduce((sum, name, i) => sum + (slopes[i] ?? 0) * background[name], intercept);
    const expected = Math.min(bounds[1], Math.max(bounds[0], raw));
    const residual = value === undefined ? undefined : value - expected;
    const outside = names.some((name, i) =>
      isOutside(background[name], sorted[i] ?? [], value !== undefined),
    );
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
