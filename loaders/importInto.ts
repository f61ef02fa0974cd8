import { type ImportedFile, importFiles, type NamedFile } from "./intake/importFiles.js";
import { type FileTaking, keepTaking, recorded } from "./intake/rebuild/takings.js";
import { takingsInWarehouse } from "./intake/rebuild/takingsInWarehouse.js";
import { sweepIntake } from "./intake/sweepIntake.js";
import type { ImportContext } from "./intake/takeIn.js";
import { workspaceSources } from "./sources/workspaceSources.js";
import type { Warehouse } from "./warehouse/openWarehouse.js";
import { centuryPivot } from "./workspace/centuryPivot.js";
import type { Workspace } from "./workspace/openWorkspace.js";
import { pupilCode } from "./workspace/pupilCode.js";
import { pupilKey } from "./workspace/pupilKey.js";

interface ImportSettings extends Pick<ImportContext, "replaceNewer" | "isSweep" | "asFileId"> {
  readonly today: string;
  readonly log: ((line: string) => void) | undefined;
}

/** Takes the files in, in order, and keeps a record of each beside its raw copy. */
export async function importInto(
  warehouse: Warehouse,
  workspace: Workspace,
  paths: readonly (string | NamedFile)[],
  { today, log, ...how }: ImportSettings,
): Promise<ImportedFile[]> {
  const [stored] = await warehouse.query("select key_id from meta.pupil_key");
  await sweepIntake(workspace.private);
  const known = stored ? String(stored["key_id"]) : undefined;
  const key = await pupilKey(workspace.private, known);
  if (!known) await warehouse.append("meta", "pupil_key", [[key.id]]);
  const sources = await workspaceSources(workspace, (id) => pupilCode(key, centuryPivot(today), id));
  const keepRecord = (taking: FileTaking) => keepTaking(workspace.private, key.id, taking);
  if (how.asFileId === undefined) await recordTheRest(warehouse, workspace, keepRecord);
  return importFiles(paths, {
    warehouse,
    sources,
    key,
    privateDir: workspace.private,
    today,
    allowedQuarantine: workspace.config.karantan.tillaten_andel,
    ...how,
    ...(log ? { log } : {}),
    // a database that is made anew is made of the records: they stand
    ...(how.asFileId === undefined ? { keepRecord } : {}),
  });
}

/** Files taken in before there were records, or whose record is gone. */
async function recordTheRest(
  warehouse: Warehouse,
  workspace: Workspace,
  keepRecord: (taking: FileTaking) => Promise<void>,
): Promise<void> {
  const there = new Set(await recorded(workspace.private));
  for (const taking of await takingsInWarehouse(warehouse))
    if (!there.has(taking.sha256)) await keepRecord(taking);
}
