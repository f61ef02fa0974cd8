import { checkCount, checkFinite } from "./core/checks.js";

export type P8Band = "well_above" | "above" | "average" | "below" | "well_below";

export interface P8Style {
  readonly low: number;
  readonly high: number;
  readonly band: P8Band;
}

/**
 * score ± 1.96·σ/√n with the *national* spread between pupils, in the unit of the score, and the five bands
 * of England's Progress 8: above (below) when the whole interval is above (below) 0, well above (well below)
 * when the score is also beyond ±0.5. The factor is 1.96 as published, not the exact quantile. No data (n =
 * 0): undefined.
 * Source: DfE, reliability §2.1. A reference for comparison; our own judgement is `judgement`.
 */
export function p8StyleInterval(score: number, n: number, nationalSd: number): P8Style | undefined {
  checkFinite("score", score);
  checkCount("n", n);
  if (!(nationalSd > 0 && Number.isFinite(nationalSd))) throw new Error(`invalid sd: ${nationalSd}`);
  if (n === 0) return undefined;
  const half = (1.96 * nationalSd) / Math.sqrt(n);
  const [low, high] = [score - half, score + half];
  return { low, high, band: bandOf(score, low, high) };
}

function bandOf(score: number, low: number, high: number): P8Band {
  if (low > 0) return score > 0.5 ? "well_above" : "above";
  if (high < 0) return score < -0.5 ? "well_below" : "below";
  return "average";
}
