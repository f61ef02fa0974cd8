import { expect } from "vitest";
import { overdispersion } from "../../../src/statistics/overdispersion.js";
import { shrinkage } from "../../../src/statistics/shrinkage.js";
import { agrees, type Check, cell, groupBy, num, type Row } from "./sheet.js";

function shrunk(rows: readonly Row[]) {
  return shrinkage(rows.map((row) => ({ k: num(row, "k"), n: num(row, "n") })));
}

/** Spread between units: empirical Bayes and overdispersion. */
export const unitOracles: Readonly<Record<string, Check>> = {
  "eb_shrunk.csv": (rows) => {
    for (const members of groupBy(rows, "set").values()) {
      const result = shrunk(members);
      for (const [index, row] of members.entries()) {
        const unit = result?.units[index];
        agrees(unit?.raw, row, "raw");
        agrees(unit?.shrunk, row, "shrunk");
        agrees(unit?.posterior[0], row, "post_lo95");
        agrees(unit?.posterior[1], row, "post_hi95");
      }
    }
  },
  "eb_params.csv": (rows, read) => {
    const sets = groupBy(read("eb_shrunk.csv"), "set");
    for (const row of rows) {
      const members = sets.get(cell(row, "set")) ?? [];
      const result = shrunk(members);
      agrees(members.length, row, "groups");
      agrees(result?.pBar, row, "p_bar");
      agrees(result?.rho, row, "rho_mom_raw");
      agrees(result?.strength, row, "M_mom");
      agrees(result?.alpha, row, "alpha");
      agrees(result?.beta, row, "beta");
    }
  },
  "overdispersion.csv": (rows) => {
    const p0 = new Set(rows.map((row) => num(row, "p0")));
    expect(p0.size).toBe(1);
    const counted = rows.map((row) => ({ k: num(row, "k"), n: num(row, "n") }));
    const result = overdispersion(counted, [...p0][0] ?? Number.NaN);
    for (const [index, row] of rows.entries()) {
      const unit = result?.units[index];
      agrees(unit?.z, row, "z");
      agrees(unit?.zWinsorised, row, "z_winsorised");
      agrees(unit?.zAdjusted, row, "z_adjusted");
      agrees(result?.phi, row, "phi_raw");
      agrees(result?.phiWinsorised, row, "phi_winsorised");
      agrees(result?.tau2, row, "tau2_raw_DL");
      agrees(result?.tau2Winsorised, row, "tau2_winsorised");
      agrees(unit?.multiplicative[0], row, "mult_lower95");
      agrees(unit?.multiplicative[1], row, "mult_upper95");
      agrees(unit?.additive[0], row, "add_lower95");
      agrees(unit?.additive[1], row, "add_upper95");
    }
  },
};
