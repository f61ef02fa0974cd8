import { z } from "zod";
import type { ExportColumn } from "../exportColumns.js";
import type { RowContract } from "../exportRow.js";
import { kommunCodes, kommunKeys, kommunShape, typAvHuvudman } from "../keyColumns.js";
import { slutbetygContract } from "../skolverket-slutbetyg-skolenhet/schema.js";

/** The measures are those of the report per skolenhet, under the same names. */
const measures = new Set(["antal_elever", "alla_amnen", "behorighet_yr", "meritvarde_17"]);
const columns: readonly ExportColumn[] = [
  ...kommunKeys,
  typAvHuvudman,
  ...slutbetygContract.columns.filter(({ name }) => measures.has(name)),
];

/** "Grundskola - Slutbetyg årskurs 9" per kommun: the same title as per skolenhet, another grain. */
export const slutbetygKommunContract: RowContract = {
  table: "skolverket_slutbetyg_kommun",
  columns,
  codes: kommunCodes,
  schema: z.object({
    ...kommunShape,
    typ_av_huvudman: z.string(),
    antal_elever: z.string(),
    alla_amnen: z.string(),
    behorighet_yr: z.string(),
    meritvarde_17: z.string().nullable(),
  }),
};
