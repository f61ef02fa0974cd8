import type { Place, Shown } from "./analysisData.js";

/**
 * The deviations from SALSA of the municipality's own units, weighted by pupils (SA-10). It is no SALSA value: SALSA does
 * not exist for a municipality, and this is never in values.csv.
 */
export interface WeightedSalsaRow extends Place, Shown {
  readonly name: "elevviktad SALSA-avvikelse, egen beräkning";
  readonly indicator_id: string;
  readonly deviation: number | null;
  /** 95 %, chance between cohorts alone; null where a unit has none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Units with a deviation, and their pupils. */
  readonly units: number | null;
  readonly n: number | null;
  /** Units with a value and without SALSA (SA-4), and their pupils: what the figure does not speak of. */
  readonly units_without: number | null;
  readonly n_without: number | null;
}
