import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { faultPoint } from "./faultPoint.js";
import { type ImportedFile, importFiles, type NamedFile } from "./intake/importFiles.js";
import { sweepIntake } from "./intake/sweepIntake.js";
import type { BuildOptions } from "./publish/buildOptions.js";
import { type Publication, publish } from "./publish/publish.js";
import { readSourceFiles } from "./publish/readSourceFiles.js";
import { refuseForeignGrades } from "./publish/refuseForeignGrades.js";
import { refuseQuarantine } from "./publish/refuseQuarantine.js";
import { workspaceSources } from "./sources/workspaceSources.js";
import { readCells } from "./values/readCells.js";
import type { Warehouse } from "./warehouse/openWarehouse.js";
import { prepareWarehouse } from "./warehouse/prepareWarehouse.js";
import { runSqlFile } from "./warehouse/runSqlFile.js";
import type { Workspace } from "./workspace/openWorkspace.js";
import { pupilCode } from "./workspace/pupilCode.js";
import { pupilKey } from "./workspace/pupilKey.js";

/** The SQL of the warehouse in the order it runs: raw text → typed (staging) → one grain per file (marts). */
export const sqlStages = [
  "staging/skolverket_slutbetyg.sql",
  "staging/skolverket_behorighet.sql",
  "staging/skolverket_api_statistik_gr.sql",
  "staging/salsa.sql",
  "staging/kolada.sql",
  "staging/omdomen.sql",
  "staging/np.sql",
  "staging/enkat_svar.sql",
  "staging/enkat_population.sql",
  "staging/gymnasium.sql",
  "staging/vux.sql",
  "staging/lasning.sql",
  "staging/resultat.sql",
  "marts/unit.sql",
  "marts/final_grade.sql",
  "marts/pupil_result.sql",
  "marts/pupil_result_ak6.sql",
  "marts/subject_result.sql",
  "marts/pupil_cell.sql",
  "marts/grade_cell.sql",
  "marts/published_cell.sql",
  "marts/unweighted_mean.sql",
  "marts/expected_value.sql",
  "marts/own_against_published.sql",
] as const;

/** Takes in the named files or snapshots, or all of `inkommande/`. */
export async function runImport(
  workspace: Workspace,
  files: readonly (string | NamedFile)[] | undefined,
  today: string,
  log?: (line: string) => void,
): Promise<ImportedFile[]> {
  return withWarehouse(workspace, async (warehouse) => {
    const paths = files ?? (await incomingFiles(workspace.incoming));
    return importInto(warehouse, workspace, paths, today, log);
  });
}

/** Everything from raw files to a published edition. What was published before stands until the very last step. */
export async function runBuild(workspace: Workspace, options: BuildOptions): Promise<Publication> {
  return withWarehouse(workspace, async (warehouse) => {
    options.log?.("Läser in filer …");
    const paths = await incomingFiles(workspace.incoming);
    await importInto(warehouse, workspace, paths, options.asOf, options.log);
    await refuseQuarantine(warehouse, workspace.config.karantan.tillaten_andel);
    options.log?.("Beräknar …");
    await runSqlStages(warehouse);
    faultPoint("figures computed");
    await refuseForeignGrades(warehouse);
    const cells = await readCells(warehouse);
    const sources = await readSourceFiles(warehouse);
    return publish({ workspace, warehouse, cells, sources, options });
  });
}

export async function runSqlStages(warehouse: Warehouse): Promise<void> {
  for (const stage of sqlStages) await runSqlFile(warehouse, new URL(`./${stage}`, import.meta.url));
}

async function withWarehouse<Result>(
  workspace: Workspace,
  work: (warehouse: Warehouse) => Promise<Result>,
): Promise<Result> {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await work(warehouse);
  } finally {
    warehouse.close();
  }
}

async function importInto(
  warehouse: Warehouse,
  workspace: Workspace,
  paths: readonly (string | NamedFile)[],
  today: string,
  log?: (line: string) => void,
): Promise<ImportedFile[]> {
  const [stored] = await warehouse.query("select key_id from meta.pupil_key");
  await sweepIntake(workspace.private);
  const known = stored ? String(stored["key_id"]) : undefined;
  const key = await pupilKey(workspace.private, known);
  if (!known) await warehouse.append("meta", "pupil_key", [[key.id]]);
  const centuryPivot = Number(today.slice(2, 4));
  const sources = await workspaceSources(workspace, (id) => pupilCode(key, centuryPivot, id));
  return importFiles(paths, {
    warehouse,
    sources,
    key,
    privateDir: workspace.private,
    today,
    ...(log ? { log } : {}),
  });
}

/** Files by name, so that the order never hangs on the file system. Hidden files are the system's own. */
async function incomingFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => join(dir, entry.name))
    .sort();
}
