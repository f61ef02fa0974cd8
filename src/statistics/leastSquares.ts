import { checkFinite } from "./core/checks.js";
import { type Direction, dot, orthogonalise, without } from "./core/orthogonalise.js";
import { studentTwoSidedP } from "./core/studentT.js";

export interface Term {
  readonly term: string;
  readonly estimate: number;
  readonly se: number;
  /** Undefined when the fit is exact (se = 0). */
  readonly t: number | undefined;
  readonly p: number | undefined;
}

export interface LeastSquares {
  readonly terms: readonly Term[];
  readonly df: number;
  /** Residual standard error; with weights, that of an observation of weight 1. */
  readonly sigma: number;
  /** Undefined when the outcome does not vary. */
  readonly r2: number | undefined;
  readonly adjustedR2: number | undefined;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** Residual/(σ·√(1−h)/√w); undefined for a point that fixes its own fit (h = 1), or an exact fit. */
  readonly standardised: readonly (number | undefined)[];
  /** Hat values, 0–1: how much the point decides its own fit. Above 2·terms/n: look at it before judging. */
  readonly leverage: readonly number[];
}

export interface LeastSquaresInput {
  readonly outcome: readonly number[];
  /** Name → values, one for each outcome. The intercept is added first. */
  readonly predictors: Readonly<Record<string, readonly number[]>>;
  /** Positive, e.g. number of pupils; without them every observation weighs the same. */
  readonly weights?: readonly number[];
}

export const INTERCEPT = "(Intercept)";

/**
 * Ordinary or weighted least squares, the numbers of R's `summary(lm(…))`, `rstandard` and `hatvalues`, in
 * the unit of the outcome. Undefined when there are no more observations than terms or the predictors depend
 * on each other. Throws on lists of unequal length.
 */
export function leastSquares({ outcome, predictors, weights }: LeastSquaresInput): LeastSquares | undefined {
  const n = outcome.length;
  const names = [INTERCEPT, ...Object.keys(predictors)];
  const raw = [outcome.map(() => 1), ...Object.values(predictors)];
  checkColumns([outcome, ...raw], weights, n);
  const df = n - names.length;
  if (df < 1) return undefined;

  const roots = outcome.map((_, i) => Math.sqrt(weights?.[i] ?? 1));
  const scale = (column: readonly number[]) => column.map((value, i) => value * (roots[i] ?? 1));
  const directions = orthogonalise(raw.map(scale));
  if (!directions) return undefined;
  const { scores, rest } = project(scale(outcome), directions);
  const sigma = Math.sqrt(dot(rest, rest) / df);
  const residuals = rest.map((value, i) => value / (roots[i] ?? 1));
  const leverage = outcome.map((_, i) => directions.reduce((sum, d) => sum + (d.vector[i] ?? 0) ** 2, 0));
  const explained = dot(scores.slice(1), scores.slice(1));
  const total = explained + dot(rest, rest);
  const r2 = total > 0 ? explained / total : undefined;
  return {
    terms: names.map((term, row) => termOf(term, row, directions, scores, sigma, df)),
    df,
    sigma,
    r2,
    adjustedR2: r2 === undefined ? undefined : 1 - ((1 - r2) * (n - 1)) / df,
    fitted: outcome.map((value, i) => value - (residuals[i] ?? 0)),
    residuals,
    standardised: rest.map((value, i) => {
      const spread = sigma * Math.sqrt(Math.max(0, 1 - (leverage[i] ?? 0)));
      return spread > 1e-7 * sigma ? value / spread : undefined;
    }),
    leverage,
  };
}

function project(outcome: readonly number[], directions: readonly Direction[]) {
  let rest = [...outcome];
  const scores = directions.map(() => 0);
  for (const [index, direction] of [...directions.entries(), ...directions.entries()]) {
    const shared = dot(direction.vector, rest);
    rest = without(rest, shared, direction.vector);
    scores[index] = (scores[index] ?? 0) + shared;
  }
  return { scores, rest };
}

function termOf(
  term: string,
  row: number,
  directions: readonly Direction[],
  scores: readonly number[],
  sigma: number,
  df: number,
): Term {
  const parts = directions.map(({ coefficients }) => coefficients[row] ?? 0);
  const estimate = dot(parts, scores);
  const se = sigma * Math.sqrt(dot(parts, parts));
  if (se === 0) return { term, estimate, se, t: undefined, p: undefined };
  const t = estimate / se;
  return { term, estimate, se, t, p: studentTwoSidedP(t, df) };
}

function checkColumns(
  columns: readonly (readonly number[])[],
  weights: readonly number[] | undefined,
  n: number,
): void {
  for (const column of weights ? [...columns, weights] : columns) {
    if (column.length !== n) throw new Error(`invalid column length: ${column.length}`);
    for (const value of column) checkFinite("value", value);
  }
  for (const weight of weights ?? []) if (!(weight > 0)) throw new Error(`invalid weight: ${weight}`);
}
