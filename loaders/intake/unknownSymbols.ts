import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { Fault } from "./fault.js";
import { maskValue } from "./maskValue.js";

interface StagedSource {
  /** Name of the staging file, and of the table it makes. */
  readonly staging: string;
  /** Column that names the cell's column in the file. */
  readonly header: string;
  /** In the shape of stg.published: what the file's words stand for may be unknown too. */
  readonly isLong: boolean;
}

const long = (staging: string): StagedSource => ({ staging, header: "header", isLong: true });

/** Sources whose cells are numbers or symbols, with the staging table that types them. */
const staged: Readonly<Record<string, StagedSource>> = {
  skolverket_slutbetyg_skolenhet: { staging: "skolverket_slutbetyg", header: "measure", isLong: false },
  skolverket_behorighet_kommun: { staging: "skolverket_behorighet", header: "measure", isLong: false },
  kolada_data: { staging: "kolada", header: "kpi", isLong: false },
  salsa: long("salsa_matt"),
  ...Object.fromEntries(
    [
      "kolada_oudata",
      "pxweb_jsonstat",
      "skolenkaten_api",
      "skolenkaten_index",
      "skolenkaten_xlsx",
      "skolverket_amnesbetyg_over_tid",
      "skolverket_api_statistik_gr",
      "skolverket_avgangselever_skolenhet",
      "skolverket_betyg_ak6_kommun",
      "skolverket_betygsresultat_over_tid",
      "skolverket_elever_kommun",
      "skolverket_elever_skolenhet",
      "skolverket_kostnader_kommun",
      "skolverket_np_ak9_kommun",
      "skolverket_personal_kommun",
      "skolverket_slutbetyg_kommun",
    ].map((id) => [id, long(id)]),
  ),
};

/** What is unknown of a row in the shape of stg.published → code and sentence. */
const unknownWords: Readonly<Record<string, Pick<Fault, "code" | "message">>> = {
  measure: {
    code: "okand-rubrik",
    message:
      "Rubriken är inte känd, så det går inte att veta vad värdet mäter. Om källan har bytt rubrik på ett mått som finns: lägg till rubriken i data/reference/matt_rubriker.csv.",
  },
  dimension: {
    code: "okant-amne",
    message:
      "Ämnet eller svarandegruppen är inte känd. Är det ett ämne som har fått nytt namn: lägg till det i data/reference/amnen_rubriker.csv.",
  },
  perspective: {
    code: "okand-huvudman",
    message: "Typen av huvudman är inte känd. Lägg till den i data/reference/perspektiv.csv.",
  },
  grupp: { code: "okand-grupp", message: "Gruppen ska vara samtliga, flickor eller pojkar." },
};

const SYMBOL: Pick<Fault, "code" | "message"> = {
  code: "okand-symbol",
  message:
    "Värdet är varken ett tal eller en känd symbol. Kända symboler är .. (färre än tio), . (saknas) och ~100. Om källan har infört en ny symbol: lägg till den i data/reference/symboler.csv.",
};

/**
 * Cells that are neither a number nor a symbol we know, and cells whose measure, subject, huvudman or group has a name
 * we do not know: a new word has a meaning, and guessing it would be wrong (DC-1). Runs the source's staging for
 * this file alone; call it inside the import's transaction.
 */
export async function unknownSymbols(
  warehouse: Warehouse,
  sourceId: string,
  fileId: number,
  fileName: string,
): Promise<Fault[]> {
  const source = staged[sourceId];
  if (!source) return [];
  await warehouse.setVariable("only_file", fileId);
  try {
    await runSqlFile(warehouse, new URL(`../staging/${source.staging}.sql`, import.meta.url));
  } finally {
    await warehouse.setVariable("only_file", null);
  }
  // what now stands is of this file alone
  await warehouse.run("delete from meta.stage where stage = $stage", {
    stage: `staging/${source.staging}.sql`,
  });
  const words = source.isLong ? Object.keys(unknownWords) : [];
  const missing = words.map((word) => `when ${word} is null then '${word}'`).join(" ");
  const rows = await warehouse.query(
    `select * from (
      select row_number, ${source.header} as column_name, text, case ${missing} when status is null then 'status' end as unknown
      from stg.${source.staging} where file_id = $file_id
    ) where unknown is not null order by row_number limit 20`,
    { file_id: fileId },
  );
  return rows.map((row) => ({
    ...(unknownWords[String(row["unknown"])] ?? SYMBOL),
    file: fileName,
    row: Number(row["row_number"]),
    column: String(row["column_name"]),
    value: maskValue(String(row["text"])),
  }));
}
