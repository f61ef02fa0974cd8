import { manyComparisons } from "../../src/analyses/manyComparisons.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { MoreHidden } from "../values/moreHidden.js";
import { ownModels } from "../values/ownModels.js";
import { protectOwnCells } from "../values/protectOwnCells.js";
import type { Cells } from "../values/readCells.js";
import type { analysisTexts } from "./analysisTexts.js";
import { anpassadRows } from "./anpassadRows.js";
import { backgroundRows } from "./backgroundRows.js";
import { cohortRows } from "./cohortRows.js";
import { comparisonsMade } from "./comparisonsMade.js";
import { funnelRows } from "./funnelRows.js";
import { nearMissRows } from "./nearMissRows.js";
import { ownModelRows } from "./ownModelRows.js";
import { pooledRows } from "./pooledRows.js";
import { profileRows } from "./profileRows.js";
import type { AnalysisCells } from "./readAnalysisCells.js";
import { sexGapRows } from "./sexGapRows.js";
import { shownCells } from "./shownCells.js";
import { shrunkRows } from "./shrunkRows.js";
import { similarRows } from "./similarRows.js";
import { trendRows } from "./trendRows.js";
import { weightedSalsaRows } from "./weightedSalsaRows.js";

export interface AnalysisInput {
  readonly cells: Cells;
  readonly analysis: AnalysisCells;
  /** Values before and after rounding for the edition. */
  readonly exact: readonly ValueRow[];
  readonly published: readonly ValueRow[];
  readonly municipalityCode: string;
  readonly minimumN: number;
  /** What the audit has found must be hidden besides. */
  readonly more?: MoreHidden;
  readonly edition: "publik" | "intern";
  /** How many similar municipalities the own choice takes. */
  readonly similarCount: number;
}

/** Rows of every analysis, protected as the values are and rounded for the edition. Aggregates only. */
export function analysisRows(input: AnalysisInput) {
  const { cells, analysis, edition, minimumN, municipalityCode } = input;
  const ofGrades = cells.own.filter((cell) => indicatorById(cell.indicator_id).fromGrades);
  const protectedCells = protectOwnCells(ofGrades, minimumN, input.more);
  const shown = shownCells(protectedCells);
  const isShown = (id: string) => (lasarSlut: number, unitId: string) =>
    shown.find(id, lasarSlut, unitId) !== undefined;
  const limits = { minimumN, edition, municipalityCode };
  return {
    "nara-behorighet": nearMissRows(analysis.nearMiss, {
      ...limits,
      isShown: isShown("behorighet_yr_ak9"),
    }),
    amnesprofil: profileRows(shown, cells.published, limits),
    konsskillnad: sexGapRows(analysis.meritParts, shown, limits),
    kohort: cohortRows(analysis.cohorts, {
      ...limits,
      isShown: isShown("alla_amnen_ak9"),
      isShownInSix: (lasarSlut) => isShown("alla_amnen_ak6")(lasarSlut, municipalityCode),
    }),
    "anpassad-grundskola": anpassadRows(analysis.anpassad, { minimumN, municipalityCode }),
    "tre-lasar": pooledRows(protectedCells, { ...limits, systemStarts: analysis.systemStarts }),
    krympning: shrunkRows(shown, input.published, edition),
    tratt: funnelRows(shown, edition),
    trend: trendRows(input.published, analysis.systemStarts),
    jamforelser: manyComparisons(comparisonsMade(input.exact, shown, limits)),
    "liknande-kommuner": similarRows(analysis.similar, input.published, {
      municipalityCode,
      count: input.similarCount,
    }),
    "egen-modell": ownModelRows(ownModels(cells.modelUnits), input.published),
    bakgrund: backgroundRows(analysis.background, input.published, minimumN),
    "elevviktad-salsa": weightedSalsaRows(input.published, {
      municipalityCode,
      ownUnits: new Set(
        cells.units
          .filter(({ huvudman }) => huvudman === "Kommunal")
          .map(({ skolenhetskod }) => skolenhetskod),
      ),
    }),
  } satisfies Readonly<Record<keyof typeof analysisTexts, readonly object[]>>;
}

/** Rows of each analysis, by its id. */
export type AnalysisRows = ReturnType<typeof analysisRows>;
