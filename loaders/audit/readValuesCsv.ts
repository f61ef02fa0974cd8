import { z } from "zod";
import { indicatorById } from "../../src/indicators/registry.js";
import { type ValueRow, valueColumns } from "../../src/indicators/valueRow.js";
import { DataFaults } from "../intake/dataFaults.js";
import { splitRecords } from "../intake/readTextRecords.js";

const number = z.coerce.number().nullable();
const text = z.string().nullable();
const cellContract: z.ZodType<ValueRow> = z.object({
  indicator_id: z.string().refine((id) => isIndicator(id)),
  unit_id: z.string(),
  unit_level: z.enum(["unit", "municipality", "national"]),
  period: z.string(),
  group: z.union([
    z.enum(["alla", "flickor", "pojkar", "ovriga_kommunala_skolor", "foregangare"]),
    z.templateLiteral(["betyg_", z.string()]),
    z.templateLiteral(["omdome_", z.string()]),
  ]),
  perspective: z.enum([
    "skolenhet",
    "kommunala_skolor",
    "hemkommun",
    "lageskommun",
    "fristaende",
    "riket",
    "riket_ovagt",
  ]),
  value: number,
  status: z.enum(["ok", "suppressed", "approximate", "missing", "not_applicable", "preliminary"]),
  status_reason: text,
  n: number,
  ci_low: number,
  ci_high: number,
  expected: number,
  expected_source: z.enum(["salsa", "kolada_modell", "egen_modell"]).nullable(),
  deviation: number,
  deviation_low: number,
  deviation_high: number,
  judgement: z.enum(["over", "som_forvantat", "under", "kan_inte_avgoras"]).nullable(),
  national: number,
  target: number,
  source_ids: z.string(),
});
const alwaysText: ReadonlySet<string> = new Set(["source_ids"]);

/** The rows of a published `values.csv`. Throws DataFaults on a file that this version could not have written. */
export function readValuesCsv(csv: string, file: string): ValueRow[] {
  const [header, ...records] = splitRecords(csv, ",", file);
  const fault = (row: number) => {
    const message = "Filen är inte en values.csv som den här versionen skriver. Bygg utgåvan på nytt.";
    return new DataFaults([{ code: "okand-utgava", file, row, message }]);
  };
  if (header?.cells.join() !== valueColumns.join()) throw fault(1);
  return records.map(({ cells, row }) => {
    const named = valueColumns.map((column, index) => {
      const cell = cells[index] ?? "";
      return [column, cell === "" && !alwaysText.has(column) ? null : cell] as const;
    });
    const parsed = cellContract.safeParse(Object.fromEntries(named));
    if (!parsed.success || cells.length !== valueColumns.length) throw fault(row);
    return parsed.data;
  });
}

function isIndicator(id: string): boolean {
  try {
    return indicatorById(id).id === id;
  } catch {
    return false;
  }
}
