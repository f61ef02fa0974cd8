import { z } from "zod";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";
import { readSimilar, type SimilarCells } from "./readSimilar.js";

const place = {
  lasar_slut: z.int(),
  unit_id: z.string(),
  unit_level: z.enum(["unit", "municipality"]),
};
const count = z.int().nonnegative();

/** mart.near_miss_cell: every pupil is in one of behoriga … saknar_bara_ovriga. */
export const nearMissCell = z.object({
  ...place,
  n: z.int().positive(),
  behoriga: count,
  saknar_bara_ma: count,
  saknar_bara_en: count,
  saknar_bara_sv: count,
  saknar_minst_tva: count,
  saknar_ett_och_fler: count,
  saknar_bara_ovriga: count,
  imv: count,
});
/** mart.merit_part_cell: doubled points. */
export const meritPartCell = z.object({
  ...place,
  grupp: z.enum(["flickor", "pojkar"]),
  amne: z.string(),
  n: z.int().positive(),
  poang_x2: count,
});
/** mart.cohort_cell. */
export const cohortCell = z.object({
  ...place,
  n: count,
  ja_ja: count,
  ja_nej: count,
  nej_ja: count,
  nej_nej: count,
  kom_till: count,
  kom_till_alla: count,
  lamnade: count,
  lamnade_alla: count,
});
/** mart.anpassad_cell: pupils and grades of a block of three läsår. */
export const anpassadCell = z.object({
  lasar_slut: z.int(),
  betyg: z.string(),
  elever: z.int().positive(),
  elever_med: count,
  betyg_antal: count,
});
/** mart.background_value: published aggregates alone. */
export const backgroundCell = z.object({
  measure: z.string(),
  name: z.string(),
  unit_of_measure: z.string(),
  unit_id: z.string(),
  unit_level: place.unit_level,
  perspective: z.enum(["skolenhet", "kommunala_skolor", "lageskommun", "hemkommun", "fristaende"]),
  period: z.string(),
  value: z.number().nullable(),
  status: z.string(),
  status_reason: z.string().nullable(),
});
const system = z.object({ betygssystem: z.string(), fran_lasar_slut: z.int() });

export type NearMissCell = z.infer<typeof nearMissCell>;
export type MeritPartCell = z.infer<typeof meritPartCell>;
export type BackgroundCell = z.infer<typeof backgroundCell>;
export type AnpassadCell = z.infer<typeof anpassadCell>;
export type CohortCell = z.infer<typeof cohortCell>;

export interface AnalysisCells {
  readonly nearMiss: readonly NearMissCell[];
  readonly meritParts: readonly MeritPartCell[];
  readonly cohorts: readonly CohortCell[];
  readonly anpassad: readonly AnpassadCell[];
  /** First läsår of each grade system: no series goes across one (GR-3). */
  readonly systemStarts: readonly number[];
  readonly background: readonly BackgroundCell[];
  /** Public figures of other municipalities. */
  readonly similar: SimilarCells;
}

/** What the analyses need beyond the cells of the values; no pupil rows. */
export async function readAnalysisCells(warehouse: Warehouse): Promise<AnalysisCells> {
  const systems = await readTable(warehouse, "ref", "betygssystem", system);
  return {
    nearMiss: await readTable(warehouse, "mart", "near_miss_cell", nearMissCell),
    meritParts: await readTable(warehouse, "mart", "merit_part_cell", meritPartCell),
    anpassad: await readTable(warehouse, "mart", "anpassad_cell", anpassadCell),
    cohorts: await readTable(warehouse, "mart", "cohort_cell", cohortCell),
    systemStarts: systems.map(({ fran_lasar_slut }) => fran_lasar_slut),
    background: await readTable(warehouse, "mart", "background_value", backgroundCell),
    similar: await readSimilar(warehouse),
  };
}
