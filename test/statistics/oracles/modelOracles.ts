import { expect } from "vitest";
import { roundHalfAway } from "../../../src/format/roundHalfAway.js";
import { type LeastSquares, leastSquares } from "../../../src/statistics/leastSquares.js";
import { linearPrediction } from "../../../src/statistics/linearPrediction.js";
import { agrees, type Check, cell, groupBy, num, type Row } from "./sheet.js";

function checkFit(fit: LeastSquares | undefined, rows: readonly Row[]): void {
  expect(fit).toBeDefined();
  for (const row of rows) {
    const term = fit?.terms.find((candidate) => candidate.term === cell(row, "term"));
    agrees(term?.estimate, row, "estimate");
    agrees(term?.se, row, "se");
    agrees(term?.t, row, "t");
    agrees(term?.p, row, "p");
    agrees(fit?.r2, row, "r2");
    agrees(fit?.adjustedR2, row, "adj_r2");
    agrees(fit?.sigma, row, "sigma");
  }
}

function salsaLike(rows: readonly Row[], weighted: boolean): LeastSquares | undefined {
  const column = (name: string) => rows.map((row) => num(row, name));
  const predictors = { edu: column("edu"), newly: column("newly"), boys: column("boys") };
  const outcome = column("merit");
  return leastSquares(weighted ? { outcome, predictors, weights: column("n") } : { outcome, predictors });
}

function salsaTerm(rows: readonly Row[], term: string): number {
  const row = rows.find((candidate) => cell(candidate, "term") === term);
  if (!row) throw new Error(`unknown term: ${term}`);
  return num(row, "coefficient");
}

/** Regression and published models. */
export const modelOracles: Readonly<Record<string, Check>> = {
  "salsa_like_coef.csv": (rows, read) => {
    const observed = read("salsa_like_rows.csv");
    for (const [model, members] of groupBy(rows, "model")) {
      checkFit(salsaLike(observed, model === "wls"), members);
    }
  },
  "salsa_like_rows.csv": (rows) => {
    const weighted = salsaLike(rows, true);
    const plain = salsaLike(rows, false);
    for (const [index, row] of rows.entries()) {
      agrees(weighted?.fitted[index], row, "fitted_wls");
      agrees(weighted?.residuals[index], row, "resid_wls");
      agrees(weighted?.standardised[index], row, "rstandard_wls");
      agrees(weighted?.leverage[index], row, "hat_wls");
      agrees(plain?.fitted[index], row, "fitted_ols");
      agrees(plain?.residuals[index], row, "resid_ols");
    }
  },
  "salsa_published_2015_16.csv": (rows) => {
    for (const row of rows) {
      const [coefficient, se, t] = [num(row, "coefficient"), num(row, "std_error"), num(row, "t")];
      const rounding = (Math.abs(coefficient) * 0.0005) / se ** 2 + 0.0015;
      expect(Math.abs(coefficient / se - t)).toBeLessThan(rounding);
    }
  },
  "salsa_published_apply.csv": (rows, read) => {
    const model = read("salsa_published_2015_16.csv");
    for (const row of rows) {
      const expected = linearPrediction(
        salsaTerm(model, "constant"),
        (["samutb", "kon", "nyinv"] as const).map((name) => ({
          coefficient: salsaTerm(model, `${name}_1`),
          value: num(row, name),
        })),
      );
      agrees(expected, row, "expected");
      agrees(roundHalfAway(expected ?? Number.NaN, 0), row, "expected_rounded0");
      agrees(num(row, "actual") - (expected ?? Number.NaN), row, "residual");
    }
  },
};
