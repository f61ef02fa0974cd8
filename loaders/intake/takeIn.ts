import { join } from "node:path";
import { faultPoint } from "../faultPoint.js";
import type { ReadResult, Source } from "../sources/source.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { centuryPivot } from "../workspace/centuryPivot.js";
import type { PupilKey } from "../workspace/pupilKey.js";
import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import type { FileProbe } from "./fileProbe.js";
import { forgetFile } from "./forgetFile.js";
import { openReading } from "./openReading.js";
import type { FileTaking } from "./rebuild/takings.js";
import { type Revision, readRevisions } from "./replace/readRevisions.js";
import { refuseReplacing } from "./replace/refuseReplacing.js";
import { replacementWarnings } from "./replace/replacementWarnings.js";
import { holdScopes, markSuperseded, overlapOf, replaceScopes } from "./replace/replaceScopes.js";
import { statedDay } from "./statedDay.js";
import type { StoredFile } from "./storedFile.js";
import { unknownSymbols } from "./unknownSymbols.js";
import type { FileProgress } from "./withProgress.js";

export interface ImportContext {
  readonly warehouse: Warehouse;
  readonly key: PupilKey;
  readonly privateDir: string;
  /** The day the import is made, ISO: a parameter, so that a build can be repeated to the byte. */
  readonly today: string;
  readonly log?: (line: string) => void;
  /** The sources as the workspace has them; all that are registered unless told. */
  readonly sources?: readonly Source[];
  /** Take in also what is known to be older than what it replaces. */
  readonly replaceNewer?: boolean;
  /** Largest share of a file's records that may wait in quarantine while it is published; none unless told. */
  readonly allowedQuarantine?: number;
  /** The files are all there are in `inkommande/`, not named one by one: nobody has asked for any of them. */
  readonly isSweep?: boolean;
  /** The id that the file had before the database was made anew. */
  readonly asFileId?: number;
  /** Called as the last thing before a file is kept for good: what a database made anew needs to know of it. */
  readonly keepRecord?: (taking: FileTaking) => Promise<void>;
}

export interface Replacing {
  /** The same bytes, taken in before: their old record gives way, to a new one or to one in its place. */
  readonly known?: { readonly fileId: number; readonly keepsPlace: boolean };
  /** Hashes that are new in this import: two of them may not replace each other. */
  readonly fresh: ReadonlySet<string>;
  /** Fingerprint of what the reading hangs on beside the bytes; empty when on nothing. */
  readonly settings: string;
}

export interface TakenIn extends ReadResult {
  /** What it replaced, by unit and period. */
  readonly revisions: readonly Revision[];
}

/** Reads the file and keeps what it holds in one transaction: all of the file, or nothing. */
export async function takeIn(
  file: StoredFile,
  probe: FileProbe,
  source: Source,
  context: ImportContext,
  { known, fresh, settings }: Replacing,
  progress?: FileProgress,
): Promise<TakenIn> {
  const { warehouse, key, privateDir, today } = context;
  const tempDir = join(privateDir, "tmp");
  const bulk = {
    warehouse,
    key,
    tempDir,
    centuryPivot: centuryPivot(today),
    ...(progress ? { progress } : {}),
  };
  const reading = await openReading(file, probe, source, bulk);
  const dated = file.dated ?? statedDay(probe) ?? null;
  try {
    faultPoint("file read");
    const result = await warehouse.transaction(async () => {
      const fileId = known?.keepsPlace ? known.fileId : (context.asFileId ?? (await nextFileId(warehouse)));
      if (known) await forgetFile(warehouse, known.fileId);
      const { read, toKeep } = await reading.accept(fileId);
      for (const table of read.tables) {
        await warehouse.append(
          "raw",
          table.table,
          table.rows.map(({ row, cells }) => [fileId, row, ...cells]),
        );
      }
      await keepQuarantine(warehouse, fileId, toKeep);
      await register(context, fileId, file, source, read, dated);
      if (settings !== "") await warehouse.append("meta", "file_settings", [[fileId, settings]]);
      await holdScopes(warehouse, fileId, read);
      // in its old place it replaces and is replaced as it was
      if (known) await markSuperseded(warehouse);
      const { revisions, warnings } = known?.keepsPlace
        ? { revisions: [], warnings: [] }
        : await replaceOthers(file, source, fileId, fresh, context);
      const unknown = await unknownSymbols(warehouse, source.id, fileId, file.name);
      if (unknown.length > 0) throw new DataFaults(unknown);
      await context.keepRecord?.(takingOf(file, fileId, dated, today));
      faultPoint("file kept");
      return { ...read, warnings: [...read.warnings, ...warnings], revisions };
    });
    faultPoint("file committed");
    return result;
  } finally {
    await reading.forget();
  }
}

function takingOf(
  { sha256, name, origin }: StoredFile,
  order: number,
  dated: string | null,
  day: string,
): FileTaking {
  return { sha256, order, name, day, ...(origin ? { origin } : {}), ...(dated ? { dated } : {}) };
}

/** What the newest file replaces; throws DataFaults where it may not. */
async function replaceOthers(
  file: StoredFile,
  source: Source,
  fileId: number,
  fresh: ReadonlySet<string>,
  { warehouse, replaceNewer }: ImportContext,
): Promise<{ readonly revisions: readonly Revision[]; readonly warnings: readonly Fault[] }> {
  const overlap = await overlapOf(warehouse);
  const { sharesScope, sharesName } = overlap;
  const scopes = sharesScope || sharesName ? await replaceScopes(warehouse) : 0;
  if (sharesScope || sharesName) await markSuperseded(warehouse);
  if (scopes > 0)
    await refuseReplacing(warehouse, file.name, source, { fresh, replaceNewer: replaceNewer === true });
  const revisions = scopes > 0 ? await readRevisions(warehouse, fileId) : [];
  return { revisions, warnings: await replacementWarnings(warehouse, file.name, revisions, overlap) };
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
  dated: string | null,
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
      dated,
    ],
  ]);
}
