import { workbookFile } from "../support/workbookFile.js";
import type { BadInput } from "./badInput.js";
import {
  betyg,
  betygRow,
  exportCells,
  exportRow,
  exportText,
  franvaro,
  kolada,
  salsaText,
} from "./sampleText.js";

const cellsWith = (cell: string | number | { xml: string }) => {
  const rows = exportCells(exportRow(), exportRow(undefined, { code: "90000002" }));
  const bad = rows.at(-1)?.map((text, column) => (column === 7 ? cell : text)) ?? [];
  return workbookFile({ sheets: [{ name: "Blad1", rows: [...rows.slice(0, -1), bad] }] });
};
const symbols = (...texts: string[]) => texts.map((text) => exportRow(["52", text, "88", "231"]));

function refusedValue(row: number, text: string): BadInput {
  return {
    row,
    title: `${JSON.stringify(text.slice(0, 10))} as a number of an export`,
    make: () => exportText(exportRow(), ...symbols(text)),
    outcome: "error",
    code: "okand-symbol",
    faultRow: 8,
  };
}

function grade(text: string, code: string | undefined): BadInput {
  const base = {
    row: 51,
    title: `grade ${JSON.stringify(text)}`,
    make: () => betyg(betygRow(1), betygRow(2, { betyg: text })),
  };
  return code === undefined
    ? { ...base, outcome: "ok", counts: [2, 0, 1] }
    : { ...base, outcome: "quarantine", code, faultRow: 3, column: "betyg", counts: [1, 1, 1] };
}

function field(row: number, title: string, change: Readonly<Record<string, string>>, code: string): BadInput {
  return {
    row,
    title,
    make: () => betyg(betygRow(1), betygRow(2, change)),
    outcome: "quarantine",
    code,
    faultRow: 3,
    counts: [1, 1, 1],
  };
}

/** Attendance of two pupils, where the second waits. */
function minutes(row: number, title: string, change: Parameters<typeof franvaro>[0], code: string): BadInput {
  const make = () => franvaro(change);
  return {
    row,
    title,
    name: "franvaro.csv",
    make,
    outcome: "quarantine",
    code,
    faultRow: 3,
    counts: [1, 1, 1],
  };
}

/** Attendance of two pupils, where the second is taken in with a word on its days. */
function oddDays(title: string, from: string, till: string, code: string): BadInput {
  const make = () => franvaro({ period_fran: from, period_till: till });
  return {
    row: 54,
    title,
    name: "franvaro.csv",
    make,
    outcome: "warning",
    code,
    faultRow: 3,
    counts: [2, 0, 1],
  };
}

/** What stands in the cells: rows 46–61. */
export const valueRows: readonly BadInput[] = [
  {
    row: 46,
    title: "1 500 with a space and with NBSP",
    make: () => exportText(...symbols("1 500", "1\u00a0500")),
    outcome: "ok",
  },
  refusedValue(46, "1.500"),
  ...["\u22125", "5-", "(5)"].map((text) => refusedValue(47, text)),
  ...["NaN", "inf", "1e400", "0x1F", "9".repeat(400)].map((text) => refusedValue(48, text)),
  {
    row: 48,
    title: "1e400 from Kolada",
    name: "data.json",
    make: () => kolada("1e400"),
    outcome: "error",
    code: "okand-symbol",
  },
  {
    row: 48,
    title: "a text NaN from Kolada",
    name: "data.json",
    make: () => kolada('"NaN"'),
    outcome: "error",
    code: "okand-symbol",
  },
  {
    row: 48,
    title: "NaN from Kolada",
    name: "data.json",
    make: () => kolada("NaN"),
    outcome: "error",
    code: "ogiltigt-tal",
  },
  field(49, "läsår as an Excel serial date", { lasar: "45820" }, "betyg-3"),
  ...["12/6 2025", "25-06-12", "2025-02-30", "2025-06-12T23:30Z", "45820"].map((text) =>
    minutes(50, `${JSON.stringify(text)} as a day`, { period_fran: text }, "franvaro-15"),
  ),
  ...["a", " A ", "-", "", "f"].map((text) => grade(text, undefined)),
  ...["Ä", "IG", "MVG", "2", "P", "..", "A+"].map((text) => grade(text, "betyg-10")),
  {
    row: 51,
    title: "streck kept apart from F",
    make: () => betyg(betygRow(1, { betyg: "-" }), betygRow(2, { betyg: "F" })),
    outcome: "ok",
    ask: {
      sql: "select betyg::varchar as betyg from stg.betyg where file_id > 3 order by row_number",
      rows: [{ betyg: "-" }, { betyg: "F" }],
    },
  },
  minutes(
    53,
    "480 minutes of absence of 300",
    { undervisningstid_min: "300", giltig_min: "480" },
    "franvaro-13",
  ),
  minutes(53, "-5 minutes of absence", { ogiltig_min: "-5" }, "franvaro-11"),
  minutes(
    53,
    "a day of 25 hours",
    { undervisningstid_min: "1500", period_till: "2025-01-13" },
    "franvaro-20",
  ),
  oddDays("attendance on a Sunday", "2025-01-19", "2025-01-19", "franvaro-202"),
  oddDays("attendance outside the term", "2025-07-01", "2025-07-04", "franvaro-201"),
  field(56, "unit code in scientific form", { skolenhetskod: "8.1234567E7" }, "betyg-6"),
  field(56, "unit code of seven digits", { skolenhetskod: "1234567" }, "betyg-6"),
  {
    row: 56,
    title: "zeros first in a code of an export",
    make: () => exportText(exportRow(undefined, { kommun: "0012" })),
    outcome: "ok",
    ask: {
      sql: "select kommunkod from raw.skolverket_slutbetyg_skolenhet where file_id > 3",
      rows: [{ kommunkod: "0012" }],
    },
  },
  {
    row: 56,
    title: "a lost zero in a code of an export",
    make: () => exportText(exportRow(), exportRow(undefined, { kommun: "12" })),
    outcome: "quarantine",
    code: "ogiltig-kod",
  },
  {
    row: 57,
    title: "a unit nobody has told of is kept",
    make: () => betyg(betygRow(1, { skolenhetskod: "99999999" })),
    outcome: "ok",
    counts: [1, 0, 1],
  },
  {
    row: 57,
    title: "a unit code of SALSA that is none",
    name: "salsa.json",
    make: () => salsaText("okänd"),
    outcome: "quarantine",
    code: "ogiltig-post",
  },
  {
    row: 58,
    title: "Skolverket's symbols each with its own meaning",
    make: () => exportText(...symbols("~100", "..", ".", "-")),
    outcome: "ok",
    ask: {
      sql: `select distinct text, status::varchar as status from stg.skolverket_slutbetyg
        where file_id > 3 and text in ('~100', '..', '.', '-') order by text`,
      rows: [
        { text: "-", status: "missing" },
        { text: ".", status: "missing" },
        { text: "..", status: "suppressed" },
        { text: "~100", status: "approximate" },
      ],
    },
  },
  refusedValue(58, "***"),
  field(59, "no id at all", { elev_id: "" }, "betyg-5"),
  field(59, "an id of spaces", { elev_id: "   " }, "betyg-5"),
  {
    row: 60,
    title: "an error of Excel in a workbook",
    name: "uttag.xlsx",
    make: () => cellsWith({ xml: '<c r="@" t="e"><v>#DIV/0!</v></c>' }),
    outcome: "quarantine",
    code: "excelfel",
  },
  {
    row: 60,
    title: "an error of Excel in a text",
    make: () => exportText(exportRow(), exportRow(["#REF!", ".", ".", "."])),
    outcome: "quarantine",
    code: "excelfel",
  },
  {
    row: 60,
    title: "a formula never computed",
    name: "uttag.xlsx",
    make: () => cellsWith({ xml: '<c r="@"><f>1+1</f></c>' }),
    outcome: "quarantine",
    code: "formel-utan-varde",
  },
  {
    row: 61,
    title: "an id of 16 digits as a number",
    name: "uttag.xlsx",
    make: () => cellsWith(1234567890123456),
    outcome: "quarantine",
    code: "for-langt-tal",
  },
];
