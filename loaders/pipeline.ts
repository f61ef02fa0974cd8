import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readAnalysisCells } from "./analyses/readAnalysisCells.js";
import type { AppliedCorrection } from "./corrections/correction.js";
import { withCorrections } from "./corrections/withCorrections.js";
import { faultPoint } from "./faultPoint.js";
import { importInto } from "./importInto.js";
import type { ImportedFile, NamedFile } from "./intake/importFiles.js";
import type { BuildOptions } from "./publish/buildOptions.js";
import { type Publication, publish } from "./publish/publish.js";
import { readSourceFiles, type SourceFile } from "./publish/readSourceFiles.js";
import { refuseForeignGrades } from "./publish/refuseForeignGrades.js";
import { refuseQuarantine } from "./publish/refuseQuarantine.js";
import { readStage, type Stage } from "./stages/readStage.js";
import { runStages } from "./stages/runStages.js";
import { groupBy } from "./values/groupBy.js";
import { type Cells, readCells } from "./values/readCells.js";
import type { Warehouse } from "./warehouse/openWarehouse.js";
import { withWarehouse, withWarehouseAsOf } from "./withWarehouse.js";
import { centuryPivot } from "./workspace/centuryPivot.js";
import type { Workspace } from "./workspace/openWorkspace.js";
import { pupilCode } from "./workspace/pupilCode.js";
import { pupilKey } from "./workspace/pupilKey.js";

/** The SQL of the warehouse in the order it runs: raw text → typed (staging) → one grain per file (marts) → checks. */
export const sqlStages = [
  "staging/skolverket_slutbetyg.sql",
  "staging/skolverket_behorighet.sql",
  "staging/skolverket_api_statistik_gr.sql",
  "staging/salsa.sql",
  "staging/salsa_matt.sql",
  "staging/kolada.sql",
  "staging/kolada_oudata.sql",
  "staging/skolverket_slutbetyg_kommun.sql",
  "staging/skolverket_betyg_ak6_kommun.sql",
  "staging/skolverket_amnesbetyg_over_tid.sql",
  "staging/skolverket_betygsresultat_over_tid.sql",
  "staging/skolverket_np_ak9_kommun.sql",
  "staging/skolverket_elever_kommun.sql",
  "staging/skolverket_elever_skolenhet.sql",
  "staging/skolverket_personal_kommun.sql",
  "staging/skolverket_kostnader_kommun.sql",
  "staging/skolverket_avgangselever_skolenhet.sql",
  "staging/skolenkaten_api.sql",
  "staging/skolenkaten_index.sql",
  "staging/skolenkaten_xlsx.sql",
  "staging/pxweb_jsonstat.sql",
  "staging/published.sql",
  "staging/skolenhetsregistret.sql",
  "staging/skolverket_api_skolenheter.sql",
  "staging/skolenhet.sql",
  "staging/omdomen.sql",
  "staging/np.sql",
  "staging/enkat_svar.sql",
  "staging/enkat_population.sql",
  "staging/gymnasium.sql",
  "staging/vux.sql",
  "staging/lasning.sql",
  "staging/resultat.sql",
  "marts/suspicious_value.sql",
  "marts/published_value.sql",
  "marts/unit.sql",
  "marts/final_grade.sql",
  "marts/pupil_result.sql",
  "marts/pupil_result_ak6.sql",
  "marts/subject_result.sql",
  "marts/grade_fact.sql",
  "marts/franvaro_fact.sql",
  "marts/lasning_fact.sql",
  "marts/np_fact.sql",
  "marts/gymnasium_fact.sql",
  "marts/vux_fact.sql",
  "marts/omdomen_fact.sql",
  "marts/bakgrund_fact.sql",
  "marts/pupil_fact.sql",
  "marts/pupil_cell.sql",
  "marts/survey_cell.sql",
  "marts/grade_cell.sql",
  "marts/assessment_cell.sql",
  "marts/near_miss_cell.sql",
  "marts/merit_part_cell.sql",
  "marts/cohort_cell.sql",
  "marts/anpassad_cell.sql",
  "marts/published_cell.sql",
  "marts/unweighted_mean.sql",
  "marts/expected_value.sql",
  "marts/model_unit.sql",
  "marts/own_against_published.sql",
  "marts/municipality_name.sql",
  "marts/similar_group.sql",
  "marts/similarity_value.sql",
  "marts/municipality_value.sql",
  "marts/background_value.sql",
  "checks/begin.sql",
  "checks/unknown_unit.sql",
  "checks/answers_over_population.sql",
  "checks/np_relation.sql",
  "checks/eligibility_order.sql",
  "checks/total_rows.sql",
  "checks/cohort_outcome.sql",
  "checks/reading_words.sql",
  "checks/assessment_words.sql",
  "checks/survey_words.sql",
  "checks/survey_sums.sql",
  "checks/zero_count.sql",
] as const;

/** Takes in the named files or snapshots, or all of `inkommande/`. */
export async function runImport(
  workspace: Workspace,
  files: readonly (string | NamedFile)[] | undefined,
  today: string,
  log?: (line: string) => void,
  { replaceNewer = false }: { readonly replaceNewer?: boolean } = {},
): Promise<ImportedFile[]> {
  return withWarehouse(
    workspace,
    async (warehouse) => {
      const paths = files ?? (await incomingFiles(workspace.incoming));
      const isSweep = files === undefined;
      return importInto(warehouse, workspace, paths, { today, log, replaceNewer, isSweep });
    },
    log,
  );
}

/**
 * Everything from raw files to a published edition, as known at the end of the day `options.asOf`. What was published
 * before stands until the very last step. When something has been taken in since that day, nothing new is.
 */
export async function runBuild(workspace: Workspace, options: BuildOptions): Promise<Publication> {
  const { asOf, importDay = asOf, log = () => {} } = options;
  const publishFrom = (warehouse: Warehouse) => publishWarehouse(workspace, warehouse, options);
  const then = await withWarehouseAsOf(workspace, asOf, publishFrom, log);
  if (then) return then.result;
  return withWarehouse(
    workspace,
    async (warehouse) => {
      log("Läser in filer …");
      const paths = await incomingFiles(workspace.incoming);
      await importInto(warehouse, workspace, paths, { today: importDay, log: options.log, isSweep: true });
      return publishFrom(warehouse);
    },
    log,
  );
}

/** Computes what is in the warehouse and publishes it. Throws DataFaults when quarantined records stop it. */
async function publishWarehouse(
  workspace: Workspace,
  warehouse: Warehouse,
  options: BuildOptions,
): Promise<Publication> {
  await refuseQuarantine(warehouse, workspace.config.karantan.tillaten_andel);
  options.log?.("Beräknar …");
  return withFigures(workspace, warehouse, options.asOf, async (corrections) => {
    await refuseForeignGrades(warehouse);
    const cells = await readCells(warehouse);
    const analysis = await readAnalysisCells(warehouse);
    const sources = await readSourceFiles(warehouse);
    return publish({ workspace, warehouse, cells, analysis, sources, corrections, options });
  });
}

/** The figures behind an edition built as of a day, and the files they are from; takes nothing in and publishes nothing. */
export async function readFigures(
  workspace: Workspace,
  asOf: string,
  log: (line: string) => void = () => {},
): Promise<{ readonly cells: Cells; readonly sources: readonly SourceFile[] }> {
  const read = (warehouse: Warehouse) =>
    withFigures(workspace, warehouse, asOf, async () => ({
      cells: await readCells(warehouse),
      sources: await readSourceFiles(warehouse),
    }));
  const then = await withWarehouseAsOf(workspace, asOf, read, log);
  return then ? then.result : withWarehouse(workspace, read, log);
}

/** Work on the warehouse with its figures computed, from corrected data. */
async function withFigures<Result>(
  workspace: Workspace,
  warehouse: Warehouse,
  asOf: string,
  work: (corrections: readonly AppliedCorrection[]) => Promise<Result>,
): Promise<Result> {
  const key = await pupilKey(workspace.private, undefined);
  const codePupil = (id: string) => pupilCode(key, centuryPivot(asOf), id);
  return withCorrections(warehouse, workspace, { asOf, codePupil }, async (corrections) => {
    await runSqlStages(warehouse);
    faultPoint("figures computed");
    return work(corrections);
  });
}

/** Computes what has changed since it was last computed. */
export async function runSqlStages(warehouse: Warehouse): Promise<void> {
  stages ??= readStages();
  await runStages(warehouse, await stages);
}

let stages: Promise<readonly Stage[]> | undefined;

/** One stage a file; the checks write one table, and are one. */
function readStages(): Promise<readonly Stage[]> {
  const files = groupBy(sqlStages, (file) => (file.startsWith("checks/") ? "checks" : file));
  return Promise.all(
    [...files].map(([name, parts]) =>
      readStage(
        name,
        parts.map((file) => new URL(`./${file}`, import.meta.url)),
      ),
    ),
  );
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
