import { formatNumber } from "../../src/format/formatNumber.js";
import type { Fault } from "../intake/fault.js";
import { compareTotal, type TotalVerdict } from "./compareTotal.js";
import type { HeaderColumn } from "./headerColumns.js";
import type { LabelledRow } from "./labelRows.js";
import type { Mapping, MappingMeasure } from "./mappingSchema.js";
import { headerPairs } from "./readFacts.js";
import { findMeasure, type Pair } from "./resolveKey.js";

export interface CheckedTotals {
  /** One per total row that is not what its parts make. */
  readonly faults: readonly Fault[];
  /** Total cells that agree with their parts. */
  readonly checked: number;
  /** Total cells that could not be checked, since a part is hidden, missing or without weight. */
  readonly unchecked: number;
}

export interface TotalsTable {
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly HeaderColumn[];
  /** What filters and fixed values say. */
  readonly general: readonly Pair[];
  readonly typedNumbers: boolean;
}

/** Checks every total and subtotal row against the rows it sums up, by the rule of each measure. */
export function checkTotals(table: TotalsTable, mapping: Mapping, file: string): CheckedTotals {
  const faults: Fault[] = [];
  let checked = 0;
  let unchecked = 0;
  for (const [index, total] of table.rows.entries()) {
    if (total.kind !== "total") continue;
    const parts = partsOf(table.rows, index);
    let fault: Fault | undefined;
    for (const column of table.columns) {
      const measure = measureOf(total, column, table, mapping);
      if (!measure || measure.kontroll === "ingen") continue;
      const verdict = compareTotal(total, parts, column, measure, table, mapping);
      if (verdict === "nothing") continue;
      if (verdict === "unchecked") unchecked++;
      else if (verdict === "same") checked++;
      else fault ??= mismatch(file, total, column, verdict);
    }
    if (fault) faults.push(fault);
  }
  return { faults, checked, unchecked };
}

/**
 * Indented tables: the rows right under it, and for one without values those under that. Otherwise: the data rows with
 * the same labels, apart from the labels where the total stands.
 */
function partsOf(rows: readonly LabelledRow[], index: number): readonly LabelledRow[] {
  const total = rows[index];
  if (!total) return [];
  const under = rows.flatMap((row, at) => {
    if (row.parent !== index) return [];
    return row.kind === "heading" ? partsOf(rows, at) : [row];
  });
  if (under.length > 0) return under;
  // "Summa Norr" where no label says Norr: the rows since the total above it
  const first = total.sumsBlock ? rows.slice(0, index).findLastIndex(({ kind }) => kind === "total") + 1 : 0;
  return rows
    .slice(first, total.sumsBlock ? index : rows.length)
    .filter(
      ({ kind, labels }) =>
        kind === "data" && total.labels.every((label, at) => label === undefined || label === labels[at]),
    );
}

function measureOf(
  row: LabelledRow,
  column: HeaderColumn,
  { general }: TotalsTable,
  mapping: Mapping,
): MappingMeasure | undefined {
  const pairs = [...general, ...row.pairs, ...headerPairs(column, mapping)];
  const name = pairs.findLast(([dimension]) => dimension === "matt")?.[1];
  if (name !== undefined) return findMeasure(name, mapping)?.measure;
  // counts of answers need no name
  return mapping.mal === "enkat_aggregat" ? { ...unnamed } : undefined;
}

const unnamed: MappingMeasure = {
  namn: "antal",
  falt: "antal",
  indikator_id: null,
  for: [],
  faktor: 1,
  kontroll: "summa",
};

function mismatch(
  file: string,
  { record }: LabelledRow,
  column: HeaderColumn,
  { is, should, decimals }: Exclude<TotalVerdict, string>,
): Fault {
  const expected = formatNumber(should, decimals);
  return {
    code: "summa-stammer-inte",
    file,
    row: record.row,
    column: column.text,
    value: is,
    message:
      `Summaraden säger ${is} men raderna den summerar ger ${expected}. En rad saknas, är dubbel eller är ändrad. ` +
      "Gör om uttaget i källsystemet; är skillnaden avsedd, sätt måttets kontroll till ingen i mappningen.",
  };
}
