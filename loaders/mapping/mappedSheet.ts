import { DataFaults } from "../intake/dataFaults.js";
import { foldName } from "../intake/foldName.js";
import type { Sheet } from "../intake/sheet.js";
import { type FoundHeader, findHeader } from "./findHeader.js";
import type { TableColumns } from "./labelRows.js";
import type { Mapping } from "./mappingSchema.js";
import { tableColumns } from "./tableColumns.js";

export interface MappedSheet {
  readonly sheet: Sheet;
  readonly header: FoundHeader;
  readonly columns: TableColumns;
}

/** The sheet that has the mapping's headers: the one it names, or the first that does. Throws DataFaults without one. */
export function mappedSheet(sheets: readonly Sheet[], mapping: Mapping, file: string): MappedSheet {
  const { blad } = mapping;
  const candidates = sheets.filter(({ name }) => !blad || !name || foldName(name) === foldName(blad));
  let reasons: readonly string[] = [];
  for (const sheet of candidates) {
    const header = findHeader(sheet.records, mapping);
    const columns = header && tableColumns(header.columns, mapping);
    if (header?.score === 1 && columns) return { sheet, header, columns };
    reasons = header?.reasons ?? reasons;
  }
  const message =
    `Rubrikraden är inte den som mappningen "${mapping.namn}" är gjord för. ${reasons.join(" ")} ` +
    "Gör om uttaget, eller gör en ny mappning med nulage inspect.";
  throw new DataFaults([{ code: "rubrik-avviker", file, message }]);
}
