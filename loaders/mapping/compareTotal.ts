import type { TotalsTable } from "./checkTotals.js";
import type { HeaderColumn } from "./headerColumns.js";
import type { LabelledRow } from "./labelRows.js";
import type { Mapping, MappingMeasure } from "./mappingSchema.js";
import { type CellValue, readCell } from "./readCell.js";
import { findMeasure } from "./resolveKey.js";

type NumberCell = Extract<CellValue, { kind: "number" }>;

/** "nothing": the total cell is empty. An object: what it is and what its parts make. */
export type TotalVerdict =
  | "same"
  | "nothing"
  | "unchecked"
  | { readonly is: string; readonly should: number; readonly decimals: number };

/** Compares one total cell with its parts: their sum, or their mean weighted by the count beside them, within rounding. */
export function compareTotal(
  total: LabelledRow,
  parts: readonly LabelledRow[],
  column: HeaderColumn,
  measure: MappingMeasure,
  table: TotalsTable,
  mapping: Mapping,
): TotalVerdict {
  const read = (row: LabelledRow, { index }: HeaderColumn): CellValue | undefined => {
    const text = row.record.cells[index] ?? "";
    return text.trim() === ""
      ? undefined
      : readCell(text, mapping.varden, measure.faktor, table.typedNumbers);
  };
  const whole = read(total, column);
  if (whole === undefined) return "nothing";
  if (whole.kind !== "number") return "unchecked";
  const weightColumn = measure.kontroll === "vagt" ? countColumn(column, measure, table, mapping) : undefined;
  if (measure.kontroll === "vagt" && !weightColumn) return "unchecked";
  const cells: { readonly value: NumberCell; readonly weight: number }[] = [];
  for (const part of parts) {
    const value = read(part, column);
    if (value === undefined) continue;
    const weight = weightColumn
      ? readCell(part.record.cells[weightColumn.index] ?? "", mapping.varden)
      : undefined;
    if (value.kind !== "number" || (weight && weight.kind !== "number")) return "unchecked";
    cells.push({ value, weight: weight?.kind === "number" ? weight.number : 1 });
  }
  const weights = cells.reduce((sum, { weight }) => sum + weight, 0);
  if (cells.length === 0 || weights === 0) return "unchecked";
  const sum = cells.reduce((all, { value, weight }) => all + value.number * weight, 0);
  const should = weightColumn ? sum / weights : sum;
  const half = (decimals: number) => (decimals === 0 && !weightColumn ? 0 : 0.5 * 10 ** -decimals);
  const rounding = Math.max(...cells.map(({ value }) => half(value.decimals)));
  const slack = half(whole.decimals) + (weightColumn ? rounding : rounding * cells.length) + 1e-9;
  if (Math.abs(whole.number - should) <= slack) return "same";
  return { is: whole.text, should, decimals: whole.decimals };
}

/** The column with the number behind a measure: the same header but for the measure's name. */
function countColumn(
  column: HeaderColumn,
  measure: MappingMeasure,
  { columns }: TotalsTable,
  mapping: Mapping,
): HeaderColumn | undefined {
  const at = mapping.rubrikrader.findIndex(({ ger }) => ger === "matt");
  return columns.find((other) => {
    const found = findMeasure(other.parts[at] ?? "", mapping);
    const own = findMeasure(column.parts[at] ?? "", mapping);
    if (found?.measure.falt !== "antal" || found.period !== own?.period) return false;
    const names = found.measure.for;
    const sameElsewhere = column.parts.every((part, row) => row === at || part === other.parts[row]);
    return sameElsewhere && (names.length === 0 || names.includes(measure.namn));
  });
}
