import { modelMark } from "../components/expectedTexts.js";
import { absenceReason, againstNational, judgementWords } from "../components/judgementWords.js";
import {
  deviationText,
  expectedValueText,
  intervalText,
  rowValueText,
  valueText,
} from "../components/valueText.js";
import { formatNumber } from "../format/formatNumber.js";
import type { PackContent, PackMeasure } from "./packData.js";

/** A table as text: the first column names its row. */
export interface PackTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NOTHING = "–";

/** The table of a measure: what its chart draws, and what no chart can. */
export function measureTable({ indicator, period, national, lines }: PackMeasure): PackTable {
  const hasExpected = lines.some(({ row }) => row.expected !== null || row.deviation !== null);
  const isSurvey = indicator.measure === "index" || indicator.measure === "answers";
  return {
    caption: `${indicator.label}, ${period ?? ""}`,
    head: [
      "Enhet",
      "Värde",
      isSurvey ? "Svar" : "Elever",
      "95 % intervall",
      ...(hasExpected ? ["Förväntat", "Skillnad"] : []),
      "Bedömning",
    ],
    rows: lines.map(({ name, level, row }) => {
      const judged = row.judgement ? judgementWords[row.judgement].word : null;
      const isWhole = level === "municipality" && national !== null;
      const side = isWhole ? (againstNational(row, national) ?? "intervallet saknas") : null;
      return [
        name,
        rowValueText(row, indicator) ?? NOTHING,
        row.n === null ? NOTHING : formatNumber(row.n, 0),
        intervalText(row, indicator) ?? NOTHING,
        ...(hasExpected
          ? [
              row.expected === null
                ? NOTHING
                : `${expectedValueText(row.expected, indicator)}${modelMark(row)}`,
              deviationText(row, indicator) ?? NOTHING,
            ]
          : []),
        absenceReason(row, "uppgift saknas") ?? judged ?? side ?? "inget att jämföra med",
      ];
    }),
  };
}

/** The first page's table: each measure of the municipality's own schools, and when each was known (AH-2). */
export function summaryTable({ measures, municipality }: PackContent): PackTable {
  return {
    caption: `${municipality.name}, kommunala skolor`,
    head: ["Mått", "Period", "Värde", "Elever eller svar", "95 % intervall", "Riket", "Uppgiften inläst"],
    rows: measures.map(({ indicator, period, national, lines, known }) => {
      const row = lines.find(({ level }) => level === "municipality")?.row ?? null;
      return [
        indicator.shortLabel,
        period ?? NOTHING,
        rowValueText(row, indicator) ?? NOTHING,
        row?.n == null ? NOTHING : formatNumber(row.n, 0),
        (row && intervalText(row, indicator)) ?? NOTHING,
        national === null ? NOTHING : valueText(national, indicator),
        known.at(-1) ?? NOTHING,
      ];
    }),
  };
}
