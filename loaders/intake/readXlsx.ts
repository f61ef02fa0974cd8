import { posix } from "node:path";
import { type Cell, type CellValue, readXlsx as readWorkbook, type Sheet } from "hucre/xlsx";
import { checkedUnzip } from "./checkedUnzip.js";
import { DataFaults } from "./dataFaults.js";
import { packStored } from "./packStored.js";
import { refuseEntities } from "./refuseEntities.js";
import { type SheetScan, scanSheet } from "./scanSheet.js";
import type { StoredFile } from "./storedFile.js";
import type { MergedRange, XlsxCell, XlsxSheet } from "./xlsxSheet.js";
import { xmlTags } from "./xmlTags.js";

const SHEETS = 200;
const CELLS = 2_000_000;
const TEXTS = 500_000;
const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const XML = /\.(xml|rels)$/i;
/** Nothing else is given to the reader: no drawings, links, macros or styles of themes. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[\w.-]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Every sheet of an Excel file, hidden ones too, in the workbook's order. The file is unpacked under limits, refused
 * if any part declares entities, and only then read, from the checked parts alone. Throws DataFaults when it is
 * damaged, hostile or too large.
 */
export async function readXlsx(file: StoredFile): Promise<XlsxSheet[]> {
  const parts = await checkedUnzip(file, (name) => XML.test(name));
  refuseEntities(file.name, parts);
  const scans = scanSheets(file.name, parts);
  const needed = new Map([...parts].filter(([name]) => NEEDED.test(name)));
  const sheets = await readSheets(file.name, packStored(needed));
  if (sheets.length !== scans.length) throw broken(file.name);
  return sheets.map((sheet, index) => typedSheet(file.name, sheet, scans[index]));
}

async function readSheets(file: string, bytes: Buffer): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(bytes)).sheets;
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    throw broken(file);
  }
}

/** Counts every sheet before it is read, so that a small file cannot ask for more memory than there is. */
function scanSheets(file: string, parts: ReadonlyMap<string, Buffer>): SheetScan[] {
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const targets = new Map(
    [...xmlTags(text(RELATIONS), ["Relationship"])].map(({ attributes }) => [
      attributes.get("Id") ?? "",
      posix.join("/xl", attributes.get("Target") ?? "").slice(1),
    ]),
  );
  const absolute = (name: string) => name.replace(/^xl\/xl\//, "xl/");
  const sheets = [...xmlTags(text(WORKBOOK), ["sheet"])].map(({ attributes }) => {
    const id = [...attributes].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    return absolute(targets.get(id) ?? "");
  });
  if (sheets.length > SHEETS) {
    const message = `Excel-filen har ${sheets.length} blad; högst ${SHEETS} läses. Spara bladet som en egen fil.`;
    throw new DataFaults([{ code: "for-manga-blad", file, message }]);
  }
  if (sheets.length === 0 || new Set(sheets).size < sheets.length) throw broken(file);
  const sharedTexts = countTexts(file, text("xl/sharedStrings.xml"));
  const scans = sheets.map((name) => scanSheet(text(name), sharedTexts));
  if (scans.reduce((sum, { area }) => sum + area, 0) > CELLS) {
    const message = "Excel-filen har fler än två miljoner celler. Spara bladet som CSV UTF-8 med semikolon.";
    throw new DataFaults([{ code: "for-stor-fil", file, message }]);
  }
  return scans;
}

/** The texts that sheets share; no more are counted than may be. */
function countTexts(file: string, xml: string): number {
  let count = 0;
  for (const _ of xmlTags(xml, ["si"])) {
    count++;
    if (count <= TEXTS) continue;
    const message = `Excel-filen har fler än ${TEXTS} olika texter. Spara bladet som CSV UTF-8 med semikolon.`;
    throw new DataFaults([{ code: "for-stor-fil", file, message }]);
  }
  return count;
}

function typedSheet(file: string, sheet: Sheet, scan: SheetScan | undefined): XlsxSheet {
  if (scan === undefined || scan.faultyRow !== undefined || scan.rows !== sheet.rows.length) {
    throw broken(file, sheet.name, scan?.faultyRow);
  }
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const covered = merges.reduce((sum, range) => sum + coveredArea(range, sheet.rows.length, width), 0);
  if (covered > CELLS) throw broken(file, sheet.name);
  const rows = sheet.rows.map((row, rowIndex) =>
    Array.from({ length: width }, (_, column) =>
      typedCell(row[column] ?? null, sheet.cells?.get(`${rowIndex},${column}`)),
    ),
  );
  const hidden = sheet.hidden === true || sheet.veryHidden === true;
  return { name: sheet.name, hidden, merges, rows, counted: scan.rows };
}

/** Cells of the sheet that a merged range covers; ranges that overlap without end would take time without end. */
function coveredArea({ top, left, bottom, right }: MergedRange, rows: number, width: number): number {
  const height = Math.min(bottom, rows - 1) - top + 1;
  return Math.max(0, height) * Math.max(1, Math.min(right, width - 1) - left + 1);
}

function typedCell(value: CellValue, detail: Cell | undefined): XlsxCell {
  const formula = detail?.formula === undefined ? {} : { formula: detail.formula };
  if (detail?.type === "error") return { kind: "error", text: String(value), ...formula };
  if (value === null) {
    return detail?.formula === undefined ? { kind: "empty" } : { kind: "uncached", formula: detail.formula };
  }
  if (typeof value === "number") return { kind: "number", value, ...formula };
  if (typeof value === "boolean") return { kind: "boolean", value, ...formula };
  if (typeof value === "string") return { kind: "text", text: value, ...formula };
  if (Number.isNaN(value.getTime())) return { kind: "error", text: "#VALUE!", ...formula };
  const iso = value.toISOString().replace(/\.000Z$|Z$/, "");
  return { kind: "date", iso: iso.endsWith("T00:00:00") ? iso.slice(0, 10) : iso, ...formula };
}

function broken(file: string, sheet?: string, row?: number): DataFaults {
  const message =
    "Excel-filen är skadad: den säger emot sig själv om sina blad och celler. Öppna den i Excel, kontrollera den och " +
    "spara den på nytt, eller hämta den på nytt.";
  const place = { ...(sheet === undefined ? {} : { sheet }), ...(row ? { row } : {}) };
  return new DataFaults([{ code: "trasig-excelfil", file, ...place, message }]);
}
