import type { Perspective } from "../indicators/valueRow.js";
import type { Place, Shown } from "./analysisData.js";

/** Published background of a unit or the municipality, as context. */
export interface BackgroundRow extends Place, Shown {
  readonly kind: "bakgrund";
  readonly measure: string;
  readonly name: string;
  readonly unit_of_measure: string;
  readonly perspective: Perspective;
  readonly value: number | null;
}

/** The municipality's result for all pupils beside that without newly immigrated and unknown background. */
export interface MigrationGapRow extends Place, Shown {
  readonly kind: "skillnad";
  readonly indicator_id: string;
  readonly perspective: Perspective;
  readonly value: number | null;
  readonly without_newly_immigrated: number | null;
  /** All pupils minus those without: below 0 the newly immigrated draw the value down. */
  readonly difference: number | null;
}

/** A gap that cannot be shown at all, with the reason. */
export interface NoGapRow {
  readonly kind: "saknas";
  readonly grouping: "foraldrars_utbildning";
  readonly status: "missing";
  readonly status_reason: string;
}
