import { expect } from "vitest";
import { meanInterval } from "../../../src/statistics/meanInterval.js";
import { p8StyleInterval } from "../../../src/statistics/p8StyleInterval.js";
import { median, quantile } from "../../../src/statistics/quantile.js";
import { summarise } from "../../../src/statistics/summarise.js";
import { welch } from "../../../src/statistics/welch.js";
import { resultFromLetters } from "../../reference/fixtures.js";
import { agrees, type Check, cell, list, num } from "./sheet.js";

/** Means, quantiles, merit values and scores. */
export const meanOracles: Readonly<Record<string, Check>> = {
  "mean_t.csv": (rows) => {
    for (const row of rows) {
      const values = list(row, "values");
      const summary = summarise(values);
      agrees(summary?.n, row, "n");
      agrees(summary?.mean, row, "mean");
      agrees(summary?.sd, row, "sd");
      agrees(median(values), row, "median");
      agrees(quantile(values, 0.25), row, "q1_type7");
      agrees(quantile(values, 0.75), row, "q3_type7");
      const doubled = values.map((value) => 2 * value);
      const sums = {
        n: values.length,
        sum: doubled.reduce((sum, value) => sum + value, 0),
        sumSquares: doubled.reduce((sum, value) => sum + value * value, 0),
        divisor: 2,
      };
      for (const sample of [values, sums]) {
        const interval = meanInterval(sample, num(row, "conf"));
        if (num(row, "sd") === 0) {
          expect(interval).toBeUndefined();
          continue;
        }
        agrees(interval?.se, row, "se");
        agrees(interval?.low, row, "t_lower");
        agrees(interval?.high, row, "t_upper");
      }
    }
  },
  "merit_value.csv": (rows) => {
    for (const row of rows) {
      const result = resultFromLetters(cell(row, "grades"), cell(row, "modern_lang"));
      agrees(result.merit16x2 / 2, row, "merit16_best_of_all");
      agrees(result.merit17x2 / 2, row, "merit17_best16_plus_ml");
      agrees(Number(result.passedAny), row, "any_passed");
      agrees(Number(result.allaAmnen), row, "passed_all");
      const wrong = num(row, "merit17_best17_of_all");
      if (wrong !== num(row, "merit17_best16_plus_ml")) expect(result.merit17x2 / 2).not.toBe(wrong);
    }
  },
  "welch.csv": (rows) => {
    for (const row of rows) {
      const [first, second] = [list(row, "values1"), list(row, "values2")];
      const result = welch(first, second);
      agrees(summarise(first)?.mean, row, "mean1");
      agrees(summarise(second)?.mean, row, "mean2");
      agrees(result?.t, row, "t");
      agrees(result?.df, row, "df");
      agrees(result?.p, row, "p");
      agrees(result?.low, row, "lower");
      agrees(result?.high, row, "upper");
    }
  },
  "p8_style_ci.csv": (rows) => {
    for (const row of rows) {
      const result = p8StyleInterval(num(row, "score"), num(row, "n"), num(row, "national_sd"));
      agrees(result?.low, row, "lower");
      agrees(result?.high, row, "upper");
      expect(result?.band).toBe(cell(row, "band"));
    }
  },
};
