import { recogniseSource } from "../sources/recogniseSource.js";
import type { ReadResult, Source } from "../sources/source.js";
import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import { probeFile } from "./probeFile.js";
import type { StoredFile } from "./storedFile.js";
import { storeRawCopy } from "./storeRawCopy.js";
import { type ImportContext, takeIn } from "./takeIn.js";

/** A file that has another name than the one it lies under, and a known origin: a snapshot. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
  readonly origin: string;
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
export async function importFiles(
  received: readonly (string | NamedFile)[],
  context: ImportContext,
): Promise<ImportedFile[]> {
  const faults: Fault[] = [];
  const collect = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DataFaults)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const files: StoredFile[] = [];
  for (const each of received) {
    const file = await collect(() => storeReceived(each, context));
    if (file) files.push(file);
  }
  const known = await knownFiles(context);
  const batch = new Set(files.map(({ sha256 }) => sha256));
  const fresh = new Set([...batch].filter((sha256) => !known.has(sha256)));
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const result = await collect(() => importFile(file, { known, batch, fresh }, context));
    if (result) imported.push(result);
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return imported;
}

async function storeReceived(
  received: string | NamedFile,
  { privateDir, key }: ImportContext,
): Promise<StoredFile> {
  if (typeof received === "string") return storeRawCopy(received, privateDir, { nameKey: key.outerPad });
  const { path, name, origin } = received;
  return { ...(await storeRawCopy(path, privateDir)), name, origin };
}

/** Bytes that were handed in first and fetched later: then it is known where they are from. */
async function keepOrigin({ sha256, origin }: StoredFile, { warehouse }: ImportContext): Promise<void> {
  if (origin === undefined) return;
  await warehouse.run("update meta.file set origin = $origin where sha256 = $sha256 and origin is null", {
    origin,
    sha256,
  });
}

interface KnownFile {
  readonly fileId: number;
  /** Hash of the file that has replaced it. */
  readonly supersededBy: string | null;
  /** Fingerprint of what its reading hung on beside its bytes. */
  readonly settings: string;
}

interface Batch {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly batch: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
}

async function importFile(file: StoredFile, batch: Batch, context: ImportContext): Promise<ImportedFile> {
  const probe = await probeFile(file);
  if (probe.faults?.length) throw new DataFaults(probe.faults);
  const { source } = recogniseSource(file, probe, context.sources);
  const settings = source.settings?.(probe) ?? "";
  const known = batch.known.get(file.sha256);
  // replaced bytes that come without the file that replaced them are news: someone has put the old file back;
  // and so are bytes that another mapping, or other units, make something else of
  const isPutBack = known?.supersededBy != null && !batch.batch.has(known.supersededBy);
  const putBack = known && (isPutBack || known.settings !== settings) ? known.fileId : undefined;
  if (known && putBack === undefined) {
    await keepOrigin(file, context);
    context.log?.(`${file.name}: redan inläst, inget ändras.`);
    return { file, source, known: true };
  }
  const result = await takeIn(file, probe, source, context, { putBack, fresh: batch.fresh, settings });
  context.log?.(
    `${file.name}: ${source.label}. ${result.accounting.records} rader: ${result.accounting.accepted} inlästa, ` +
      `${result.accounting.quarantined} i karantän, ${result.accounting.ignored} åt sidan enligt regel.`,
  );
  return { file, source, known: false, result };
}

async function knownFiles({ warehouse }: ImportContext): Promise<Map<string, KnownFile>> {
  const rows = await warehouse.query(
    `select file.file_id, file.sha256, later.sha256 as superseded_by, coalesce(settings.settings, '') as settings
    from meta.file as file
    left join meta.file as later on later.file_id = file.superseded_by
    left join meta.file_settings as settings on settings.file_id = file.file_id`,
  );
  return new Map(
    rows.map((row) => [
      String(row["sha256"]),
      {
        fileId: Number(row["file_id"]),
        supersededBy: row["superseded_by"] ? String(row["superseded_by"]) : null,
        settings: String(row["settings"]),
      },
    ]),
  );
}
