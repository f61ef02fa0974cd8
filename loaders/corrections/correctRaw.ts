import { DataFaults } from "../intake/dataFaults.js";
import { showText } from "../intake/showText.js";
import { unknownSymbols } from "../intake/unknownSymbols.js";
import type { SqlValue, Warehouse } from "../warehouse/openWarehouse.js";
import { type AppliedCorrection, type Correction, correctionFault } from "./correction.js";
import { type FoundCell, judgeFound } from "./judgeFound.js";

interface CorrectedTable {
  /** Table of schema raw, with a view of the same name in schema scope. */
  readonly table: string;
  readonly source: string;
  readonly isPupil: boolean;
}

/** Corrects a cell of a file that is kept as the text it had. Call it inside a transaction that is rolled back. */
export async function correctRaw(
  warehouse: Warehouse,
  correction: Correction,
  codePupil: (id: string) => string,
): Promise<AppliedCorrection> {
  const { column, value, reason, decidedBy, date } = correction;
  const { table, source, isPupil } = await tableOf(warehouse, correction);
  const key = [...correction.key].map(
    ([name, text]) => [name, name === "elev_id" ? codePupil(text) : text] as const,
  );
  // names are columns of the table: tableOf has looked them up
  const conditions = key.map(([name], index) => `held."${name}" = $k${index}`).join(" and ");
  const params: Record<string, SqlValue> = Object.fromEntries(
    key.map(([, text], index) => [`k${index}`, text]),
  );
  const rows = await warehouse.query(
    `select held.file_id, held.row_number, coalesce(held."${column}", '') as value
    from scope."${table}" as held
    join meta.file as file on file.file_id = held.file_id
    semi join meta.standing as standing on standing.scope = held.scope and standing.file_id = held.file_id
    where (file.source = $kalla or file.name = $kalla) and ${conditions}`,
    { ...params, kalla: correction.kalla },
  );
  const cell = judgeFound(correction, rows.map(toCell), isPupil);
  const place = { file_id: cell.fileId, row_number: cell.rowNumber };
  await warehouse.run(
    `update raw."${table}" as held set "${column}" = $value
    where file_id = $file_id and row_number = $row_number and ${conditions}`,
    { ...params, ...place, value },
  );
  await refuseLost(warehouse, table, correction, place);
  await refuseUnknown(warehouse, source, correction, cell);
  return { fileId: cell.fileId, rowNumber: cell.rowNumber, isPupil, column, reason, decidedBy, date };
}

/** The table of the source or file that has the columns of the correction. */
async function tableOf(warehouse: Warehouse, correction: Correction): Promise<CorrectedTable> {
  const { kalla, column, key } = correction;
  const [file] = await warehouse.query(
    "select source from meta.file where source = $kalla or name = $kalla order by file_id desc limit 1",
    { kalla },
  );
  if (file === undefined) {
    const message = `${showText(kalla)} är varken en källa eller en fil som är inläst. nulage status visar vad som är det.`;
    throw new DataFaults([correctionFault(correction, "utan-kalla", "kalla", message)]);
  }
  const wanted = [column, ...key.keys()];
  const held = await heldTables(warehouse, kalla);
  const found = held.find(({ columns }) => wanted.every((name) => columns.includes(name)));
  if (found)
    return {
      table: found.table,
      source: String(file["source"]),
      isPupil: found.columns.includes("elev_id"),
    };
  const allowed = held.map(({ columns }) => columns.join(", ")).join("; eller ");
  const message = `Nyckelns kolumner och kolumnen som rättas ska finnas i källan. Den har ${allowed}.`;
  throw new DataFaults([correctionFault(correction, "kolumn", "kolumn", message)]);
}

/** Tables with rows of the source or file, and the columns a correction may name. */
async function heldTables(
  warehouse: Warehouse,
  kalla: string,
): Promise<{ readonly table: string; readonly columns: readonly string[] }[]> {
  const rows = await warehouse.query(
    `select table_name, list(column_name order by ordinal_position) as columns
    from information_schema.columns
    where table_schema = 'raw' and column_name not in ('file_id', 'row_number')
    group by table_name order by table_name`,
  );
  const tables = rows.map(({ table_name, columns }) => ({
    table: String(table_name),
    columns: Array.isArray(columns) ? columns.map(String) : [],
  }));
  const held = [];
  for (const each of tables) {
    const [found] = await warehouse.query(
      `select exists (
        from raw."${each.table}" semi join (select file_id from meta.file where source = $kalla or name = $kalla)
        using (file_id)
      ) as yes`,
      { kalla },
    );
    if (found?.["yes"] === true) held.push(each);
  }
  return held;
}

/** A row that is given another unit or period would be of a scope that its file does not have, and count no more. */
async function refuseLost(
  warehouse: Warehouse,
  table: string,
  correction: Correction,
  place: { readonly file_id: number; readonly row_number: number },
): Promise<void> {
  const [lost] = await warehouse.query(
    `select 1 from scope."${table}" as held
    anti join meta.standing as standing on standing.scope = held.scope and standing.file_id = held.file_id
    where held.file_id = $file_id and held.row_number = $row_number limit 1`,
    place,
  );
  if (lost === undefined) return;
  const message =
    "Kolumnen säger vilken enhet eller period raden är om, och kan inte rättas till en som filen inte har. Rätta filen.";
  throw new DataFaults([correctionFault(correction, "kolumn", "kolumn", message)]);
}

async function refuseUnknown(
  warehouse: Warehouse,
  source: string,
  correction: Correction,
  { fileId, rowNumber }: FoundCell,
): Promise<void> {
  const unknown = await unknownSymbols(warehouse, source, fileId, correction.file);
  if (!unknown.some(({ row }) => row === rowNumber)) return;
  const message =
    "Det nya värdet är varken ett tal eller en symbol som källan använder. Skriv det som källan skulle ha gjort.";
  throw new DataFaults([correctionFault(correction, "nytt-varde", "nytt_varde", message)]);
}

function toCell(row: Record<string, unknown>): FoundCell {
  return {
    fileId: Number(row["file_id"]),
    rowNumber: Number(row["row_number"]),
    value: String(row["value"]),
  };
}
