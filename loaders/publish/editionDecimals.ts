import type { Measure } from "../../src/indicators/defineIndicator.js";

/** Below this many pupils a share with decimals gives the number of pupils away (91,7 % of fewer than 40 is 11 of 12). */
const WHOLE_PERCENT_BELOW = 100;
const WHOLE_POINTS_BELOW = 50;

/** Decimals that an own value of `n` pupils may have in the edition; undefined when it stands exact. */
export function editionDecimals(
  measure: Measure,
  n: number,
  edition: "publik" | "intern",
): 0 | 1 | undefined {
  if (edition === "intern") return undefined;
  // coarse as whole points are on a scale of ten, Skolenkäten itself has one decimal from five answers on (EN-8)
  if (measure === "index") return 1;
  return n < (measure === "mean" ? WHOLE_POINTS_BELOW : WHOLE_PERCENT_BELOW) ? 0 : 1;
}
