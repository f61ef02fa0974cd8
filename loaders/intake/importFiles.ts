import { join } from "node:path";
import { readBetyg } from "../sources/betyg/readBetyg.js";
import { recogniseSource } from "../sources/recogniseSource.js";
import type { ReadResult, Source } from "../sources/source.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import type { PupilKey } from "../workspace/pupilKey.js";
import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import { type FileProbe, probeFile } from "./probeFile.js";
import type { StoredFile } from "./storedFile.js";
import { storeRawCopy } from "./storeRawCopy.js";
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

export interface ImportedFile {
  readonly file: StoredFile;
  readonly source: Source;
  /** Whether the same bytes had been taken in before; nothing changes then. */
  readonly known: boolean;
  readonly result?: ReadResult;
}

/**
 * Takes in each file by itself: a raw copy by hash, its source by content, its records in one transaction. What can be
 * taken in is; then every fault of the files that cannot is thrown at once as DataFaults.
 */
export async function importFiles(paths: readonly string[], context: ImportContext): Promise<ImportedFile[]> {
  const imported: ImportedFile[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    try {
      imported.push(await importFile(path, context));
    } catch (error) {
      if (!(error instanceof DataFaults)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return imported;
}

async function importFile(path: string, context: ImportContext): Promise<ImportedFile> {
  const file = await storeRawCopy(path, context.privateDir);
  const probe = await probeFile(file);
  if (probe.faults?.length) throw new DataFaults(probe.faults);
  const { source } = recogniseSource(file, probe, context.sources);
  const settings = source.settings?.(probe) ?? "";
  const [known] = await context.warehouse.query(
    `select file_id, superseded_by, coalesce(settings, '') as settings
    from meta.file left join meta.file_settings using (file_id) where sha256 = $sha256`,
    { sha256: file.sha256 },
  );
  // bytes that a later file has replaced are news when they come again: someone put the old file back;
  // and so are bytes that another mapping, or other units, make something else of
  const isNews = known && (known["superseded_by"] !== null || known["settings"] !== settings);
  const replaced = isNews ? Number(known["file_id"]) : undefined;
  if (known && replaced === undefined) {
    context.log?.(`${file.name}: redan inläst, inget ändras.`);
    return { file, source, known: true };
  }
  const result = await takeIn(file, probe, source, context, replaced, settings);
  context.log?.(
    `${file.name}: ${source.label}. ${result.accounting.records} rader: ${result.accounting.accepted} inlästa, ` +
      `${result.accounting.quarantined} i karantän, ${result.accounting.ignored} åt sidan enligt regel.`,
  );
  return { file, source, known: false, result };
}

/** Reads the file and keeps what it holds in one transaction: all of the file, or nothing. */
async function takeIn(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  context: ImportContext,
  replaced: number | undefined,
  settings: string,
): Promise<ReadResult> {
  const { warehouse, key, privateDir, today } = context;
  const centuryPivot = Number(today.slice(2, 4));
  const bulk = source.bulk
    ? await readBetyg(file, probe, { warehouse, key, tempDir: join(privateDir, "tmp"), centuryPivot })
    : undefined;
  const whole = bulk ? undefined : await source.read(file, probe);
  try {
    return await warehouse.transaction(async () => {
      const fileId = await nextFileId(warehouse);
      const read = whole ?? (await bulk?.accept(fileId));
      if (!read) throw new Error(`source without a reader: ${source.id}`);
      if (replaced !== undefined) await forgetFile(warehouse, replaced, read);
      for (const table of read.tables) {
        await warehouse.append(
          "raw",
          table.table,
          table.rows.map(({ row, cells }) => [fileId, row, ...cells]),
        );
      }
      await keepQuarantine(warehouse, fileId, source, read);
      await register(context, fileId, file, source, read);
      if (settings !== "") await warehouse.append("meta", "file_settings", [[fileId, settings]]);
      await warehouse.setVariable("file_id", fileId);
      await runSqlFile(warehouse, new URL("./supersede.sql", import.meta.url));
      const unknown = await unknownSymbols(warehouse, source.id, fileId, file.name);
      if (unknown.length > 0) throw new DataFaults(unknown);
      return read;
    });
  } finally {
    await bulk?.forget();
  }
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

/** Bulk sources keep theirs in SQL, where all of it is; the others tell every record here. */
async function keepQuarantine(
  warehouse: Warehouse,
  fileId: number,
  source: Source,
  read: ReadResult,
): Promise<void> {
  if (source.bulk) return;
  const rows = read.quarantine.map((fault) => [
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
    ],
  ]);
}
