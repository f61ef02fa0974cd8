// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const EXCEL_ERROR =
  /^#(?:DIV\/0!|REF!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|DIVISION\/0!|REFERENS!|SAKNAS!?|NAMN\?|OGILTIGT!|VÄRDEFEL!|SKÄRNING!|TAL!|#+)$/i;

/** What makes a cell unusable whatever its column: control characters, or an error of Excel (which may be shown). */
export function unusableCell(
  cell: string,
): { readonly code: string; readonly message: string; readonly value?: string } | undefined {
  if (CONTROL.test(cell)) {
    return { code: "styrtecken", message: "Cellen innehåller ett osynligt styrtecken. Skriv om värdet." };
  }
  const value = cell.trim();
  if (!EXCEL_ERROR.test(value)) return undefined;
  const message = `Cellen innehåller Excels felvärde ${value}. Gör om uttaget i stället för att rätta i Excel.`;
  return { code: "excelfel", message, value };
}
