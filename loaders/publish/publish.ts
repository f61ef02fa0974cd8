import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EditionInfo, SourceInfo } from "../../src/components/pageData.js";
import { compareLasar, formatLasar, isLasar } from "../../src/format/lasar.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import { withoutInterval } from "../../src/indicators/withoutInterval.js";
import { analysisFiles } from "../analyses/analysisFiles.js";
import { analysisRows } from "../analyses/analysisRows.js";
import type { AnalysisCells } from "../analyses/readAnalysisCells.js";
import type { AppliedCorrection } from "../corrections/correction.js";
import { faultPoint } from "../faultPoint.js";
import { DataFaults } from "../intake/dataFaults.js";
import { ownName, sweepDead } from "../ownName.js";
import type { MoreHidden } from "../values/moreHidden.js";
import type { Cells } from "../values/readCells.js";
import { type ComparedValue, valueRows } from "../values/valueRows.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { absenceLimitInfo } from "./absenceLimitInfo.js";
import type { BuildOptions } from "./buildOptions.js";
import { describeData } from "./describeData.js";
import { editionValues } from "./editionValues.js";
import { readQualityWork } from "./kvalitet/readQualityWork.js";
import { fileHashes, gitCommit, programVersion } from "./manifest.js";
import { pageData } from "./pageData.js";
import { provenance } from "./provenance.js";
import { qualityNotes } from "./qualityNotes.js";
import { readHypotheses } from "./readHypotheses.js";
import { readInsatser } from "./readInsatser.js";
import { readNotebooks } from "./readNotebooks.js";
import { readQuarantine } from "./readQuarantine.js";
import type { SourceFile } from "./readSourceFiles.js";
import { readYearCycle } from "./readYearCycle.js";
import { buildSite } from "./site/buildSite.js";
import { FRESH, mendEdition, swapEdition } from "./swapEdition.js";
import { syncFolder } from "./syncFolder.js";
import { unitInfos } from "./unitInfos.js";
import { valuesCsv } from "./valuesCsv.js";
import { writeAggregate } from "./writeAggregate.js";

export interface PublishInput {
  readonly workspace: Workspace;
  readonly warehouse: Warehouse;
  readonly cells: Cells;
  /** What the audit has found must be hidden besides. */
  readonly more: MoreHidden;
  readonly analysis: AnalysisCells;
  readonly sources: readonly SourceFile[];
  /** What the municipality has corrected in the sources, and the cells rest on. */
  readonly corrections: readonly AppliedCorrection[];
  readonly options: BuildOptions;
}

export interface Publication {
  readonly dir: string;
  readonly values: number;
  readonly lasar: string;
}

/** What the folders of builds at work begin with. */
const WORK = "bygge-";
const buildRoot = fileURLToPath(new URL("../../.build", import.meta.url));

/**
 * Writes one edition: values, catalogue, sources, package description and site into a fresh folder, and swaps it in
 * when all of it is there. A fault anywhere leaves the edition before it as it was.
 */
export async function publish(input: PublishInput): Promise<Publication> {
  const { workspace, options } = input;
  const files = new Map(input.sources.map((file) => [file.fileId, file]));
  const exact = compared(input, files);
  const values = editionValues(exact, {
    edition: options.edition,
    units: input.cells.units,
    holdsPupils: (fileId) => files.get(fileId)?.holdsPupils === true,
  });
  refuseEmpty(values);
  const used = new Set(values.flatMap(({ refs }) => refs.map(({ fileId }) => fileId)));
  const sources = input.sources.filter((file) => !file.isSuperseded || used.has(file.fileId));
  const rows = values.map(({ row }) => row);
  const edition = await editionInfo(input, values);
  const units = unitInfos(input.cells, values);
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const readerSources = sources.map(readerView);
  const quality = await qualityNotes(input.warehouse, values, sources, input.corrections, unitName);
  const analysed = analysisRows({
    cells: input.cells,
    analysis: input.analysis,
    more: input.more,
    exact: exact.map(({ row }) => row),
    published: rows,
    municipalityCode: workspace.config.kod,
    minimumN: workspace.config.publicering.minsta_antal,
    edition: options.edition,
    similarCount: workspace.config.liknande_kommuner.antal,
  });
  const notebooks = await readNotebooks(workspace.dir);
  const pages = pageData({
    edition,
    analyses: analysed,
    absenceLimits: absenceLimitInfo(workspace.config.franvarogranser),
    skolformer: workspace.config.skolformer,
    accessibility: {
      contact: workspace.config.tillganglighet.kontakt ?? null,
      reviewed: workspace.config.tillganglighet.granskad ?? null,
    },
    units,
    rows,
    provenance: provenance(values, files, input.corrections),
    sources: readerSources,
    quarantine: await readQuarantine(input.warehouse, sources),
    allowedShare: workspace.config.karantan.tillaten_andel,
    hypotheses: await readHypotheses(workspace.dir),
    year: await readYearCycle(workspace.dir),
    insatser: await readInsatser(workspace.dir),
    qualityWork: await readQualityWork(workspace.dir, fewestAnswers(input)),
    notebooks: notebooks.map(({ slug, title }) => ({ path: `anteckningar/${slug}.html`, title })),
    quality,
  });
  const analyses = analysisFiles(analysed);
  for (const analysis of analyses) pages.set(`analys/${analysis.id}.json`, analysis);
  const work = join(buildRoot, ownName(WORK));
  const built = join(dirname(options.outDir), ownName(FRESH));
  await mkdir(dirname(options.outDir), { recursive: true });
  await sweepDead(buildRoot, WORK);
  await mendEdition(options.outDir);
  try {
    await writePages(pages, join(work, "pages"));
    faultPoint("pages written");
    options.log?.("Bygger sidorna …");
    await (options.buildSite ?? buildSite)({
      pagesDir: join(work, "pages"),
      outDir: built,
      workDir: join(work, "site"),
      notebooks,
    });
    faultPoint("site built");
    const dataDir = join(built, "data");
    await mkdir(join(dataDir, "analys"), { recursive: true });
    await writeFile(join(dataDir, "values.csv"), valuesCsv(rows));
    faultPoint("values written");
    await writeAggregate(rows, workspace.private, dataDir);
    faultPoint("aggregate written");
    await writeJson(
      join(dataDir, "indicators.json"),
      registry.map((indicator) => ({ ...indicator, withoutInterval: withoutInterval(indicator) })),
    );
    for (const analysis of analyses)
      await writeJson(join(dataDir, "analys", `${analysis.id}.json`), analysis);
    await writeJson(join(dataDir, "sources.json"), readerSources);
    await describeData(dataDir, { workspace, edition, sources, rows });
    await writeJson(join(dataDir, "units.json"), units);
    await writeJson(join(dataDir, "quality.json"), quality);
    faultPoint("data written");
    await writeJson(join(dataDir, "manifest.json"), {
      programVersion: edition.programVersion,
      gitCommit: await gitCommit(),
      asOf: options.asOf,
      edition: options.edition,
      municipality: edition.municipality,
      counts: { values: rows.length, units: units.length, sources: sources.length },
      files: await fileHashes(built),
    });
    faultPoint("manifest written");
    await syncFolder(built);
    faultPoint("edition synced");
    await swapEdition(built, options.outDir);
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(built, { recursive: true, force: true });
  }
  return { dir: options.outDir, values: rows.length, lasar: edition.lasar };
}

function compared(input: PublishInput, files: ReadonlyMap<number, SourceFile>): ComparedValue[] {
  const sourceKey = (fileId: number) => {
    const file = files.get(fileId);
    if (!file) throw new Error(`unknown file: ${fileId}`);
    return file.id;
  };
  return valueRows(input.cells, {
    municipalityCode: input.workspace.config.kod,
    minimumN: input.workspace.config.publicering.minsta_antal,
    minimumAnswers: fewestAnswers(input),
    more: input.more,
    sourceKey,
  });
}

/** Fewest answers, or complaints, that the edition tells of. */
function fewestAnswers({ workspace, options }: PublishInput): number {
  const { minsta_antal, minsta_antal_svar_internt } = workspace.config.publicering;
  return options.edition === "intern" ? minsta_antal_svar_internt : minsta_antal;
}

/** An edition without a value would replace one that has them. */
function refuseEmpty(values: readonly ComparedValue[]): void {
  if (values.some(({ row }) => row.unit_level !== "national")) return;
  const message =
    "Det finns inga värden för kommunen att publicera. Lägg filer i inkommande/ och kontrollera kommunkoden i kommun.json.";
  throw new DataFaults([{ code: "inga-varden", file: "inkommande/", message }]);
}

async function editionInfo(
  { workspace, options, analysis }: PublishInput,
  values: readonly ComparedValue[],
): Promise<EditionInfo> {
  const ofUnits = values.filter(({ row }) => row.unit_level === "unit");
  // the pages are of the headlines; a later läsår of something else, such as this autumn's absence, is not theirs
  const headlines = ofUnits.filter(({ row }) => indicatorById(row.indicator_id).headline);
  const periods = (headlines.length > 0 ? headlines : ofUnits).map(({ row }) => row.period);
  return {
    municipality: { code: workspace.config.kod, name: workspace.config.namn },
    edition: options.edition,
    asOf: options.asOf,
    lasar: latestLasar([...new Set(periods)]),
    gradeSystemStarts: analysis.systemStarts.map(formatLasar),
    programVersion: await programVersion(),
  };
}

/** The latest läsår; of periods that are all calendar years, the läsår that ends in the latest (MV-11). */
function latestLasar(periods: readonly string[]): string {
  const lasar = periods.filter(isLasar);
  const years = periods.filter((period) => /^\d{4}$/.test(period)).map((year) => formatLasar(Number(year)));
  return (lasar.length > 0 ? lasar : years).sort(compareLasar).at(-1) ?? "";
}

function readerView({
  fileId: _,
  holdsPupils: __,
  isList: ___,
  isSuperseded: ____,
  replaced: _____,
  ...source
}: SourceFile): SourceInfo {
  return source;
}

async function writePages(pages: ReadonlyMap<string, object>, dir: string): Promise<void> {
  for (const folder of ["enhet", "skolform", "analys"]) await mkdir(join(dir, folder), { recursive: true });
  for (const [name, data] of pages) await writeFile(join(dir, name), JSON.stringify(data));
}

async function writeJson(path: string, data: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(data, null, 2)}\n`);
}
