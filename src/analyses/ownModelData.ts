import type { Judgement } from "../indicators/valueRow.js";
import type { Factor } from "../statistics/ownModel.js";
import type { Place, Shown } from "./analysisData.js";

/** The model itself: what it is made of and how much it explains. Numbers are null when none could be made. */
export interface OwnModelRow extends Shown {
  readonly kind: "modell";
  readonly indicator_id: string;
  readonly period: string;
  /** Background factors in the model; those that are not published in the läsår are left out. */
  readonly factors: readonly Factor[];
  readonly left_out: readonly Factor[];
  /** Schools with published background; of them those the model is made on; of those, the ones with ~100. */
  readonly with_background: number;
  readonly units: number;
  readonly approximate: number;
  readonly r2: number | null;
  readonly adjusted_r2: number | null;
  /** Standard deviation of what the model leaves unexplained between schools, in the unit of the indicator. */
  readonly sigma: number | null;
  /** Coefficients: of one step of parents' education (1–3), and of shares from 0 to 1. */
  readonly terms: readonly { readonly term: string; readonly estimate: number; readonly se: number }[] | null;
}

/** A unit beside the model, exactly as in values.csv; or why it has no expected value. */
export interface OwnModelUnitRow extends Place, Shown {
  readonly kind: "enhet";
  readonly indicator_id: string;
  readonly value: number | null;
  readonly expected: number | null;
  readonly deviation: number | null;
  readonly deviation_low: number | null;
  readonly deviation_high: number | null;
  readonly judgement: Judgement | null;
}
