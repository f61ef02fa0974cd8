import type { BadInput } from "./badInput.js";
import { betyg, betygRow, exportRow, exportText, header, lines } from "./sampleText.js";

const good = betyg(betygRow(1), betygRow("hemlig-åäö"));
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const oneName = {
  sql: "select distinct skola from raw.skolverket_slutbetyg_skolenhet where file_id > 3",
  rows: [{ skola: "Åsskolan" }],
};
const ids = (n: number) => ({
  sql: "select count(distinct pupil)::integer as n from stg.betyg where file_id > 3",
  rows: [{ n }],
});

/** Bytes and characters: rows 17–25. */
const encodings: readonly BadInput[] = [
  {
    row: 17,
    title: "UTF-8 with a byte order mark",
    make: () => `\ufeff${good}`,
    outcome: "ok",
    counts: [2, 0, 1],
  },
  {
    row: 18,
    title: "windows-1252",
    make: () =>
      Buffer.concat([
        Buffer.from(good, "latin1"),
        Buffer.from(betygRow("hemlig-"), "latin1"),
        Buffer.from([10]),
      ]),
    outcome: "ok",
    counts: [3, 0, 1],
  },
  {
    row: 18,
    title: "a byte that windows-1252 does not have",
    make: () =>
      Buffer.concat([
        Buffer.from(betyg(betygRow(1)), "latin1"),
        Buffer.from([0x81]),
        Buffer.from(betygRow(2)),
      ]),
    outcome: "error",
    code: "okand-teckenkodning",
    faultRow: 3,
  },
  {
    row: 19,
    title: "UTF-16 LE with its mark",
    make: () => utf16(`\ufeff${good}`),
    outcome: "ok",
    counts: [2, 0, 1],
  },
  {
    row: 19,
    title: "UTF-16 BE with its mark",
    make: () => utf16(`\ufeff${good}`).swap16(),
    outcome: "ok",
    counts: [2, 0, 1],
  },
  {
    row: 20,
    title: "UTF-16 without its mark",
    make: () => utf16(good),
    outcome: "error",
    code: "utf16-utan-bom",
  },
  {
    row: 21,
    title: "two encodings",
    make: () =>
      Buffer.concat([
        Buffer.from(good),
        Buffer.from(lines(betygRow("hemlig-å")), "latin1"),
        Buffer.from(lines(betygRow("hemlig-ö"))),
      ]),
    outcome: "error",
    code: "blandad-teckenkodning",
    faultRow: 4,
  },
  {
    row: 22,
    title: "UTF-8 coded twice",
    make: () => exportText(exportRow(undefined, { name: "Ã…sa skola pÃ¥ ön" })),
    outcome: "warning",
    code: "dubbelkodad",
  },
  {
    row: 23,
    title: "an id written with joined and with loose marks",
    make: () => betyg(betygRow("hemlig-å"), betygRow("hemlig-a\u030a", { amne: "EN" })),
    outcome: "ok",
    counts: [2, 0, 1],
    ask: ids(1),
  },
  {
    row: 24,
    title: "NUL in a cell",
    make: () => betyg(betygRow(1), betygRow("hemlig\u0000")),
    outcome: "error",
    code: "filtyp-binary",
  },
  {
    row: 24,
    title: "a control character in an id",
    make: () => betyg(betygRow(1), betygRow("hemlig\u0007-2")),
    outcome: "quarantine",
    code: "betyg-16",
    faultRow: 3,
    column: "elev_id",
    counts: [1, 1, 1],
  },
  {
    row: 24,
    title: "a control character in an export",
    make: () => exportText(exportRow(), exportRow(["52", "71\u0007", ".", "231"])),
    outcome: "quarantine",
    code: "styrtecken",
  },
  {
    row: 25,
    title: "invisible characters round codes of an export",
    make: () => exportText(exportRow(undefined, { code: "\u00a090000001\u200b" })),
    outcome: "warning",
    code: "trimmad-kod",
  },
  {
    row: 25,
    title: "invisible characters round an id",
    make: () => betyg(betygRow("hemlig-1"), betygRow("\ufeff hemlig-1\u200b\u00a0", { amne: "EN" })),
    outcome: "ok",
    counts: [2, 0, 1],
    ask: ids(1),
  },
];

/** Delimiters, line ends and quotes: rows 26–32. */
const shapes: readonly BadInput[] = [
  ...[",", "\t", "|"].map(
    (delimiter): BadInput => ({
      row: 26,
      title: `delimiter ${JSON.stringify(delimiter)}`,
      make: () => good.replaceAll(";", delimiter),
      outcome: "ok",
      counts: [2, 0, 1],
    }),
  ),
  {
    row: 26,
    title: "two delimiters that fit alike",
    make: () => lines("a;b,c", "1;2,3", "1;2,3"),
    outcome: "error",
    code: "oklart-skiljetecken",
  },
  { row: 27, title: "CRLF", make: () => good.replaceAll("\n", "\r\n"), outcome: "ok", counts: [2, 0, 1] },
  { row: 27, title: "CR", make: () => good.replaceAll("\n", "\r"), outcome: "ok", counts: [2, 0, 1] },
  {
    row: 27,
    title: "mixed line ends",
    make: () => `${good.replace("\n", "\r\n")}${betygRow(3)}\r`,
    outcome: "ok",
    counts: [3, 0, 1],
  },
  {
    row: 29,
    title: "a line end within quotes, and a fault below it",
    make: () => betyg(betygRow('"hemlig\n-1"'), betygRow(2, { betyg: "MVG" })),
    outcome: "quarantine",
    code: "betyg-10",
    faultRow: 4,
    counts: [1, 1, 1],
  },
  {
    row: 30,
    title: "a quote that is never closed",
    make: () => betyg(betygRow(1), betygRow('"hemlig-2'), betygRow(3)),
    outcome: "error",
    code: "oppet-citattecken",
    faultRow: 3,
  },
  {
    row: 31,
    title: "a quote inside a value",
    make: () => betyg(betygRow(1), betygRow('hem"lig-2')),
    outcome: "quarantine",
    faultRow: 3,
    counts: [1, 1, 1],
  },
  {
    row: 32,
    title: "doubled and empty quotes",
    make: () => betyg(betygRow('"hemlig""1"'), betygRow('"hemlig;2"', { betyg: '""' })),
    outcome: "ok",
    counts: [2, 0, 1],
  },
  {
    row: 23,
    title: "a school's name with loose marks",
    make: () => exportText(exportRow(undefined, { name: "Åsskolan" })),
    outcome: "ok",
    ask: oneName,
  },
  {
    row: 34,
    title: "columns in another order",
    make: () => lines(...[header, betygRow(1)].map((row) => row.split(";").reverse().join(";"))),
    outcome: "ok",
    counts: [1, 0, 1],
  },
];

/** The text of a file, below its columns: rows 17–32. */
export const textRows: readonly BadInput[] = [...encodings, ...shapes];
