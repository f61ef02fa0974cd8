import type { EditionInfo } from "../../src/components/pageData.js";
import type { YearData } from "../../src/components/year/yearData.js";
import { periodOrder } from "../../src/format/periodOrder.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { YearPlan } from "./readYearCycle.js";

export interface YearInput {
  readonly edition: EditionInfo;
  readonly year: readonly YearPlan[];
  /** Every published row. */
  readonly rows: readonly ValueRow[];
}

/** The first month of a läsår. */
const AUGUST = 8;

const inSchoolYear = (month: number) => (month - AUGUST + 12) % 12;

/** The year cycle in the order of the läsår, each measure with the latest period that the edition has of it (AH-1). */
export function yearPage({ edition, year, rows }: YearInput): YearData {
  const latest = new Map<string, string>();
  for (const { indicator_id, period, unit_level } of rows) {
    if (unit_level === "national") continue;
    const known = latest.get(indicator_id);
    const isLater = known === undefined || (periodOrder(period) ?? 0) > (periodOrder(known) ?? 0);
    if (isLater) latest.set(indicator_id, period);
  }
  return {
    edition,
    entries: year
      .map(({ indicators, maxAge: _, ...entry }) => ({
        ...entry,
        needs: indicators.map((id) => ({ id, latest: latest.get(id) ?? null })),
      }))
      .toSorted((a, b) => inSchoolYear(a.month) - inSchoolYear(b.month)),
  };
}
