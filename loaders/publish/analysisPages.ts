import type { ComparisonsRow } from "../../src/analyses/analysisData.js";
import type {
  EditionInfo,
  MonsterData,
  OrsakerData,
  SourceInfo,
  UnitInfo,
} from "../../src/components/pageData.js";
import { compareLasar } from "../../src/format/lasar.js";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { isSurveyIndex } from "../../src/indicators/isSurveyIndex.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { AnalysisRows } from "../analyses/analysisRows.js";
import { latestRows } from "./latestRows.js";

export interface AnalysisPagesInput {
  readonly edition: EditionInfo;
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  /** Every published row. */
  readonly rows: readonly ValueRow[];
  readonly analyses: Pick<
    AnalysisRows,
    "amnesprofil" | "konsskillnad" | "kohort" | "nara-behorighet" | "jamforelser" | "tre-lasar"
  >;
}

/** What Leta mönster and Hitta orsaker show: the latest of each analysis and measure, and nothing that is not published. */
export function analysisPages(input: AnalysisPagesInput): { monster: MonsterData; orsaker: OrsakerData } {
  const { edition, units, analyses } = input;
  const latest = latestRows(input.rows);
  const profile = latestOf(analyses.amnesprofil);
  const cohorts = latestOf(analyses.kohort);
  const monsterRows = latest.filter((row) => isOfPatterns(row, indicatorById(row.indicator_id)));
  const orsakerRows = latest.filter((row) => isOfCauses(row, indicatorById(row.indicator_id)));
  const sourcesOf = (rows: readonly ValueRow[]) => {
    const used = new Set(rows.flatMap(({ source_ids }) => source_ids.split("+")));
    return input.sources.filter(({ id }) => used.has(id));
  };
  return {
    monster: {
      edition,
      units,
      sources: sourcesOf(monsterRows),
      rows: monsterRows,
      profile,
      comparisons: comparisonsOf(analyses.jamforelser, profile[0]?.period),
      cohorts,
      pooled: latestOf(analyses["tre-lasar"]).filter(
        ({ indicator_id }) => indicatorById(indicator_id).headline,
      ),
    },
    orsaker: {
      edition,
      units,
      sources: sourcesOf(orsakerRows),
      rows: orsakerRows,
      nearMiss: latestOf(analyses["nara-behorighet"]),
      profile,
      gaps: latestOf(analyses.konsskillnad),
      cohorts,
    },
  };
}

/** Rows of the latest läsår that the analysis has. */
function latestOf<Row extends { readonly period: string }>(rows: readonly Row[]): readonly Row[] {
  const [latest] = [...new Set(rows.map(({ period }) => period))].toSorted(compareLasar).toReversed();
  return rows.filter(({ period }) => period === latest);
}

function comparisonsOf(rows: readonly ComparisonsRow[], period: string | undefined): ComparisonsRow | null {
  return rows.find((row) => row.page === "amnesprofil" && row.period === period) ?? null;
}

/** Grades are told of the municipality in groups and of units as a whole; other measures as a whole alone. */
function isOfPatterns(row: ValueRow, indicator: Indicator): boolean {
  const { fromGrades, fromRecords, headline, id } = indicator;
  const isMunicipality = row.unit_level === "municipality" && row.perspective === "kommunala_skolor";
  if (fromGrades?.fact === "betyg") return isMunicipality && fromGrades.arskurs === 9;
  if (fromGrades?.fact === "poang_x2" && fromGrades.arskurs === 9)
    return isMunicipality
      ? row.group === "flickor" || row.group === "pojkar"
      : row.group === "alla" && row.unit_level === "unit" && row.status === "suppressed";
  const isShown = row.group === "alla" && (row.unit_level !== "municipality" || isMunicipality);
  return (
    isShown &&
    (headline ||
      isSurveyIndex(indicator) ||
      fromRecords?.family === "franvaro" ||
      fromRecords?.family === "np" ||
      id === "lararbehorighet_gr")
  );
}

/** Measures of units that are set beside the results of units. */
function isOfCauses(row: ValueRow, indicator: Indicator): boolean {
  const { id } = indicator;
  const isWanted = isSurveyIndex(indicator) || id === "franvaro_total" || id === "meritvarde_ak9";
  return isWanted && row.unit_level === "unit" && row.group === "alla";
}
