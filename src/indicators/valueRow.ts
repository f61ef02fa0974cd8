export type UnitLevel = "unit" | "municipality" | "national";
export type Status = "ok" | "suppressed" | "approximate" | "missing" | "not_applicable" | "preliminary";
export type Judgement = "over" | "som_forvantat" | "under" | "kan_inte_avgoras";
/** Models of an expected value (contract §4): Skolverket's of units, SKR's of municipalities in Kolada, and our own. */
export type ExpectedSource = "salsa" | "kolada_modell" | "egen_modell";
export type Perspective =
  | "skolenhet"
  | "kommunala_skolor"
  | "hemkommun"
  | "lageskommun"
  | "fristaende"
  | "riket"
  | "riket_ovagt";

/**
 * Pupils of the municipality's own schools except the unit in `unit_id`: what a unit is compared with, since the
 * municipal value includes the unit itself (ST-11).
 */
export const GROUP_OTHERS = "ovriga_kommunala_skolor";
/** The units that a unit follows on, in periods when it has no value of its own (EN-9). */
export const GROUP_PREDECESSORS = "foregangare";
export const GROUPS = ["alla", "flickor", "pojkar", GROUP_OTHERS, GROUP_PREDECESSORS] as const;
/** Pupils with one grade: `betyg_a` … `betyg_f` and `betyg_streck`, or the grades of another grade system. */
export type GradeGroup = `betyg_${string}`;
/** Pupils on one step of subject assessments, or with a word that is none of the scale's: `omdome_annat`. */
export type AssessmentGroup = `omdome_${string}`;
export type Group = (typeof GROUPS)[number] | GradeGroup | AssessmentGroup;

/**
 * One published value, exactly the columns of `values.csv` (contract §4). `value`, `n`, intervals and comparisons are
 * null whenever they may not or cannot be shown; `status_reason` then says why, in Swedish. Missing is never 0.
 */
export interface ValueRow {
  readonly indicator_id: string;
  readonly unit_id: string;
  readonly unit_level: UnitLevel;
  /** Läsår "2024/25", calendar year or survey round. */
  readonly period: string;
  readonly group: Group;
  readonly perspective: Perspective;
  readonly value: number | null;
  readonly status: Status;
  readonly status_reason: string | null;
  readonly n: number | null;
  readonly ci_low: number | null;
  readonly ci_high: number | null;
  readonly expected: number | null;
  readonly expected_source: ExpectedSource | null;
  readonly deviation: number | null;
  readonly deviation_low: number | null;
  readonly deviation_high: number | null;
  readonly judgement: Judgement | null;
  readonly national: number | null;
  readonly target: number | null;
  /** Keys into sources.json, joined by "+". */
  readonly source_ids: string;
}

export const valueColumns = [
  "indicator_id",
  "unit_id",
  "unit_level",
  "period",
  "group",
  "perspective",
  "value",
  "status",
  "status_reason",
  "n",
  "ci_low",
  "ci_high",
  "expected",
  "expected_source",
  "deviation",
  "deviation_low",
  "deviation_high",
  "judgement",
  "national",
  "target",
  "source_ids",
] as const satisfies readonly (keyof ValueRow)[];
