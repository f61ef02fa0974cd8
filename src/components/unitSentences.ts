import { formatDifference } from "../format/formatDifference.js";
import { formatInterval } from "../format/formatInterval.js";
import { formatNumber } from "../format/formatNumber.js";
import { plural } from "../format/plural.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { expectedText, modelMark } from "./expectedTexts.js";
import { absenceReason } from "./judgementWords.js";
import { expectedValueText, modelDecimals, rowValueText, valueText } from "./valueText.js";

export interface UnitSentencesInput {
  readonly indicator: Indicator;
  readonly unitName: string;
  readonly row: ValueRow | null;
  readonly period: string;
  readonly national: number | null;
  readonly others: ValueRow | null;
}

function expectedSentences(indicator: Indicator, row: ValueRow): string[] {
  if (row.deviation === null) {
    const reason =
      expectedText(indicator)?.missing ??
      (indicator.expected.source === "none" ? indicator.expected.reason : "");
    return [`Förväntat värde saknas. ${reason}`.trim()];
  }
  const decimals = modelDecimals(row.deviation, indicator);
  const size = `${formatNumber(Math.abs(row.deviation), decimals)} ${indicator.differenceUnit}`;
  const side = row.deviation < 0 ? "under" : "över";
  // SALSA's response may hold the residual alone; the expected value is then not worked out from it (SA-12)
  const expected =
    row.expected === null ? "värdet" : `${expectedValueText(row.expected, indicator)}${modelMark(row)}`;
  const interval =
    row.deviation_low === null || row.deviation_high === null
      ? ""
      : ` (95 % intervall ${formatInterval(row.deviation_low, row.deviation_high, decimals)})`;
  switch (row.judgement) {
    case "over":
    case "under":
      return [`Det är ${size} ${side} det förväntade ${expected}.`, `Skillnaden är säkerställd${interval}.`];
    case "som_forvantat":
      return [
        `Det är som förväntat: ${formatDifference(row.deviation, decimals)} mot ${expected}${interval}.`,
      ];
    case "kan_inte_avgoras":
      return [
        `Det är ${size} ${side} det förväntade ${expected}.`,
        `Om skillnaden är mer än slump kan inte avgöras${interval}.`,
      ];
    default:
      return [`Det förväntade värdet är ${expected}.`, "Skillnaden är inte bedömd: intervall saknas."];
  }
}

function withoutStop(text: string | null): string {
  return (text ?? "").replace(/\.$/, "");
}

/** The unit's latest figure in whole sentences: value, n and period always, then expected, Riket and the others. */
export function unitSentences(input: UnitSentencesInput): readonly string[] {
  const { indicator, unitName, row, period, national, others } = input;
  const value = rowValueText(row, indicator);
  if (!row || value === null) {
    return [
      `${unitName} har inget värde att visa ${period}: ${withoutStop(absenceReason(row, "uppgift saknas"))}.`,
    ];
  }
  const unit = indicator.unitSymbol === "" ? ` ${indicator.unit}` : "";
  const n = row.n === null ? "" : `${plural(row.n, "elev", "elever")}, `;
  const about =
    row.status === "approximate" ? ` Exakt värde visas inte: ${withoutStop(absenceReason(row, ""))}.` : "";
  const preliminary = row.status === "preliminary" ? " Värdet är preliminärt." : "";
  const riket = national === null ? [] : [`Riket: ${valueText(national, indicator)}.`];
  const rest =
    others?.value == null
      ? []
      : [
          `Övriga kommunala skolor: ${valueText(others.value, indicator)}${others.n === null ? "" : ` (${plural(others.n, "elev", "elever")})`}.`,
        ];
  return [
    `${unitName}: ${value}${unit} (${n}${period}).${about}${preliminary}`,
    ...(row.status === "approximate" ? [] : expectedSentences(indicator, row)),
    ...riket,
    ...rest,
  ];
}
