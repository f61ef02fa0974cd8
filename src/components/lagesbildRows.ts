import { alphabetic } from "../format/alphabetic.js";
import { isLasar, parseLasar } from "../format/lasar.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { EditionInfo, SourceInfo, UnitInfo } from "./pageData.js";
import { breakBetween, findMunicipalityRow, findRow, periodsOf, rowsOf, sourcesOf } from "./rowQueries.js";

/** One line of a lägesbild: a unit, or the municipality as a whole. */
export interface LagesbildRow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** Page of the unit, relative to the site's root; null for the municipality. */
  readonly page: string | null;
  readonly level: "unit" | "municipality";
  readonly current: ValueRow | null;
  /** Earlier läsår of the same unbroken series, oldest first. */
  readonly trail: readonly ValueRow[];
}

export interface LagesbildInput {
  readonly indicator: Indicator;
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
  readonly edition: EditionInfo;
  readonly period: string;
  readonly sources: readonly SourceInfo[];
  /** Ids of the units to show; all that have the indicator when absent. */
  readonly chosen?: readonly string[];
}

const TRAIL_LENGTH = 3;

/** Whether a läsår is one of those just before another: what happened seven years ago is no trail. */
function isRecent(period: string, current: string): boolean {
  if (!isLasar(period) || !isLasar(current)) return true;
  return parseLasar(current) - parseLasar(period) <= TRAIL_LENGTH;
}

/** Units in alphabetic order, never by value (SA-6), and the municipality last. */
export function lagesbildRows(input: LagesbildInput): readonly LagesbildRow[] {
  const rows = rowsOf(input.rows, input.indicator.id).filter((row) => row.group === "alla");
  const earlier = periodsOf(rows).filter((period) => period < input.period && isRecent(period, input.period));
  const kindsOf = (row: ValueRow) => sourcesOf(row, input.sources).map((source) => source.source);
  const trailOf = (find: (period: string) => ValueRow | null, current: ValueRow | null) =>
    earlier.slice(-TRAIL_LENGTH).flatMap((period) => {
      const row = find(period);
      if (!row || row.value === null || row.status === "approximate") return [];
      const kinds = [...kindsOf(row), ...(current ? kindsOf(current) : [])];
      const { gradeSystemStarts } = input.edition;
      return breakBetween(input.indicator, period, input.period, kinds, gradeSystemStarts) ? [] : [row];
    });
  const withRows = new Set(rows.map((row) => row.unit_id));
  const units = input.units
    .filter((unit) => withRows.has(unit.id) && (!input.chosen || input.chosen.includes(unit.id)))
    .toSorted((a, b) => alphabetic(a.shortName, b.shortName));
  const lines = units.map((unit): LagesbildRow => {
    const current = findRow(rows, unit.id, input.period);
    return {
      key: unit.id,
      name: unit.shortName,
      detail: unit.huvudman.toLowerCase(),
      page: `enhet/${unit.id}.html`,
      level: "unit",
      current,
      trail: trailOf((period) => findRow(rows, unit.id, period), current),
    };
  });
  const whole = findMunicipalityRow(rows, input.period);
  if (!whole) return lines;
  const municipality: LagesbildRow = {
    key: input.edition.municipality.code,
    name: input.edition.municipality.name,
    detail: "kommunala skolor",
    page: null,
    level: "municipality",
    current: whole,
    trail: trailOf((period) => findMunicipalityRow(rows, period), whole),
  };
  return [...lines, municipality];
}
