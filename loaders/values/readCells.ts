import { z } from "zod";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";

const unitLevel = z.enum(["unit", "municipality", "national"]);
const group = z.enum(["alla", "flickor", "pojkar"]);
const perspective = z.enum([
  "skolenhet",
  "kommunala_skolor",
  "hemkommun",
  "lageskommun",
  "fristaende",
  "riket",
  "riket_ovagt",
]);
const status = z.enum(["ok", "suppressed", "approximate", "missing", "not_applicable", "preliminary"]);
const key = {
  indicator_id: z.string(),
  /** As published: läsår, calendar year or round. */
  period: z.string(),
  unit_id: z.string(),
};

/** mart.pupil_cell: whole numbers from pupils' records. */
export const ownCell = z.object({
  ...key,
  lasar_slut: z.int(),
  unit_level: unitLevel.exclude(["national"]),
  grupp: group,
  perspective,
  n: z.int().positive(),
  /** Pupils for a share; doubled points for a mean; the upper sum of a ratio. */
  numerator: z.number(),
  sum_of_squares: z.number(),
  /** The lower sum of a ratio, with its squares and products with the upper one; null for a mean or a share. */
  divisor: z.number().positive().nullable(),
  divisor_squares: z.number().nullable(),
  sum_of_products: z.number().nullable(),
  /** People behind the n rows: fewer than n where one person has several participations (VX-3). */
  persons: z.int().positive(),
  /** For a share: people with a row that reaches the goal, and with one that does not. The two may overlap. */
  persons_reached: z.int().nonnegative(),
  persons_missed: z.int().nonnegative(),
  /** People with a row that has none of the outcomes told of the population; null where no outcomes share one. */
  persons_rest: z.int().nonnegative().nullable(),
  /** Why the value is not final and is compared with nothing; null when there is no reason. */
  reservation: z.string().nullable(),
  file_ids: z.array(z.int()),
});
/** mart.survey_cell: answers to the municipality's own surveys, as whole numbers. */
export const surveyCell = z.object({
  ...key,
  familj: z.string(),
  unit_level: unitLevel.exclude(["national"]),
  grupp: group,
  perspective,
  /** People: answers to the question that most answered. `med_poang` without "vet ej". */
  n: z.int().positive(),
  med_poang: z.int().nonnegative(),
  /** Answers to all questions, those with points, and the positive ones. */
  svar: z.int().nonnegative(),
  svar_med_poang: z.int().nonnegative(),
  positiva: z.int().nonnegative(),
  /** Sums of points ×6 and of their squares. */
  poang: z.number(),
  poang_kvadrat: z.number(),
  /** Whether some answer is not on its scale, or its number is unknown. */
  okant: z.boolean(),
  /** Asked; null when that is unknown of some who answered. */
  tillfragade: z.int().nullable(),
  en_per_enhet: z.boolean(),
  file_ids: z.array(z.int()),
});
/** mart.grade_cell, mart.assessment_cell: pupils with one grade, or on one step, among those who have any. */
export const gradeCell = z.object({
  ...key,
  lasar_slut: z.int(),
  unit_level: unitLevel.exclude(["national"]),
  perspective,
  grupp: z.templateLiteral([z.enum(["betyg", "omdome"]), "_", z.string()]),
  n: z.int().positive(),
  antal: z.int().nonnegative(),
  file_ids: z.array(z.int()),
});
/** mart.published_cell: a value as a public source has it, or the status its symbol stands for. */
export const publishedCell = z.object({
  ...key,
  lasar_slut: z.int(),
  unit_level: unitLevel,
  grupp: group,
  perspective,
  n: z.int().nullable(),
  value: z.number().nullable(),
  status,
  status_reason: z.string().nullable(),
  file_id: z.int(),
  row_number: z.int(),
});
/** mart.expected_value: a model's F, B and R as published. */
export const expectedValue = z.object({
  ...key,
  expected_source: z.enum(["salsa", "kolada_modell"]),
  perspective,
  actual: z.number().nullable(),
  expected: z.number().nullable(),
  residual: z.number().nullable(),
  status,
  status_reason: z.string().nullable(),
  file_id: z.int(),
  row_number: z.int(),
});
/** mart.model_unit: a unit of the nation, with what an own model is fitted on; shares in percent. */
export const modelUnitCell = z.object({
  indicator_id: z.string(),
  period: z.string(),
  unit_id: z.string(),
  value: z.number().nullable(),
  at_least: z.number().nullable(),
  at_most: z.number().nullable(),
  parents_education: z.number().nullable(),
  boys: z.number().nullable(),
  newly_immigrated: z.number().nullable(),
  file_id: z.int(),
  row_number: z.int(),
});
/** mart.unweighted_mean: the mean of the municipalities. */
export const unweightedMean = z.object({
  indicator_id: z.string(),
  period: z.string(),
  grupp: group,
  value: z.number(),
  municipalities: z.int(),
  file_ids: z.array(z.int()),
});
export const unitContract = z.object({
  skolenhetskod: z.string(),
  namn: z.string(),
  kort_namn: z.string(),
  skolform: z.string(),
  huvudman: z.string(),
  /** Codes of the units that it follows on, as `enheter.csv` has them; empty when it follows on none. */
  foljer_pa: z.string(),
});
export const target = z.object({
  indicator_id: z.string(),
  enhet: z.string(),
  lasar: z.string(),
  mal: z.string(),
  beslutad: z.string().nullable(),
});

export type OwnCell = z.infer<typeof ownCell>;
export type SurveyCell = z.infer<typeof surveyCell>;
export type GradeCell = z.infer<typeof gradeCell>;
export type PublishedCell = z.infer<typeof publishedCell>;
export type ExpectedValue = z.infer<typeof expectedValue>;
export type ModelUnitCell = z.infer<typeof modelUnitCell>;
export type UnweightedMean = z.infer<typeof unweightedMean>;
export type Unit = z.infer<typeof unitContract>;
export type Target = z.infer<typeof target>;

export interface Cells {
  readonly own: readonly OwnCell[];
  readonly surveys: readonly SurveyCell[];
  readonly grades: readonly GradeCell[];
  readonly published: readonly PublishedCell[];
  readonly expected: readonly ExpectedValue[];
  /** Empty unless the municipality has chosen an own model. */
  readonly modelUnits: readonly ModelUnitCell[];
  readonly unweighted: readonly UnweightedMean[];
  readonly units: readonly Unit[];
  readonly targets: readonly Target[];
}

/** Everything the value rows are made of; no pupil rows. */
export async function readCells(warehouse: Warehouse): Promise<Cells> {
  return {
    own: await readTable(warehouse, "mart", "pupil_cell", ownCell),
    surveys: await readTable(warehouse, "mart", "survey_cell", surveyCell),
    grades: [
      ...(await readTable(warehouse, "mart", "grade_cell", gradeCell)),
      ...(await readTable(warehouse, "mart", "assessment_cell", gradeCell)),
    ],
    published: await readTable(warehouse, "mart", "published_cell", publishedCell),
    expected: await readTable(warehouse, "mart", "expected_value", expectedValue),
    modelUnits: await readTable(warehouse, "mart", "model_unit", modelUnitCell),
    unweighted: await readTable(warehouse, "mart", "unweighted_mean", unweightedMean),
    units: await readTable(warehouse, "mart", "unit", unitContract),
    targets: await readTable(warehouse, "meta", "mal", target),
  };
}
