import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import Papa from "papaparse";
import type { z } from "zod";
import { openWarehouse, type Warehouse } from "../loaders/warehouse/openWarehouse.js";
import { pupilCode } from "../loaders/workspace/pupilCode.js";

type Cell = string | number | null | undefined;

/** A file as the loop reads it: what a row must be, and where it is kept. */
export interface LoopFormat {
  /** Its output has the columns of the table, in any order; elev_id as text. */
  readonly contract: z.ZodType<Readonly<Record<string, Cell>> & { readonly elev_id: string }>;
  /** Makes stg.loop, where elev_id is a whole number. */
  readonly table: string;
}

export interface LoopResult {
  readonly rows: number;
  readonly kept: number;
}

/** Rows in a batch: enough for the appender to cost little beside the rest. */
const BATCH = 50_000;

/**
 * The import as it is usually written: papaparse gives an object a row, zod checks it, a new pupil gets a code and a
 * number, and good rows are appended to a database file. Less than an import of ours does: it looks for nothing between
 * rows, keeps no bad row and copies no file. Reads the first `limit` rows.
 */
export async function loopImport(
  path: string,
  { contract, table }: LoopFormat,
  limit: number,
  database: string,
): Promise<LoopResult> {
  const warehouse = await openWarehouse({ path: database });
  await warehouse.run(table);
  const columns = await columnsOf(warehouse);
  const key = { id: "bench", innerPad: randomBytes(64), outerPad: randomBytes(64) };
  const numbers = new Map<string, number>();
  const pupil = (id: string) => {
    let number = numbers.get(id);
    if (number === undefined) {
      pupilCode(key, 26, id);
      number = numbers.size + 1;
      numbers.set(id, number);
    }
    return number;
  };
  let rows = 0;
  let kept = 0;
  let batch: Cell[][] = [];
  const flush = async () => {
    const cells = batch.map((row) => row.map((cell) => cell ?? null));
    batch = [];
    kept += await warehouse.append("stg", "loop", cells);
  };
  const input = createReadStream(path);
  const parsed = input.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, delimiter: ";" }));
  for await (const row of parsed) {
    rows++;
    const { data } = contract.safeParse(row);
    if (data !== undefined) {
      const cells: Readonly<Record<string, Cell>> = { ...data, elev_id: pupil(data.elev_id) };
      batch.push(columns.map((name) => cells[name]));
    }
    if (batch.length >= BATCH) await flush();
    if (rows === limit) break;
  }
  input.destroy();
  await flush();
  warehouse.close();
  return { rows, kept };
}

async function columnsOf(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.query(
    "select column_name from information_schema.columns where table_name = 'loop' order by ordinal_position",
  );
  return rows.map((row) => String(row["column_name"]));
}
