import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import type { Fault } from "../../loaders/intake/fault.js";
import type { FileProbe } from "../../loaders/intake/fileProbe.js";
import { probeFile } from "../../loaders/intake/probeFile.js";
import type { StoredFile } from "../../loaders/intake/storedFile.js";
import { storeRawCopy } from "../../loaders/intake/storeRawCopy.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import type { ReadResult } from "../../loaders/sources/source.js";

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nulage-intake-"));
  folders.push(folder);
  return folder;
}

/** Stores and probes bytes (or UTF-8 text) as a received file of that name. */
export async function receive(
  content: string | Uint8Array,
  name = "fil.csv",
): Promise<{ file: StoredFile; probe: FileProbe }> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "in"));
  const path = join(folder, "in", name);
  await writeFile(path, content);
  return receivePath(path, folder);
}

export async function receivePath(
  path: string,
  folder?: string,
): Promise<{ file: StoredFile; probe: FileProbe }> {
  const file = await storeRawCopy(path, join(folder ?? (await temporaryFolder()), "privat"));
  return { file, probe: await probeFile(file) };
}

/** Recognises and reads; checks that records are conserved, apart from the program's own check. */
export async function readReceived(received: { file: StoredFile; probe: FileProbe }): Promise<ReadResult> {
  const { source } = recogniseSource(received.file, received.probe);
  const result = await source.read(received.file, received.probe);
  const { records, accepted, quarantined, ignored, ignoredBy } = result.accounting;
  const ignoredSum = Object.values(ignoredBy).reduce((sum, count) => sum + count, 0);
  const rows = result.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const places = result.tables.flatMap((table) => table.rows.map(({ sheet, row }) => `${sheet} ${row}`));
  if (
    records !== accepted + quarantined + ignored ||
    ignoredSum !== ignored ||
    (rows !== accepted && new Set(places).size !== accepted) ||
    result.quarantine.length !== quarantined
  ) {
    throw new Error(`not conserved: ${JSON.stringify(result.accounting)}`);
  }
  return result;
}

export async function faultsOf(work: Promise<unknown> | (() => unknown)): Promise<readonly Fault[]> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof DataFaults) return error.faults;
    throw error;
  }
  throw new Error("no faults were thrown");
}
