import type { Perspective } from "../indicators/valueRow.js";
import type { Shown } from "./analysisData.js";

/** How similar municipalities are chosen: by Kolada, or by KPIs and weights in kommun.json (F11). */
export type SimilarChoice = "kolada" | "eget_val";

/** One choice of similar municipalities: who they are, and who could not be compared. */
export interface SimilarGroupRow extends Shown {
  readonly kind: "urval";
  readonly choice: SimilarChoice;
  /** Kolada's id of the group, or `eget_val`. */
  readonly group_id: string;
  /** As Kolada has it, year included. */
  readonly title: string;
  /** Members in alphabetical order; distance and differences are null in Kolada's groups, which do not publish them. */
  readonly members: readonly SimilarMember[];
  /** Municipalities that have every variable, the own included; null in Kolada's groups. */
  readonly compared: number | null;
  /** Municipalities left out, since a variable lacks a value; null in Kolada's groups. */
  readonly lacking: number | null;
}

export interface SimilarMember {
  readonly unit_id: string;
  readonly name: string;
  /** Weighted root mean square of the standardised differences: 0 is alike. */
  readonly distance: number | null;
  readonly variables: readonly SimilarVariableValue[] | null;
}

export interface SimilarVariableValue {
  readonly kpi: string;
  readonly value: number;
  /** Standard deviations over the compared municipalities, from the own value; null for one that does not vary. */
  readonly difference: number | null;
}

/** A variable of the own choice. */
export interface SimilarVariableRow extends Shown {
  readonly kind: "variabel";
  readonly group_id: string;
  readonly kpi: string;
  readonly title: string;
  readonly perspective: string;
  readonly weight: number;
  /** Läsår or calendar year; null when Kolada's values are not taken in. */
  readonly period: string | null;
  readonly own_value: number | null;
  /** Municipalities with a value, the own included. */
  readonly municipalities: number;
}

/** The own municipality's figure beside those of the similar ones, in one perspective and period (MV-12). */
export interface SimilarValueRow extends Shown {
  readonly kind: "varde";
  readonly group_id: string;
  readonly indicator_id: string;
  readonly perspective: Perspective;
  readonly period: string;
  /** As in values.csv: null where it is not shown there. */
  readonly own_value: number | null;
  /** Similar municipalities, and how many of them have a published value. */
  readonly members: number;
  readonly n: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly values: readonly { readonly unit_id: string; readonly name: string; readonly value: number }[];
  readonly sources: readonly string[];
}

export type SimilarRow = SimilarGroupRow | SimilarVariableRow | SimilarValueRow;
