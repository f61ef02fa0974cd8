import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { ImportedFile, NamedFile } from "../intake/importFiles.js";
import { probeFile } from "../intake/probeFile.js";
import { runImport } from "../pipeline.js";
import { rankSources } from "../sources/recogniseSource.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import type { SourceOutcome } from "./fetchSources.js";
import { type SnapshotFile, snapshotFolder, snapshotPath } from "./snapshotSet.js";

export interface ImportedSnapshots {
  readonly imported: readonly ImportedFile[];
  /** Snapshots that no source of this version reads: kept for one that does. */
  readonly unread: readonly SnapshotFile[];
  /** Of snapshots that could not be taken in; the others were. */
  readonly faults: readonly Fault[];
}

/**
 * Takes in the newest set of each source, also of one that failed now: a run that was cut off after it had fetched is
 * made good. Bytes that are in already change nothing.
 */
export async function importSnapshots(
  workspace: Workspace,
  outcomes: readonly SourceOutcome[],
  today: string,
  log?: (line: string) => void,
): Promise<ImportedSnapshots> {
  const files: NamedFile[] = [];
  const unread: SnapshotFile[] = [];
  for (const { source, set } of outcomes) {
    for (const file of set?.files ?? []) {
      const path = snapshotPath(snapshotFolder(workspace, source), file);
      const { name, url, fetched } = file;
      if (file.source !== undefined || (await isKnown(path, file)))
        files.push({ path, name, origin: `${url} (hämtad ${fetched})`, dated: set?.checked ?? fetched });
      else unread.push(file);
    }
  }
  if (files.length === 0) return { imported: [], unread, faults: [] };
  try {
    return { imported: await runImport(workspace, files, today, log), unread, faults: [] };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { imported: [], unread, faults: error.faults };
  }
}

async function isKnown(path: string, { name, sha256, bytes }: SnapshotFile): Promise<boolean> {
  const [best] = rankSources(await probeFile({ path, name, sha256, size: bytes }));
  return best !== undefined && best.recognition.score >= 1;
}
