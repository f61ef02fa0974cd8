import { basename } from "node:path";
import { recogniseSource } from "../sources/recogniseSource.js";
import type { Source } from "../sources/source.js";
import { DataFaults } from "./dataFaults.js";
import type { Fault } from "./fault.js";
import { type KnownFile, knownFiles } from "./knownFiles.js";
import { probeFile } from "./probeFile.js";
import { takingsInWarehouse } from "./rebuild/takingsInWarehouse.js";
import { describeRevisions } from "./replace/describeRevisions.js";
import { shownFileName } from "./shownFileName.js";
import { showText } from "./showText.js";
import type { StoredFile } from "./storedFile.js";
import { storeRawCopy } from "./storeRawCopy.js";
import { type ImportContext, type TakenIn, takeIn } from "./takeIn.js";
import { type FileProgress, withProgress } from "./withProgress.js";

/** A file that has another name than the one it lies under, and perhaps a known origin and day: a snapshot. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
  readonly origin?: string;
  readonly dated?: string;
}

export interface ImportedFile {
  readonly file: StoredFile;
  readonly source: Source;
  /** Whether the same bytes had been taken in before; nothing changes then. */
  readonly known: boolean;
  readonly result?: TakenIn;
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
  const known = await knownFiles(context.warehouse);
  const batch = new Set(files.map(({ sha256 }) => sha256));
  const fresh = new Set([...batch].filter((sha256) => !known.has(sha256)));
  const imported: ImportedFile[] = [];
  for (const file of files) {
    const taken = { known, batch, fresh };
    const result = await collect(() =>
      withProgress(file.name, context.log, (progress) => importFile(file, taken, context, progress)),
    );
    if (result) imported.push(result);
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return imported;
}

async function storeReceived(received: string | NamedFile, context: ImportContext): Promise<StoredFile> {
  const { privateDir, key, log } = context;
  // a file that someone has handed in may be called anything; a fetched one has the fetch's own name
  const isHandedIn = typeof received === "string";
  const { path, ...known } = isHandedIn ? { path: received } : received;
  const naming = isHandedIn ? { nameKey: key.outerPad } : {};
  return withProgress(shownFileName(basename(path), key.outerPad), log, async (progress) => {
    progress.step("kopieras till privat/raw");
    return { ...(await storeRawCopy(path, privateDir, naming)), ...known };
  });
}

/** Bytes that were handed in first and fetched later: then it is known where they are from, and that they still hold. */
async function keepOrigin(
  { sha256, origin, dated }: StoredFile,
  { warehouse, keepRecord }: ImportContext,
): Promise<void> {
  const [known] = await takingsInWarehouse(warehouse, sha256);
  const isNews =
    (origin !== undefined && !known?.origin) || (dated !== undefined && dated > (known?.dated ?? ""));
  if (!known || !isNews) return;
  await warehouse.run(
    "update meta.file set origin = coalesce(origin, $origin), dated = greatest(dated, $dated) where sha256 = $sha256",
    { origin: origin ?? null, dated: dated ?? null, sha256 },
  );
  for (const taking of await takingsInWarehouse(warehouse, sha256)) await keepRecord?.(taking);
}

interface Batch {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly batch: ReadonlySet<string>;
  readonly fresh: ReadonlySet<string>;
}

async function importFile(
  file: StoredFile,
  batch: Batch,
  context: ImportContext,
  progress: FileProgress,
): Promise<ImportedFile> {
  progress.step("undersöks");
  const probe = await probeFile(file);
  if (probe.faults?.length) throw new DataFaults(probe.faults);
  const { source } = recogniseSource(file, probe, context.sources);
  const settings = source.settings?.(probe) ?? "";
  const known = batch.known.get(file.sha256);
  const again = known && wayBack(file, known, settings, batch, context);
  if (known && again === undefined) {
    await keepOrigin(file, context);
    const by = known.replacedBy.map(({ name }) => showText(name)).join(", ");
    const replaced = known.isReplaced ? `ersatt av ${by}` : by === "" ? "" : `delvis ersatt av ${by}`;
    context.log?.(
      `${showText(file.name)}: redan inläst${replaced === "" ? "" : ` och ${replaced}`}, inget ändras.`,
    );
    return { file, source, known: true };
  }
  const replacing = { fresh: batch.fresh, settings, ...(again ? { known: again } : {}) };
  const result = await takeIn(file, probe, source, context, replacing, progress);
  context.log?.(
    `${showText(file.name)}: ${source.label}. ${result.accounting.records} rader: ${result.accounting.accepted} inlästa, ` +
      `${result.accounting.quarantined} i karantän, ${result.accounting.ignored} åt sidan enligt regel.`,
  );
  for (const line of describeRevisions(result.revisions)) context.log?.(line);
  return { file, source, known: false, result };
}

/**
 * Whether bytes that were taken in before are read again: in their place when another mapping, or other units, make
 * something else of them; as the newest when they had been replaced and are put back (docs/decisions/0014). Throws
 * DataFaults for an older file that comes after a newer without being asked for.
 */
function wayBack(
  file: StoredFile,
  known: KnownFile,
  settings: string,
  { batch }: Batch,
  { replaceNewer, isSweep, allowedQuarantine = 0 }: ImportContext,
): { readonly fileId: number; readonly keepsPlace: boolean } | undefined {
  const { fileId, replacedBy } = known;
  // with the files that replaced it beside it, the folder is as it was
  const isBeside = replacedBy.every(({ sha256 }) => batch.has(sha256));
  // an old file that lies there under a name of its own says nothing; named, or in the newer one's place, it does
  const isMeant = !isSweep || replacedBy.some(({ name }) => name === file.name);
  // a newer file that stops the build is withdrawn by putting the old one back
  const isHeldUp = isMeant && replacedBy.some(({ waiting }) => waiting > allowedQuarantine);
  const isBack =
    replacedBy.length > 0 && !isBeside && (known.isReplaced || replaceNewer === true || isHeldUp);
  if (isBack && (replaceNewer || isHeldUp || isStillTrue(file, known))) return { fileId, keepsPlace: false };
  if (known.settings !== settings) return { fileId, keepsPlace: true };
  if (!isBack || !isMeant) return undefined;
  const names = replacedBy.map(({ name }) => showText(name)).join(", ");
  const message =
    `Filen har lästs in förut och ersatts av ${names}, som är nyare. Inget ändras. Ta bort filen, eller läs in den med ` +
    "nulage import --replace om den ändå gäller.";
  throw new DataFaults([{ code: "aldre-fil", file: file.name, message }]);
}

/** An answer that was fetched anew and is what it once was: the source has gone back. */
function isStillTrue({ dated }: StoredFile, { replacedBy }: KnownFile): boolean {
  return dated !== undefined && replacedBy.every((later) => later.dated !== null && later.dated <= dated);
}
