import type { UnitInfo } from "../src/components/pageData.js";
import { formatLasar } from "../src/format/lasar.js";
import type { Indicator } from "../src/indicators/defineIndicator.js";
import { indicatorById } from "../src/indicators/registry.js";
import type { Group, ValueRow } from "../src/indicators/valueRow.js";

const LAST = 2025;

/** Subject codes whose grade points the invented edition has. */
export const subjects = ["SV", "EN", "MA", "BI", "FY", "KE", "TK", "GE", "HI", "RE", "SH", "IDH"] as const;

/** Twenty indicators: the headlines, grade points of twelve subjects, absence and one survey index. */
export const siteIndicators: readonly Indicator[] = [
  "meritvarde_ak9",
  "alla_amnen_ak9",
  "behorighet_yr_ak9",
  "alla_amnen_ak6",
  ...subjects.map((code) => `betygspoang_${code.toLowerCase()}_ak9`),
  "franvaro_total",
  "franvaro_over_10",
  "franvaro_over_20",
  "skolenkaten_trygghet_elever_ak8",
].map((id) => indicatorById(id));

const middles: Readonly<Record<string, number>> = {
  meritvarde_ak9: 223,
  franvaro_total: 8,
  franvaro_over_10: 25,
};
const middleOf = ({ id, measure }: Indicator) =>
  middles[id] ??
  (id.startsWith("betygspoang") ? 12.4 : id.startsWith("skolenkaten") ? 7 : measure === "share" ? 70 : 10);

/**
 * Rows of every unit, the municipality's schools and Riket, for every indicator and läsår. One of nine values is hidden; a
 * survey round is taken for a läsår. Invented, and the same each time.
 */
export function siteRows(units: readonly UnitInfo[], years: number, sourceId: string): ValueRow[] {
  const periods = Array.from({ length: years }, (_, back) => formatLasar(LAST - back));
  return siteIndicators.flatMap((indicator, at) =>
    periods.flatMap((period, back): ValueRow[] => {
      const middle = middleOf(indicator);
      const groups: readonly Group[] = indicator.headline ? ["alla", "flickor", "pojkar"] : ["alla"];
      const own = units.flatMap(({ id }, unit) =>
        groups.map((group, sex): ValueRow => {
          const wave = Math.sin(unit * 12.9 + at * 78.2 + back * 37.7 + sex * 5.1);
          const base = {
            indicator_id: indicator.id,
            unit_id: id,
            unit_level: "unit" as const,
            period,
            group,
          };
          return (unit + at + back) % 9 === 0
            ? { ...nothing(sourceId), ...base }
            : { ...shown(middle * (1 + wave * 0.07), indicator, middle, sourceId), ...base };
        }),
      );
      const whole = shown(middle, indicator, middle, sourceId);
      const base = { indicator_id: indicator.id, period, group: "alla" as const };
      return [
        ...own,
        { ...whole, ...base, unit_id: "1400", unit_level: "municipality", perspective: "kommunala_skolor" },
        { ...whole, ...base, unit_id: "0000", unit_level: "national", perspective: "riket", n: null },
      ];
    }),
  );
}

type Figures = Omit<ValueRow, "indicator_id" | "unit_id" | "unit_level" | "period" | "group">;

function shown(
  value: number,
  { headline, decimals }: Indicator,
  middle: number,
  source_ids: string,
): Figures {
  const rounded = Number(value.toFixed(decimals));
  const wide = middle * 0.05;
  const deviation = rounded - middle;
  return {
    perspective: "skolenhet",
    value: rounded,
    status: "ok",
    status_reason: null,
    n: 84,
    ci_low: rounded - wide,
    ci_high: rounded + wide,
    expected: headline ? middle : null,
    expected_source: headline ? "salsa" : null,
    deviation: headline ? deviation : null,
    deviation_low: headline ? deviation - wide : null,
    deviation_high: headline ? deviation + wide : null,
    judgement: headline ? "kan_inte_avgoras" : null,
    national: middle,
    target: null,
    source_ids,
  };
}

function nothing(source_ids: string): Figures {
  return {
    perspective: "skolenhet",
    value: null,
    status: "suppressed",
    status_reason: "Döljs: färre än 10 elever.",
    n: null,
    ci_low: null,
    ci_high: null,
    expected: null,
    expected_source: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
    national: null,
    target: null,
    source_ids,
  };
}
