import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  holm,
} from "../../../src/statistics/benjaminiHochberg.js";
import { clopperPearson } from "../../../src/statistics/clopperPearson.js";
import { type FunnelMethod, funnelLimits } from "../../../src/statistics/funnelLimits.js";
import { newcombe } from "../../../src/statistics/newcombe.js";
import { twoProportions } from "../../../src/statistics/twoProportions.js";
import { wilson } from "../../../src/statistics/wilson.js";
import { agrees, type Check, LOOSE, num } from "./sheet.js";

/** Intervals, limits and comparisons of shares. */
export const shareOracles: Readonly<Record<string, Check>> = {
  "wilson.csv": (rows) => {
    for (const row of rows) {
      const input = [num(row, "x"), num(row, "n"), num(row, "conf")] as const;
      const score = wilson(...input);
      const exact = clopperPearson(...input);
      agrees(score?.[0], row, "wilson_lower");
      agrees(score?.[1], row, "wilson_upper");
      agrees(exact?.[0], row, "clopper_lower");
      agrees(exact?.[1], row, "clopper_upper");
    }
  },
  "phe_wilson_published.csv": (rows) => {
    for (const row of rows) {
      const interval = wilson(num(row, "x"), num(row, "n"), num(row, "conf"));
      agrees(interval?.[0], row, "lower", LOOSE);
      agrees(interval?.[1], row, "upper", LOOSE);
    }
  },
  "funnel_limits.csv": (rows) => {
    const columns: readonly (readonly [FunnelMethod, string])[] = [
      ["score", "score"],
      ["binomial", "qbinom"],
      ["interpolated", "spiegelhalter_interp"],
    ];
    for (const row of rows) {
      for (const [method, column] of columns) {
        const limits = funnelLimits(num(row, "p0"), num(row, "n"), num(row, "conf"), method);
        agrees(limits?.[0], row, `${column}_lower`);
        agrees(limits?.[1], row, `${column}_upper`);
      }
    }
  },
  "phe_funnel_prop_published.csv": (rows) => {
    for (const row of rows) {
      const [p0, n] = [num(row, "Baseline") / 100, num(row, "Population")];
      for (const [level, name] of [
        [0.95, "2s0025limit"],
        [0.998, "3s0001limit"],
      ] as const) {
        const limits = funnelLimits(p0, n, level);
        agrees(100 * (limits?.[0] ?? Number.NaN), row, `Lower${name}`, LOOSE);
        agrees(100 * (limits?.[1] ?? Number.NaN), row, `Upper${name}`, LOOSE);
      }
    }
  },
  "two_proportions.csv": (rows) => {
    for (const row of rows) {
      const input = [num(row, "x1"), num(row, "n1"), num(row, "x2"), num(row, "n2")] as const;
      const interval = newcombe(...input);
      const result = twoProportions(...input);
      agrees(result?.difference, row, "diff");
      agrees(interval?.[0], row, "newcombe_lower");
      agrees(interval?.[1], row, "newcombe_upper");
      agrees(result?.chi2, row, "chi2_nocorr");
      agrees(result?.p, row, "p_chi2");
      agrees(result?.fisherP, row, "p_fisher", LOOSE);
    }
  },
  "fdr.csv": (rows) => {
    const p = rows.map((row) => num(row, "p"));
    const adjusted = {
      bh: benjaminiHochberg(p),
      by: benjaminiYekutieli(p),
      holm: holm(p),
      bonferroni: bonferroni(p),
    };
    for (const [index, row] of rows.entries()) {
      for (const [column, values] of Object.entries(adjusted)) agrees(values[index], row, column);
      agrees(Number((adjusted.bh[index] ?? 1) <= 0.05), row, "reject_bh_05");
    }
  },
};
