import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedBulk, readBulk } from "../../loaders/bulk/readBulk.js";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import { formatFault } from "../../loaders/intake/formatFault.js";
import { probeFile } from "../../loaders/intake/probeFile.js";
import type { StoredFile } from "../../loaders/intake/storedFile.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import type { ReadResult } from "../../loaders/sources/source.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { plantedId } from "./seedFiles.js";

/** Where fuzzed files are read: a folder of their own, and a warehouse that never keeps any of them. */
export interface FuzzPlace {
  readonly folder: string;
  readonly warehouse: Warehouse;
}

class Undo extends Error {}

const key = { id: "prov", innerPad: Buffer.alloc(64, 1), outerPad: Buffer.alloc(64, 2) };

/**
 * Reads bytes as an import would: probe, recognise, read; a bulk file as far as acceptance when `accept` is true. Says
 * what became of it. Throws on anything but an orderly refusal: a crash, a lost record, a planted id in a message.
 */
export async function readFuzzed(
  bytes: Buffer,
  { folder, warehouse }: FuzzPlace,
  accept: boolean,
): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file: StoredFile = { name: "fil", sha256, size: bytes.length, path: join(folder, "tmp", "fil") };
  await writeFile(file.path, bytes);
  try {
    const probe = await probeFile(file);
    const { source } = recogniseSource(file, probe);
    if (!source.bulk) {
      const read = await source.read(file, probe);
      checkRead(
        read,
        read.tables.reduce((sum, { rows }) => sum + rows.length, 0),
      );
      return outcome(source.id, read);
    }
    if (!accept) return `${source.id}: igenkänd`;
    const context = { warehouse, key, tempDir: join(folder, "tmp"), centuryPivot: 26 };
    return outcome(source.id, await accepted(warehouse, await readBulk(file, probe, source.bulk, context)));
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    checkMessages(error.faults);
    return `fel: ${error.faults[0]?.code}`;
  }
}

async function accepted(warehouse: Warehouse, bulk: LoadedBulk): Promise<ReadResult> {
  let read: ReadResult | undefined;
  try {
    await warehouse.transaction(async () => {
      read = await bulk.accept(1);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  } finally {
    await bulk.forget();
  }
  if (!read) throw new Error("nothing was read");
  checkRead(read, undefined);
  return read;
}

/** Records are conserved; rows are told only of sources that give them here. */
function checkRead({ accounting, quarantine, warnings }: ReadResult, rows: number | undefined): void {
  const { records, accepted: taken, quarantined, ignored, ignoredBy } = accounting;
  const ignoredSum = Object.values(ignoredBy).reduce((sum, count) => sum + count, 0);
  const counts = JSON.stringify(accounting);
  if (records !== taken + quarantined + ignored || ignoredSum !== ignored)
    throw new Error(`not conserved: ${counts}`);
  if (rows !== undefined && rows < taken) throw new Error(`rows lost: ${rows} of ${counts}`);
  if (rows !== undefined && quarantine.length !== quarantined)
    throw new Error(`quarantine not told: ${counts}`);
  checkMessages([...quarantine, ...warnings]);
}

function checkMessages(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  for (const fault of faults) {
    const line = `${formatFault(fault)} ${fault.value ?? ""}`;
    if (line.includes(plantedId) || line.includes(plantedId.slice(2)))
      throw new Error(`id in a message: ${fault.code}`);
    if (!/[.!?…]["»`)]?$/.test(fault.message))
      throw new Error(`not a sentence: ${fault.code}: ${fault.message}`);
  }
}

function outcome(source: string, { accounting }: ReadResult): string {
  return `${source}: ${accounting.quarantined > 0 ? "karantän" : "inläst"}`;
}
