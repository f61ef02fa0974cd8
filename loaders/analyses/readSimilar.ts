import { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { readTable } from "../warehouse/readTable.js";

const name = z.object({ kommunkod: z.string(), namn: z.string() });
const groupMember = z.object({
  group_id: z.string(),
  title: z.string(),
  area: z.string(),
  kommunkod: z.string(),
  name: z.string(),
});
const area = z.object({ omrade: z.string(), skolform: z.string().nullable() });
const variable = z.object({ kpi: z.string(), weight: z.number(), year: z.int().nullable() });
const kpi = z.object({
  kpi: z.string(),
  indicator_id: z.string().nullable(),
  perspective: z.string(),
  title: z.string(),
});
const variableValue = z.object({
  kpi: z.string(),
  kommunkod: z.string(),
  period: z.string(),
  value: z.number(),
});
const municipalityValue = z.object({
  indicator_id: z.string(),
  perspective: z.enum(["kommunala_skolor", "lageskommun", "hemkommun", "fristaende"]),
  year: z.int(),
  period: z.string(),
  kommunkod: z.string(),
  value: z.number(),
  source: z.string(),
});

export type MunicipalityValue = z.infer<typeof municipalityValue>;

/** A KPI of the own choice, with what Kolada calls it. */
export interface ChosenVariable {
  readonly kpi: string;
  readonly weight: number;
  readonly title: string;
  readonly perspective: string;
  /** The indicator it is, whose own value may be hidden; null when it is none. */
  readonly indicatorId: string | null;
}

export interface SimilarCells {
  readonly groups: readonly z.infer<typeof groupMember>[];
  /** School form that an area of Kolada's groups speaks of; null for all. */
  readonly areas: ReadonlyMap<string, string | null>;
  readonly variables: readonly ChosenVariable[];
  readonly variableValues: readonly z.infer<typeof variableValue>[];
  readonly values: readonly MunicipalityValue[];
  readonly names: ReadonlyMap<string, string>;
}

/** Public figures of municipalities, and who is compared with whom. Throws DataFaults on a KPI that is not pinned. */
export async function readSimilar(warehouse: Warehouse): Promise<SimilarCells> {
  const names = await readTable(warehouse, "mart", "municipality_name", name);
  const areas = await readTable(warehouse, "ref", "kommungrupp", area);
  const pinned = new Map(
    (await readTable(warehouse, "ref", "kolada_kpi", kpi)).map((each) => [each.kpi, each]),
  );
  const chosen = await readTable(warehouse, "meta", "similarity_variable", variable);
  refuseUnknown(chosen.map((each) => each.kpi).filter((id) => !pinned.has(id)));
  return {
    groups: await readTable(warehouse, "mart", "similar_group", groupMember),
    areas: new Map(areas.map(({ omrade, skolform }) => [omrade, skolform])),
    variables: chosen.flatMap(({ kpi: id, weight }) => {
      const known = pinned.get(id);
      if (!known) return [];
      return [
        {
          kpi: id,
          weight,
          title: known.title,
          perspective: known.perspective,
          indicatorId: known.indicator_id,
        },
      ];
    }),
    variableValues: await readTable(warehouse, "mart", "similarity_value", variableValue),
    values: await readTable(warehouse, "mart", "municipality_value", municipalityValue),
    names: new Map(names.map(({ kommunkod, namn }) => [kommunkod, namn])),
  };
}

function refuseUnknown(ids: readonly string[]): void {
  if (ids.length === 0) return;
  throw new DataFaults(
    ids.map((id) => ({
      code: "okant-nyckeltal",
      file: "kommun.json",
      column: "liknande_kommuner.nyckeltal",
      message:
        `Nyckeltalet ${id} finns inte bland de nyckeltal som programmet känner, i data/reference/kolada_kpi.csv. ` +
        "Välj ett av dem, eller ta bort det ur liknande_kommuner.",
    })),
  );
}
