import type { FunnelRow } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { funnelLimits } from "../../src/statistics/funnelLimits.js";
import { overdispersion } from "../../src/statistics/overdispersion.js";
import { editionDecimals } from "../publish/editionDecimals.js";
import { groupBy } from "../values/groupBy.js";
import type { OwnCell } from "../values/readCells.js";
import { isShare, isWhole, type ShownCells } from "./shownCells.js";

/** Fewer units have no spread to speak of. */
const FEWEST = 5;

/**
 * Each shown unit's share beside the limits that chance alone would keep it within, were it like the shown units together
 * (ST-6). Of whole year groups, in the läsår where five units or more are shown and not all pupils or none reach the goal.
 */
export function funnelRows(cells: ShownCells, edition: "publik" | "intern"): FunnelRow[] {
  const units = cells.all.filter(({ unit_level, indicator_id }) => {
    const indicator = indicatorById(indicator_id);
    return unit_level === "unit" && isWhole(indicator) && isShare(indicator);
  });
  const series = groupBy(units, (cell) => `${cell.indicator_id}|${cell.lasar_slut}`);
  return [...series.values()].flatMap((own) => funnel(own, edition));
}

function funnel(cells: readonly OwnCell[], edition: "publik" | "intern"): FunnelRow[] {
  const total = (of: (cell: OwnCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  const common = total(({ numerator }) => numerator) / total(({ n }) => n);
  const spread = overdispersion(
    cells.map(({ numerator: k, n }) => ({ k, n })),
    common,
  );
  if (cells.length < FEWEST || spread === undefined) return [];
  return cells.flatMap((cell, at): FunnelRow[] => {
    const [inner, outer, allowed] = [
      funnelLimits(common, cell.n, 0.95),
      funnelLimits(common, cell.n, 0.998),
      spread.units[at]?.additive,
    ];
    if (!inner || !outer || !allowed) return [];
    const share = cell.numerator / cell.n;
    const isWithin = ([low, high]: readonly [number, number]) => low <= share && share <= high;
    const decimals = editionDecimals("share", cell.n, edition);
    const percent = (part: number) => {
      const value = 100 * Math.min(1, Math.max(0, part));
      return decimals === undefined ? value : roundHalfAway(value, decimals);
    };
    return [
      {
        period: formatLasar(cell.lasar_slut),
        unit_id: cell.unit_id,
        unit_level: "unit",
        indicator_id: cell.indicator_id,
        n: cell.n,
        value: percent(share),
        common: percent(common),
        low_95: percent(inner[0]),
        high_95: percent(inner[1]),
        low_998: percent(outer[0]),
        high_998: percent(outer[1]),
        low_spread: percent(allowed[0]),
        high_spread: percent(allowed[1]),
        place: isWithin(inner) ? "innanfor" : isWithin(outer) ? "utanfor_95" : "utanfor_998",
        overdispersion: roundHalfAway(spread.phiWinsorised, edition === "intern" ? 2 : 1),
      },
    ];
  });
}
