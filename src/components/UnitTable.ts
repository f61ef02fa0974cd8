import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { GROUP_OTHERS, type Group, type ValueRow } from "../indicators/valueRow.js";
import { type Column, DataTable } from "./DataTable.js";
import { modelMark } from "./expectedTexts.js";
import { absenceReason, judgementWords } from "./judgementWords.js";
import type { Markup } from "./markup.js";
import { findRow } from "./rowQueries.js";
import type { SeriesPoint } from "./tidslinjePoints.js";
import { deviationText, expectedValueText, intervalText, rowValueText, valueText } from "./valueText.js";

export interface UnitTableProps {
  readonly indicator: Indicator;
  readonly unitId: string;
  readonly unitName: string;
  readonly points: readonly SeriesPoint[];
  /** Rows of this indicator, all groups. */
  readonly rows: readonly ValueRow[];
}

/** All years of one unit: value, n, interval, expected, difference, sexes and the others in the municipality. */
export function UnitTable(props: UnitTableProps): Markup {
  const { indicator, unitId, unitName, points, rows } = props;
  const groupCell = (group: Group) => (point: SeriesPoint) => {
    const row = findRow(rows, unitId, point.period, group);
    if (!row) return null;
    const value = rowValueText(row, indicator) ?? absenceReason(row, "uppgift saknas");
    return row.n === null || row.value === null ? value : `${value} (n ${formatNumber(row.n, 0)})`;
  };
  const hasGroup = (group: Group) =>
    points.some((point) => findRow(rows, unitId, point.period, group) !== null);
  const has = (test: (row: ValueRow) => boolean) =>
    points.some((point) => point.row !== null && test(point.row));
  const groups: readonly [Group, string][] = [
    ["flickor", "Flickor"],
    ["pojkar", "Pojkar"],
    [GROUP_OTHERS, "Övriga kommunala"],
  ];
  const columns: Column<SeriesPoint>[] = [
    { head: "Läsår", cell: (point) => point.period },
    {
      head: "Värde",
      numeric: true,
      cell: (point) => rowValueText(point.row, indicator) ?? absenceReason(point.row, "uppgift saknas"),
    },
    { head: "n", numeric: true, cell: ({ row }) => (row?.n == null ? null : formatNumber(row.n, 0)) },
    { head: "95 % intervall", numeric: true, cell: ({ row }) => (row ? intervalText(row, indicator) : null) },
  ];
  if (has((row) => row.expected !== null)) {
    columns.push(
      {
        head: "Förväntat",
        numeric: true,
        cell: ({ row }) =>
          row?.expected == null ? null : `${expectedValueText(row.expected, indicator)}${modelMark(row)}`,
      },
      {
        head: "Skillnad",
        numeric: true,
        cell: ({ row }) => (row ? deviationText(row, indicator) : null),
      },
      { head: "Bedömning", cell: ({ row }) => (row?.judgement ? judgementWords[row.judgement].word : null) },
    );
  }
  columns.push({
    head: "Riket",
    numeric: true,
    cell: (point) => (point.national === null ? null : valueText(point.national, indicator)),
  });
  if (has((row) => row.target !== null)) {
    columns.push({
      head: "Mål",
      numeric: true,
      cell: ({ row }) => (row?.target == null ? null : valueText(row.target, indicator)),
    });
  }
  for (const [group, head] of groups) {
    if (hasGroup(group)) columns.push({ head, numeric: true, cell: groupCell(group) });
  }
  return h(DataTable<SeriesPoint>, {
    caption: `${unitName}: ${indicator.label}, ${indicator.unit}, alla läsår.`,
    rows: points.toReversed(),
    keyOf: (point) => point.period,
    columns,
  });
}
