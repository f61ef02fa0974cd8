import type { ValueRow } from "../indicators/valueRow.js";

type ColumnType = "VARCHAR" | "DOUBLE" | "INTEGER";

const valueTypes: Readonly<Record<keyof ValueRow, ColumnType>> = {
  indicator_id: "VARCHAR",
  unit_id: "VARCHAR",
  unit_level: "VARCHAR",
  period: "VARCHAR",
  group: "VARCHAR",
  perspective: "VARCHAR",
  value: "DOUBLE",
  status: "VARCHAR",
  status_reason: "VARCHAR",
  n: "INTEGER",
  ci_low: "DOUBLE",
  ci_high: "DOUBLE",
  expected: "DOUBLE",
  expected_source: "VARCHAR",
  deviation: "DOUBLE",
  deviation_low: "DOUBLE",
  deviation_high: "DOUBLE",
  judgement: "VARCHAR",
  national: "DOUBLE",
  target: "DOUBLE",
  source_ids: "VARCHAR",
};

/** A table that questions are asked of. */
export interface ExploreTable {
  readonly name: "varden" | "indikatorer" | "enheter";
  /** What a row is, in words. */
  readonly grain: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** The tables of Utforska and of own notebooks, in reading order. Texts are never empty: what is missing is null. */
export const exploreTables: readonly ExploreTable[] = [
  {
    name: "varden",
    grain: "en rad per mått, enhet, period, grupp och perspektiv: utgåvans values.csv",
    columns: valueTypes,
  },
  {
    name: "indikatorer",
    grain: "en rad per mått",
    columns: {
      id: "VARCHAR",
      namn: "VARCHAR",
      kort_namn: "VARCHAR",
      matt_enhet: "VARCHAR",
      skolform: "VARCHAR",
      fokusomrade: "VARCHAR",
      delomrade: "VARCHAR",
      delta: "DOUBLE",
    },
  },
  {
    name: "enheter",
    grain: "en rad per skolenhet",
    columns: {
      unit_id: "VARCHAR",
      namn: "VARCHAR",
      kort_namn: "VARCHAR",
      skolform: "VARCHAR",
      huvudman: "VARCHAR",
    },
  },
];
