import { type ZipPart, zipFile } from "./zipFile.js";

/** A text, a number, nothing, or a whole `<c>` element where `@` stands for its address. */
export type TestCell = string | number | null | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: "hidden" | "veryHidden";
  readonly merges?: readonly string[];
  /** Instead of the rows. */
  readonly xml?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  readonly more?: readonly ZipPart[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006';

/** A small Excel file made by hand, so that it can also be wrong. */
export function workbookFile({ sheets, date1904 = false, more = [] }: TestWorkbook): Buffer {
  const replaced = new Set(more.map(({ name }) => name));
  return zipFile([...parts(sheets, date1904).filter(({ name }) => !replaced.has(name)), ...more]);
}

function parts(sheets: readonly TestSheet[], date1904: boolean): ZipPart[] {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  return [
    { name: "[Content_Types].xml", data: `<Types ${PACKAGE}/content-types"/>` },
    { name: "_rels/.rels", data: relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      data: `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${date1904}"/><sheets>${entries.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relationships([
        ...relations,
        relation("rIdS", "styles", "styles.xml"),
        relation("rIdT", "sharedStrings", "sharedStrings.xml"),
      ]),
    },
    // style 1 is a date
    {
      name: "xl/styles.xml",
      data: `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    { name: "xl/sharedStrings.xml", data: `<sst ${MAIN}><si><t>delad text</t></si></sst>` },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheetXml(sheet) })),
  ];
}

function sheetXml({ rows, merges = [], xml }: TestSheet): string {
  if (xml !== undefined) return xml;
  const body = rows.map((cells, row) => {
    const elements = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`),
    );
    return `<row r="${row + 1}">${elements.join("")}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet ${MAIN}><sheetData>${body.join("")}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ""}</worksheet>`;
}

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("@", address);
  const text = cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships ${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}
