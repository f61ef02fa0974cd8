import { foldName } from "../../intake/foldName.js";
import type { NamedIndicator } from "../mappingContext.js";
import type { Mapping } from "../mappingSchema.js";
import { readCell } from "../readCell.js";
import { headerPairs } from "../readFacts.js";
import { findMeasure } from "../resolveKey.js";
import type { ColumnRoles } from "./columnRoles.js";
import type { FoundTable } from "./findTable.js";

/**
 * Shares that an export writes as 0–1, as the cells of a workbook do, are times 100. Only for measures that the header
 * names, are shares, and are never above 1.
 */
export function proposeFactors(
  { body, sheet }: FoundTable,
  { values }: ColumnRoles,
  mapping: Mapping,
  indicators: readonly NamedIndicator[],
): Mapping {
  const matt = mapping.matt.map((measure) => {
    const known = indicators.find(({ id }) => id === measure.indikator_id);
    const isShare = known ? known.measure !== "mean" : /andel|procent|%/.test(foldName(measure.namn));
    if (measure.falt !== "varde" || !isShare) return measure;
    const columns = values.filter((column) => {
      const name = headerPairs(column, mapping).find(([dimension]) => dimension === "matt")?.[1];
      return name !== undefined && findMeasure(name, mapping)?.measure === measure;
    });
    const cells = body.flatMap((record) =>
      columns.map(({ index }) => readCell(record.cells[index] ?? "", mapping.varden, 1, sheet.typedNumbers)),
    );
    const found = cells.flatMap((cell) => (cell.kind === "number" ? [cell] : []));
    const isWithinOne = found.every(({ number }) => number >= 0 && number <= 1);
    const hasPercentSign = body.some(({ cells }) => columns.some(({ index }) => cells[index]?.includes("%")));
    const isFraction =
      found.filter(({ decimals }) => decimals > 0).length >= 2 && isWithinOne && !hasPercentSign;
    return isFraction ? { ...measure, faktor: 100 as const } : measure;
  });
  return { ...mapping, matt };
}
