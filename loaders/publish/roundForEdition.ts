import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { editionDecimals } from "./editionDecimals.js";

/**
 * In the public edition our own values are rounded by the size of the group, with everything that follows from them;
 * what a public source has published stands as published. `isOwn`: computed here from a file of pupils. The internal edition is exact.
 */
export function roundForEdition(row: ValueRow, edition: "publik" | "intern", isOwn: boolean): ValueRow {
  if (!isOwn || row.value === null || row.n === null) return row;
  const decimals = editionDecimals(indicatorById(row.indicator_id).measure, row.n, edition);
  if (decimals === undefined) return row;
  const round = (value: number | null) => (value === null ? null : roundHalfAway(value, decimals));
  const value = roundHalfAway(row.value, decimals);
  return {
    ...row,
    value,
    // a deviation of ours beside its expected value would give the exact value back
    deviation:
      row.expected_source === "egen_modell" && row.expected !== null
        ? roundHalfAway(value - row.expected, 1)
        : row.deviation,
    ci_low: round(row.ci_low),
    ci_high: round(row.ci_high),
    deviation_low: round(row.deviation_low),
    deviation_high: round(row.deviation_high),
  };
}
