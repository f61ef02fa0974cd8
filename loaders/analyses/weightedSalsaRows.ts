import type { WeightedSalsaRow } from "../../src/analyses/weightedSalsaRow.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { groupBy } from "../values/groupBy.js";

export interface WeightedSalsaOptions {
  readonly municipalityCode: string;
  /** Units that the municipality runs. */
  readonly ownUnits: ReadonlySet<string>;
}

const NAME = "elevviktad SALSA-avvikelse, egen beräkning";

/**
 * Σ n·R / Σ n over the municipality's own units, an indicator and läsår at a time (SA-10), of what values.csv shows. Told
 * only when every unit that has a value shows it: otherwise the shown ones would pass for the municipality.
 */
export function weightedSalsaRows(
  rows: readonly ValueRow[],
  { municipalityCode, ownUnits }: WeightedSalsaOptions,
): WeightedSalsaRow[] {
  const units = rows.filter(
    (row) => row.unit_level === "unit" && row.group === "alla" && ownUnits.has(row.unit_id),
  );
  const years = groupBy(units, ({ indicator_id, period }) => `${indicator_id}|${period}`);
  return [...years.values()].flatMap((year): WeightedSalsaRow[] => {
    const [first] = year;
    if (!first || !year.some(hasSalsa)) return [];
    const { indicator_id, period } = first;
    const place = { period, unit_id: municipalityCode, unit_level: "municipality", indicator_id } as const;
    const reason = hiddenReason(year);
    return [
      reason === null
        ? { name: NAME, ...place, status: "ok", status_reason: null, ...weighted(year) }
        : { name: NAME, ...place, status: "suppressed", status_reason: reason, ...nothing },
    ];
  });
}

const nothing = {
  deviation: null,
  low: null,
  high: null,
  units: null,
  n: null,
  units_without: null,
  n_without: null,
};

function hasSalsa(row: ValueRow): boolean {
  return row.expected_source === "salsa" && row.deviation !== null;
}

function isShown({ status }: ValueRow): boolean {
  return status === "ok" || status === "preliminary";
}

function hiddenReason(year: readonly ValueRow[]): string | null {
  // a unit without a value has no pupils in the figure either
  const withValue = year.filter(({ status }) => status !== "missing" && status !== "not_applicable");
  if (withValue.some((row) => !isShown(row))) {
    return "Minst en enhets värde visas inte. Då visas inte heller det elevviktade, som annars skulle tala för bara en del av kommunen.";
  }
  return withValue.some(({ n }) => n === null) ? "Antalet elever är inte känt för alla enheter." : null;
}

function weighted(year: readonly ValueRow[]) {
  const parts = year.filter(hasSalsa).map((row) => ({
    weight: row.n ?? 0,
    deviation: row.deviation ?? 0,
    // how far the interval reaches on each side
    below: row.deviation_low === null ? null : (row.deviation ?? 0) - row.deviation_low,
    above: row.deviation_high === null ? null : row.deviation_high - (row.deviation ?? 0),
  }));
  const without = year.filter((row) => isShown(row) && !hasSalsa(row));
  const n = parts.reduce((sum, { weight }) => sum + weight, 0);
  const deviation = parts.reduce((sum, part) => sum + part.weight * part.deviation, 0) / n;
  const reach = (side: (part: (typeof parts)[number]) => number | null) =>
    parts.reduce<number | null>((square, part) => {
      const each = side(part);
      return square === null || each === null ? null : square + ((part.weight / n) * each) ** 2;
    }, 0);
  const [below, above] = [reach((part) => part.below), reach((part) => part.above)];
  return {
    deviation: roundHalfAway(deviation, 2),
    low: below === null ? null : roundHalfAway(deviation - Math.sqrt(below), 2),
    high: above === null ? null : roundHalfAway(deviation + Math.sqrt(above), 2),
    units: parts.length,
    n,
    units_without: without.length,
    n_without: without.reduce((sum, row) => sum + (row.n ?? 0), 0),
  };
}
