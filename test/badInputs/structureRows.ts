import { workbookFile } from "../support/workbookFile.js";
import type { BadInput } from "./badInput.js";
import {
  betyg,
  betygRow,
  exportCells,
  exportColumns,
  exportRow,
  exportText,
  header,
  lines,
  preamble,
} from "./sampleText.js";

const rows = (...texts: string[]) => exportCells(...texts);
const ignored = (rule: string) => ({
  sql: `select (ignored_by::json ->> '${rule}')::integer as n from meta.file where file_id > 3`,
  rows: [{ n: 1 }],
});

/** Columns, headers, footers and sheets: rows 33–44. */
export const structureRows: readonly BadInput[] = [
  {
    row: 33,
    title: "a cell too few",
    make: () => betyg(betygRow(1), betygRow(2).slice(0, -2)),
    outcome: "quarantine",
    code: "betyg-1",
    faultRow: 3,
    counts: [1, 1, 1],
    exit: 0,
  },
  {
    row: 33,
    title: "a cell too many",
    make: () => betyg(betygRow(1), `${betygRow(2)};x`),
    outcome: "quarantine",
    code: "betyg-2",
    faultRow: 3,
    counts: [1, 1, 1],
  },
  {
    row: 33,
    title: "a cell too few in an export",
    make: () => exportText(exportRow(), "Påhittade skolan;90000002;Exempelby"),
    outcome: "quarantine",
    code: "antal-celler",
  },
  {
    row: 35,
    title: "a renamed column",
    make: () => lines(header.replace(/betyg$/, "slutbetyg"), betygRow(1)),
    outcome: "error",
    code: "okand-fil",
    exit: 1,
  },
  {
    row: 36,
    title: "a column that is not known",
    make: () => lines(`${header};kommentar`, `${betygRow(1)};x`),
    outcome: "warning",
    code: "okand-kolumn",
    counts: [1, 0, 1],
  },
  {
    row: 36,
    title: "a column of names",
    make: () => lines(`${header};Elevens namn`, `${betygRow(1)};Påhittad Persson`),
    outcome: "error",
    code: "personuppgift",
  },
  {
    row: 36,
    title: "a column of personnummer under another name",
    make: () => lines(`${header};övrigt`, `${betygRow(1)};20090229-0000`),
    outcome: "error",
    code: "personuppgift",
    faultRow: 2,
  },
  {
    row: 37,
    title: "a column that stands twice",
    make: () => lines(`${header};betyg`, `${betygRow(1)};C`),
    outcome: "error",
    code: "dubbel-kolumn",
  },
  {
    row: 38,
    title: "lines above the header of a betyg file",
    make: () => lines("Betyg vt 2025", "", header, betygRow(1)),
    outcome: "error",
    code: "okand-fil",
  },
  {
    row: 38,
    title: "lines above the header of an export",
    make: () => exportText(exportRow()),
    outcome: "ok",
    counts: [1, 0, preamble.length + 3],
  },
  {
    row: 39,
    title: "merged cells among the data",
    name: "uttag.xlsx",
    make: () =>
      workbookFile({ sheets: [{ name: "Blad1", rows: rows(exportRow(), exportRow()), merges: ["H7:H8"] }] }),
    outcome: "quarantine",
    code: "sammanslagna-celler",
  },
  {
    row: 40,
    title: "text after the last row",
    make: () => exportText(exportRow()),
    outcome: "ok",
    ask: ignored("fotnot"),
  },
  {
    row: 41,
    title: "a row for the whole country",
    make: () => exportText(exportRow(), "Riket;;;;;;;100000;75;85;230;"),
    outcome: "ok",
    ask: ignored("summarad"),
  },
  {
    row: 42,
    title: "blank lines and lines of semicolons",
    make: () => betyg(betygRow(1), "", ";;;;;;;", betygRow(2), "  "),
    outcome: "ok",
    counts: [2, 0, 4],
  },
  {
    row: 43,
    title: "two tables",
    make: () => exportText(exportRow(), "", exportColumns, exportRow()),
    outcome: "error",
    code: "flera-tabeller",
  },
  {
    row: 44,
    title: "data on the second sheet",
    name: "uttag.xlsx",
    make: () =>
      workbookFile({
        sheets: [
          { name: "Om", rows: [["Om uttaget"]] },
          { name: "Data", rows: rows(exportRow()) },
        ],
      }),
    outcome: "ok",
    counts: [1, 0, preamble.length + 2],
  },
  {
    row: 44,
    title: "data on a hidden sheet",
    name: "uttag.xlsx",
    make: () =>
      workbookFile({
        sheets: [
          { name: "Om", rows: [["Om uttaget"]] },
          { name: "Data", rows: rows(exportRow()), state: "hidden" },
        ],
      }),
    outcome: "error",
    code: "okand-fil",
  },
];
