import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";

/** Below this many pupils a share with decimals gives the number of pupils away (91,7 % of fewer than 40 is 11 of 12). */
const WHOLE_PERCENT_BELOW = 100;
const WHOLE_POINTS_BELOW = 50;

/**
 * In the public edition our own values are rounded by the size of the group, with everything that follows from them;
 * what a public source has published stands as published. The internal edition is exact.
 */
export function roundForEdition(row: ValueRow, edition: "publik" | "intern"): ValueRow {
  const isOwn = row.source_ids.split("+").some((id) => id.startsWith("betyg-"));
  if (edition === "intern" || !isOwn || row.value === null || row.n === null) return row;
  const limit =
    indicatorById(row.indicator_id).measure === "share" ? WHOLE_PERCENT_BELOW : WHOLE_POINTS_BELOW;
  const decimals = row.n < limit ? 0 : 1;
  const round = (value: number | null) => (value === null ? null : roundHalfAway(value, decimals));
  return {
    ...row,
    value: round(row.value),
    ci_low: round(row.ci_low),
    ci_high: round(row.ci_high),
    deviation_low: round(row.deviation_low),
    deviation_high: round(row.deviation_high),
  };
}
