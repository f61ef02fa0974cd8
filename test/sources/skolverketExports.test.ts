import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatFault } from "../../loaders/intake/formatFault.js";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { faultsOf, readReceived, receive, receivePath } from "../intake/receive.js";

const fixtures = join(import.meta.dirname, "../fixtures");
const slutbetyg = (kind: "pass" | "fail", name: string) =>
  receivePath(join(fixtures, kind, "skolverket-slutbetyg-skolenhet", `${name}.csv`));

const SYMBOLS = [
  ["52", "71,2", "~100", "231,5"],
  ["14", "..", ".", ".."],
  ["..", "-", "...", "*"],
  ["1 204", "100,0", "0,0", "340,0"],
];

async function table(received: Parameters<typeof readReceived>[0]) {
  const result = await readReceived(received);
  const [first] = result.tables;
  if (first === undefined) throw new Error("no table");
  return { ...result, columns: first.columns, cells: first.rows.map((row) => row.cells), rows: first.rows };
}

describe("slutbetyg per skolenhet", () => {
  it("keeps every symbol as the text of the cell", async () => {
    const { columns, cells, periods } = await table(await slutbetyg("pass", "orord"));
    expect(columns.join(" ")).toBe(
      "lasar skola skolenhetskod skolkommun kommunkod typ_av_huvudman huvudman orgnr antal_elever alla_amnen behorighet_yr meritvarde_17",
    );
    expect(cells.map((row) => row.slice(8))).toEqual(SYMBOLS);
    expect(cells[0]?.slice(0, 5)).toEqual(["2024/25", "Påhittade skolan", "90000001", "Exempelby", "0999"]);
    expect(periods).toBe("2024/25");
  });

  it.each([
    ["saved again in Excel, padded", "omsparad-utfylld"],
    ["saved again in Excel, CRLF without footer", "omsparad-crlf"],
    ["under older header names", "aldre-rubriker"],
    ["with columns in another order", "annan-ordning"],
    ["with blank rows among the data", "tomma-rader"],
  ])("gives identical cells when %s", async (_, name) => {
    const untouched = await table(await slutbetyg("pass", "orord"));
    const other = await table(await slutbetyg("pass", name));
    expect(other.cells).toEqual(untouched.cells);
    expect(other.warnings).toEqual([]);
  });

  it.each([
    ["CR alone", (text: string) => text.replaceAll("\n", "\r")],
    ["mixed line ends", (text: string) => text.replace("\n", "\r\n").replace("\n", "\r")],
    ["every cell in quotes", (text: string) => text.replace(/(?<=^|;)(?=[^;\n]*;)([^;\n]*)/gm, '"$1"')],
  ])("gives identical cells with %s", async (_, change) => {
    const { file } = await slutbetyg("pass", "orord");
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(file.path, "utf8");
    const changed = await table(await receive(change(text)));
    expect(changed.cells.map((row) => row.slice(8))).toEqual(SYMBOLS);
  });

  it("gives identical cells in windows-1252", async () => {
    const { file } = await slutbetyg("pass", "orord");
    const { readFile } = await import("node:fs/promises");
    const text = (await readFile(file.path, "utf8")).replace("\ufeff", "");
    const untouched = await table(await slutbetyg("pass", "orord"));
    expect((await table(await receive(Buffer.from(text, "latin1")))).cells).toEqual(untouched.cells);
  });

  it("accounts for preamble, header, blank rows and footer, with physical rows", async () => {
    const { accounting, rows } = await table(await slutbetyg("pass", "orord"));
    expect(accounting).toEqual({
      records: 17,
      accepted: 4,
      quarantined: 0,
      ignored: 13,
      ignoredBy: { inledning: 3, "tom rad": 5, rubrik: 1, fotnot: 4 },
    });
    expect(rows.map((row) => row.row)).toEqual([7, 8, 9, 10]);
  });

  it("never reads merit over 16 subjects as over 17", async () => {
    const { cells, warnings } = await table(await slutbetyg("pass", "sexton-amnen"));
    expect(cells.every((row) => row[11] === null)).toBe(true);
    expect(warnings.map((fault) => fault.code)).toEqual(["kolumn-saknas", "okand-kolumn"]);
  });

  it("quarantines each row that breaks the contract, naming row, column and what is allowed", async () => {
    const { quarantine, cells, warnings } = await table(await slutbetyg("fail", "rader-i-karantan"));
    expect(quarantine.map(({ row, code, column }) => [row, code, column])).toEqual([
      [7, "ogiltig-kod", "Skol-enhetskod"],
      [8, "ogiltig-kod", "Kommun-kod"],
      [9, "antal-celler", undefined],
      [10, "excelfel", "Genomsnittligt meritvärde (17 ämnen)"],
      [11, "antal-celler", undefined],
      [12, "losryckt-citattecken", undefined],
      [13, "styrtecken", "Skola"],
      [14, "ogiltig-kod", "Skol-enhetskod"],
    ]);
    expect(formatFault(quarantine[0] ?? { code: "", file: "", message: "" })).toBe(
      'rader-i-karantan.csv rad 7, kolumn Skol-enhetskod: Skolenhetskoden ska vara åtta siffror. Här står "9000001".',
    );
    expect(quarantine[2]?.message).toContain("7 celler men rubrikraden har 12");
    expect(cells.map((row) => row[2])).toEqual(["90000009"]);
    expect(warnings).toMatchObject([{ code: "trimmad-kod" }]);
  });

  it.each([
    ["cut off within a row", "avkortad", "avkortad-fil", 10],
    ["that has no läsår", "utan-lasar", "lasar-saknas", undefined],
    ["with a header and no rows", "bara-rubrik", "inga-rader", undefined],
    ["with two tables", "tva-tabeller", "flera-tabeller", 12],
    ["with data after the footer", "data-efter-fotnot", "flera-tabeller", 18],
    ["with a quote never closed", "oppet-citattecken", "oppet-citattecken", 9],
  ])("refuses a file %s", async (_, name, code, row) => {
    const [fault] = await faultsOf(readReceived(await slutbetyg("fail", name)));
    expect([fault?.code, fault?.row]).toEqual([code, row]);
    expect(fault?.message).toMatch(/[.…]$/);
  });

  it.each([
    ["saknad-kolumn", 'Saknad kolumn "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen"'],
    ["per-kon", "finns flera gånger"],
  ])("is not recognised, but told as nearest: %s", async (name, reason) => {
    const { file, probe } = await slutbetyg("fail", name);
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault?.code).toBe("okand-fil");
    expect(fault?.message).toContain("Närmast är Skolverket, slutbetyg årskurs 9 per skolenhet");
    expect(fault?.message).toContain(reason);
  });

  it("warns of text that was coded twice", async () => {
    const { warnings } = await table(await slutbetyg("fail", "dubbelkodad"));
    expect(warnings).toMatchObject([{ code: "dubbelkodad" }]);
  });

  it("warns when an untouched export has lost its footer", async () => {
    const { file } = await slutbetyg("pass", "orord");
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(file.path, "utf8");
    const { warnings } = await table(await receive(text.slice(0, text.indexOf("Rapport"))));
    expect(warnings).toMatchObject([{ code: "fotnot-saknas" }]);
  });

  it("takes names that mean something to JavaScript as data", async () => {
    const { file } = await slutbetyg("pass", "orord");
    const { readFile } = await import("node:fs/promises");
    const text = (await readFile(file.path, "utf8"))
      .replace("Ängsskolan", "__proto__")
      .replace("Mellanskolan", "=1+1");
    const { cells } = await table(await receive(text));
    expect(cells.map((row) => row[1])).toContain("__proto__");
    expect(cells.map((row) => row[1])).toContain("=1+1");
  });
});

describe("behörighet per kommun", () => {
  it("reads every kommun, huvudman and sex, codes with their zeros", async () => {
    const path = join(fixtures, "pass", "skolverket-behorighet-kommun", "orord.csv");
    const { columns, cells, accounting } = await table(await receivePath(path));
    expect(columns.join(" ")).toBe(
      "lasar kommun kommunkod lan lanskod typ_av_huvudman kon antal_elever yr es eksahu nate",
    );
    expect(cells[0]).toEqual([
      "2024/25",
      "Exempelby",
      "0999",
      "Påhittade län",
      "09",
      "Samtliga",
      "Flickor",
      "48",
      "~100",
      "..",
      "85,4",
      "83,3",
    ]);
    expect(accounting).toMatchObject({ accepted: 3, quarantined: 0 });
  });
});

describe("files of no known source", () => {
  it("are refused with what was tried", async () => {
    const { file, probe } = await receive("datum;temperatur\n2025-01-01;3\n", "vader.csv");
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault).toMatchObject({ code: "okand-fil", file: "vader.csv" });
    expect(fault?.message).toContain("slutbetyg årskurs 9 per skolenhet");
  });
});
