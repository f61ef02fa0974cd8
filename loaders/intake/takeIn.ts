import { join } from "node:path";
import { faultPoint } from "../faultPoint.js";
import type { ReadResult, Source } from "../sources/source.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { PupilKey } from "../workspace/pupilKey.js";
import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import type { FileProbe } from "./fileProbe.js";
import { openReading } from "./openReading.js";
import type { StoredFile } from "./storedFile.js";
import { unknownSymbols } from "./unknownSymbols.js";

export interface ImportContext {
  readonly warehouse: Warehouse;
  readonly key: PupilKey;
  readonly privateDir: string;
  /** The day the import is made, ISO: a parameter, so that a build can be repeated to the byte. */
  readonly today: string;
  readonly log?: (line: string) => void;
  /** The sources as the workspace has them; all that are registered unless told. */
  readonly sources?: readonly Source[];
}

export interface Replacing {
  /** The same bytes, taken in before and replaced since: their old record gives way. */
  readonly putBack: number | undefined;
  /** Hashes that are new in this import: two of them may not replace each other. */
  readonly fresh: ReadonlySet<string>;
  /** Fingerprint of what the reading hangs on beside the bytes; empty when on nothing. */
  readonly settings: string;
}

/** Reads the file and keeps what it holds in one transaction: all of the file, or nothing. */
export async function takeIn(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  context: ImportContext,
  { putBack, fresh, settings }: Replacing,
): Promise<ReadResult> {
  const { warehouse, key, privateDir, today } = context;
  const centuryPivot = Number(today.slice(2, 4));
  const tempDir = join(privateDir, "tmp");
  const reading = await openReading(file, probe, source, { warehouse, key, tempDir, centuryPivot });
  try {
    faultPoint("file read");
    const result = await warehouse.transaction(async () => {
      const fileId = await nextFileId(warehouse);
      const { read, toKeep } = await reading.accept(fileId);
      if (putBack !== undefined) await forgetFile(warehouse, putBack, read);
      for (const table of read.tables) {
        await warehouse.append(
          "raw",
          table.table,
          table.rows.map(({ row, cells }) => [fileId, row, ...cells]),
        );
      }
      await keepQuarantine(warehouse, fileId, toKeep);
      await register(context, fileId, file, source, read);
      if (settings !== "") await warehouse.append("meta", "file_settings", [[fileId, settings]]);
      await warehouse.setVariable("file_id", fileId);
      await runSqlFile(warehouse, new URL("./supersede.sql", import.meta.url));
      await refuseAmbiguous(warehouse, fileId, file.name, fresh);
      const unknown = await unknownSymbols(warehouse, source.id, fileId, file.name);
      if (unknown.length > 0) throw new DataFaults(unknown);
      faultPoint("file kept");
      return read;
    });
    faultPoint("file committed");
    return result;
  } finally {
    await reading.forget();
  }
}

/** Sources whose rows say the same of the same pupils. */
const pupilSources = new Set(["betyg", "ss12000"]);

/** Two new files for the same units and läsår: which one holds cannot be known, and must not hang on their names. */
async function refuseAmbiguous(
  warehouse: Warehouse,
  fileId: number,
  name: string,
  fresh: ReadonlySet<string>,
): Promise<void> {
  const replaced = await warehouse.query(
    "select name, sha256, source from meta.file where superseded_by = $file_id",
    { file_id: fileId },
  );
  const rivals = replaced.filter(
    (row) => pupilSources.has(String(row["source"])) && fresh.has(String(row["sha256"])),
  );
  if (rivals.length === 0) return;
  const names = rivals.map((row) => `»${row["name"]}«`).join(", ");
  const message = `Filen gäller samma enheter och läsår som ${names}, och båda är nya. Behåll den som gäller och ta bort den andra.`;
  throw new DataFaults([{ code: "tva-filer", file: name, message }]);
}

async function forgetFile(warehouse: Warehouse, fileId: number, { tables }: ReadResult): Promise<void> {
  const params = { file_id: fileId };
  for (const { table } of tables)
    await warehouse.run(`delete from raw."${table}" where file_id = $file_id`, params);
  await warehouse.run("delete from meta.quarantine where file_id = $file_id", params);
  await warehouse.run("delete from meta.file_settings where file_id = $file_id", params);
  await warehouse.run("delete from meta.file where file_id = $file_id", params);
}

async function nextFileId(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query("select coalesce(max(file_id), 0)::integer + 1 as id from meta.file");
  return Number(row?.["id"]);
}

async function keepQuarantine(
  warehouse: Warehouse,
  fileId: number,
  quarantine: readonly Fault[],
): Promise<void> {
  const rows = quarantine.map((fault) => [
    fileId,
    fault.row ?? null,
    fault.column ?? null,
    fault.value ?? null,
    fault.code,
    fault.message,
  ]);
  await warehouse.append("meta", "quarantine", rows);
}

async function register(
  { warehouse, today }: ImportContext,
  fileId: number,
  file: StoredFile,
  source: Source,
  { accounting, periods }: ReadResult,
): Promise<void> {
  const { records, accepted, quarantined, ignored, ignoredBy } = accounting;
  if (accepted + quarantined + ignored !== records)
    throw new Error(`records unaccounted for: ${file.sha256}`);
  await warehouse.append("meta", "file", [
    [
      fileId,
      file.sha256,
      file.name,
      source.id,
      file.size,
      records,
      accepted,
      quarantined,
      ignored,
      JSON.stringify(ignoredBy),
      periods,
      today,
      null,
      file.origin ?? null,
    ],
  ]);
}
