import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { DataTable } from "./DataTable.js";
import { modelMark } from "./expectedTexts.js";
import { absenceReason, judgementWords } from "./judgementWords.js";
import type { LagesbildRow } from "./lagesbildRows.js";
import type { Markup } from "./markup.js";
import { periodText } from "./periodText.js";
import { perspectiveWords } from "./perspectiveWords.js";
import { deviationText, expectedValueText, intervalText, rowValueText, valueText } from "./valueText.js";

export interface LagesbildTableProps {
  readonly indicator: Indicator;
  readonly lines: readonly LagesbildRow[];
  readonly national: number | null;
  /** The mean of the municipalities (MV-10), where it is known. */
  readonly unweighted: ValueRow | null;
  readonly period: string;
}

/** The lägesbild as a table: same rows, same order, all numbers. */
export function LagesbildTable(props: LagesbildTableProps): Markup {
  const { indicator, lines, national, unweighted, period } = props;
  const withExpected = lines.some(
    ({ current }) => current !== null && (current.expected !== null || current.deviation !== null),
  );
  const riket = national === null ? "" : ` Riket: ${valueText(national, indicator)}.`;
  const mean =
    unweighted?.value == null
      ? ""
      : ` ${perspectiveWords.riket_ovagt}: ${valueText(unweighted.value, indicator)}. ${unweighted.status_reason ?? ""}`;
  const expectedColumns = [
    {
      head: "Förväntat",
      numeric: true,
      cell: (line: LagesbildRow) =>
        line.current?.expected == null
          ? null
          : `${expectedValueText(line.current.expected, indicator)}${modelMark(line.current)}`,
    },
    {
      head: "Skillnad (95 % intervall)",
      numeric: true,
      cell: (line: LagesbildRow) => {
        const text = line.current ? deviationText(line.current, indicator) : null;
        // a deviation whose expected value is not published has no other place for its model's name
        return line.current && text && line.current.expected === null
          ? `${text}${modelMark(line.current)}`
          : text;
      },
    },
    {
      head: "Bedömning",
      cell: (line: LagesbildRow) =>
        line.current?.judgement ? judgementWords[line.current.judgement].word : null,
    },
  ];
  return h(DataTable<LagesbildRow>, {
    caption: `${indicator.label}, ${indicator.unit}, ${periodText(period)}.${riket}${mean}`,
    rows: lines,
    keyOf: (line) => line.key,
    columns: [
      { head: "Enhet", cell: (line) => line.name },
      {
        head: "Värde",
        numeric: true,
        cell: (line) =>
          rowValueText(line.current, indicator) ?? absenceReason(line.current, "uppgift saknas"),
      },
      {
        head: "n",
        numeric: true,
        cell: (line) => (line.current?.n == null ? null : formatNumber(line.current.n, 0)),
      },
      {
        head: "95 % intervall",
        numeric: true,
        cell: (line) => (line.current ? intervalText(line.current, indicator) : null),
      },
      ...(withExpected ? expectedColumns : []),
    ],
  });
}
