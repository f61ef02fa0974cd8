import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import type { Sheet } from "../intake/sheet.js";
import { shownName } from "../intake/shownName.js";
import { isPersonalColumn } from "../sources/isPersonalColumn.js";
import type { FoundHeader } from "./findHeader.js";
import { fingerprint, headerColumns } from "./headerColumns.js";
import type { LabelledRow, TableColumns } from "./labelRows.js";
import type { Mapping } from "./mappingSchema.js";

/**
 * Throws DataFaults for what makes a table unusable as a whole: personal data outside elev_id, the header a second time,
 * a last record that is cut.
 */
export function refuseTable(
  sheet: Sheet,
  header: FoundHeader,
  { labels, values }: TableColumns,
  mapping: Mapping,
  file: string,
): void {
  const faults: Fault[] = [];
  const below = sheet.records.slice(header.index + mapping.rubrikrader.length);
  const read = mapping.etiketter.map(({ ger }) => ger);
  const open = [...labels.filter((_, at) => read[at] !== "elev_id"), ...values];
  for (const column of open) {
    const at = labels.indexOf(column);
    // a name that is read as something else (a unit's) is no person's
    const named = isPersonalColumn(column.text) && (at === -1 || read[at] === "inget");
    const numbered = below.find(({ cells }) => looksLikePersonnummer((cells[column.index] ?? "").trim()));
    if (!named && !numbered) continue;
    const message =
      `Kolumnen ${shownName(column.text)} ser ut att innehålla personuppgifter som inte behövs. Ta bort kolumnen ur ` +
      "uttaget och läs in filen igen. Inget har lästs in.";
    const row = numbered ? { row: numbered.row } : {};
    faults.push({ code: "personuppgift", file, ...row, column: shownName(column.text), message });
  }
  const size = mapping.rubrikrader.length;
  const again = below.findIndex((_, index) => {
    const keys = fingerprint(headerColumns(below.slice(index, index + size)));
    return (
      keys.length === mapping.fingeravtryck.length && keys.every((key) => mapping.fingeravtryck.includes(key))
    );
  });
  if (again !== -1) {
    const message = "Rubrikraden kommer en gång till. Filen har flera tabeller; spara dem som var sin fil.";
    faults.push({ code: "flera-tabeller", file, row: below[again]?.row ?? 0, message });
  }
  const last = sheet.records.at(-1);
  const width = sheet.records[header.index]?.cells.length ?? 0;
  if (sheet.unterminated && last && last.cells.length > 1 && last.cells.length < width) {
    const message = `Filen avslutas mitt i rad ${last.row} och är troligen avkortad. Hämta den på nytt; inget har lästs in.`;
    faults.push({ code: "avkortad-fil", file, row: last.row, message });
  }
  if (faults.length > 0) throw new DataFaults(faults);
}

const EXCEL_ERROR =
  /^#(?:DIV\/0!|REF!|N\/A|NAME\?|NULL!|NUM!|VALUE!|DIVISION\/0!|REFERENS!|SAKNAS!?|NAMN\?|VÄRDEFEL!)$/i;

/** What sends one record below the header to quarantine whatever its values. */
export function recordFault(
  { record, kind }: LabelledRow,
  { columns, index }: FoundHeader,
  { ragged, records }: Sheet,
  file: string,
): Fault | undefined {
  if (kind === "blank" || kind === "footnote") return undefined;
  const fault = (code: string, message: string): Fault => ({ code, file, row: record.row, message });
  if (record.strayQuote) {
    const message =
      "Ett citattecken står inne i ett värde. Ta bort det, eller omge hela värdet med citattecken.";
    return fault("losryckt-citattecken", message);
  }
  const width = (columns.at(-1)?.index ?? 0) + 1;
  const over = record.cells.slice(width).some((cell) => cell.trim() !== "");
  if (over || (!ragged && record.cells.length < width)) {
    const wanted = records[index]?.cells.length ?? width;
    const message =
      `Raden har ${record.cells.length} celler men rubrikraden har ${wanted}. Kontrollera att raden är hel och att ` +
      "inget värde innehåller skiljetecknet.";
    return fault("antal-celler", message);
  }
  const error = record.cells.find((cell) => EXCEL_ERROR.test(cell.trim()));
  if (error !== undefined) {
    return fault(
      "excelfel",
      `Cellen innehåller Excels felvärde ${error.trim()}. Gör om uttaget i stället för att rätta i Excel.`,
    );
  }
  if (kind === "unknown level") {
    const message =
      "Radens etikett är mer indragen än mappningens nivåer. Lägg till nivån under nivaer i mappningen.";
    return fault("okand-niva", message);
  }
  return undefined;
}
