import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatFault } from "../../loaders/intake/formatFault.js";
import { rankSources, recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { sources } from "../../loaders/sources/registry.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { type TestCell, type TestSheet, workbookFile } from "../support/workbookFile.js";

const exports = sources.filter(({ id }) => id.startsWith("skolverket_")).map(({ id }) => id);

/** The invented sample of a source's README. */
function sample(id: string): string {
  const readme = join(import.meta.dirname, "../../loaders/sources", id.replaceAll("_", "-"), "README.md");
  return `${/Invented sample[^\n]*:\n\n```\n([\s\S]*?)```/.exec(readFileSync(readme, "utf8"))?.[1]}`;
}

async function read(content: string | Uint8Array) {
  const received = await receive(content);
  const { source } = recogniseSource(received.file, received.probe);
  const result = await readReceived(received);
  return { id: source.id, ...result, columns: result.tables[0]?.columns, rows: result.tables[0]?.rows ?? [] };
}

/** A CSV as a sheet: what is a number there is a number here. */
function sheetOf(csv: string, name = "Statistik", more: Partial<TestSheet> = {}): TestSheet {
  const rows = csv
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/;$/, "").split(";").map(cellOf));
  return { name, rows, ...more };
}

function cellOf(text: string): TestCell {
  if (text === "") return null;
  return /^\d{1,3}(,\d)?$/.test(text) && !text.startsWith("0") ? Number(text.replace(",", ".")) : text;
}

const workbook = (...sheets: TestSheet[]) => workbookFile({ sheets });
const plain = (cells: readonly (string | null)[]) => cells.map((cell) => cell?.replace(/^(\d+),0$/, "$1"));
const ak6 = sample("skolverket_betyg_ak6_kommun");
const kostnader = sample("skolverket_kostnader_kommun");
const elever = sample("skolverket_elever_kommun");

describe("the sample of every README", () => {
  it.each(exports)("%s is read by its source, and the same from a workbook", async (id) => {
    const csv = await read(sample(id));
    const xlsx = await read(workbook(sheetOf(sample(id))));
    expect([csv.id, xlsx.id]).toEqual([id, id]);
    expect(csv.quarantine).toEqual([]);
    expect(csv.rows.length).toBeGreaterThan(0);
    expect(xlsx.columns).toEqual(csv.columns);
    expect(xlsx.rows.map(({ cells }) => plain(cells))).toEqual(csv.rows.map(({ cells }) => plain(cells)));
    expect(xlsx.accounting.accepted).toBe(csv.accounting.accepted);
  });

  it.each(exports)("%s has its columns in raw.sql", async (id) => {
    const path = join(import.meta.dirname, "../../loaders/sources", id.replaceAll("_", "-"), "raw.sql");
    const sql = readFileSync(path, "utf8");
    const columns = [...sql.matchAll(/(\w+) (?:varchar|integer)/g)].map(([, name]) => name);
    const { columns: read_ } = await read(sample(id));
    expect(columns).toEqual(["file_id", "row_number", ...(read_ ?? [])]);
  });
});

describe("a value in a raw row", () => {
  it("has the group of its column, from repeated or merged group headers and names with a trailing space", async () => {
    const { rows, columns } = await read(ak6);
    expect(columns?.slice(-3)).toEqual(["grupp", "matt", "text"]);
    expect(rows.map(({ cells }) => [cells.at(-3), cells.at(-1)])).toEqual([
      ["Flickor", "48"],
      ["Flickor", "17,1"],
      ["Flickor", "81,3"],
      ["Flickor", "8,3"],
      ["Flickor", "10,4"],
      ["Pojkar", "51"],
      ["Pojkar", "17,0"],
      ["Pojkar", "~100"],
      ["Pojkar", ".."],
      ["Pojkar", "."],
    ]);
    const once = ak6
      .replace(/;Flickor(?:;Flickor)+/, ";Flickor;;;;")
      .replace(/;Pojkar(?:;Pojkar)+/, ";Pojkar;;;;");
    expect((await read(once)).rows).toEqual(rows);
    const spaced = once.replace(/(?<=alla ämnen;)Antal elever/, "Antal elever ");
    const sheet = sheetOf(spaced, "Statistik", { merges: ["F6:J6", "K6:O6"] });
    const merged = await read(workbook(sheet));
    expect(merged.rows.map(({ cells }) => plain(cells))).toEqual(rows.map(({ cells }) => plain(cells)));
  });

  it("has the läsår of its column, and the school form of the title", async () => {
    const time = await read(sample("skolverket_amnesbetyg_over_tid"));
    expect(time.rows.map(({ cells }) => cells.slice(-3))).toEqual([
      ["Slöjd", "2024/25", "95,8"],
      ["Slöjd", "2023/24", "~100"],
      ["Slöjd", "2022/23", ".."],
    ]);
    expect(time.periods).toBe("2022/23–2024/25");
    const costs = await read(kostnader);
    expect(costs.rows[0]?.cells.slice(0, 3)).toEqual([
      "2023",
      "gymnasieskola".replace("g", "G"),
      "Exempelby",
    ]);
    expect(costs.rows[10]?.cells.slice(2, 6)).toEqual(["Påhittade Gymnasieförbundet", "", "", ""]);
  });
});

describe("rows of an export", () => {
  it("that are sums or the whole country are put aside by rule, never counted with the others", async () => {
    const data = elever.split("\n")[6] ?? "";
    const sums = ["Riket", "Totalt", "Summa"]
      .map((name) => data.replace("Exempelby;0999", `${name};`))
      .join("\n");
    const { accounting, rows } = await read(elever.replace(data, `${data}\n${sums}`));
    expect(accounting.ignoredBy).toMatchObject({ summarad: 3 });
    expect(accounting.accepted).toBe(1);
    expect(rows.every(({ cells }) => cells[1] === "Exempelby")).toBe(true);
    const { accounting: costs } = await read(kostnader.replace("Påhittade Gymnasieförbundet", "Riket"));
    expect(costs).toMatchObject({ accepted: 1, ignoredBy: { summarad: 1 } });
  });

  it("that break the contract are quarantined with row and sheet", async () => {
    const broken = elever.replace("Exempelby;0999", "Exempelby;999");
    const [fault] = (await read(broken)).quarantine;
    expect(fault).toMatchObject({ code: "ogiltig-kod", row: 7, column: "Kommun-kod" });
    const { quarantine } = await read(workbook(sheetOf(broken.replaceAll("0999", "999"))));
    expect(quarantine).toMatchObject([{ sheet: "Statistik", row: 7 }]);
  });

  it("that hold Excel's errors, formulas never computed or merged cells are quarantined with the cell", async () => {
    const sheet = sheetOf(elever);
    const data = sheet.rows[6] ?? [];
    const swap = (xml: string) => data.map((cell, index) => (index === 5 ? { xml } : cell));
    const rows = [
      ...sheet.rows.slice(0, 7),
      swap('<c r="@" t="e"><v>#DIV/0!</v></c>'),
      swap('<c r="@"><f>G9/H9</f></c>'),
      data,
    ];
    const { quarantine, accounting } = await read(workbook({ ...sheet, rows, merges: ["F10:G10"] }));
    expect(quarantine.map(({ code, row }) => [code, row])).toEqual([
      ["excelfel", 8],
      ["formel-utan-varde", 9],
      ["sammanslagna-celler", 10],
    ]);
    expect(formatFault(quarantine[0] ?? { code: "", file: "", message: "" })).toBe(
      "fil.csv blad Statistik, rad 8: Cell F8 innehåller Excels felvärde #DIV/0!. " +
        "Rätta formeln, eller gör om uttaget i stället för att rätta i Excel.",
    );
    expect(accounting.accepted).toBe(1);
  });
});

describe("sheets of a workbook", () => {
  it("that hold no table are ignored by rule, hidden ones under their own", async () => {
    const note = { name: "Beskrivning", rows: [["Rapportbeskrivning"], [null, "mer"]] };
    const { accounting } = await read(
      workbook(note, sheetOf(elever), sheetOf(elever, "Gömt", { state: "hidden" })),
    );
    expect(accounting.ignoredBy).toMatchObject({ "annat blad": 2, "dolt blad": 9 });
    expect(accounting.accepted).toBe(1);
  });

  it.each<[string, TestSheet[], string]>([
    ["two sheets hold the table", [sheetOf(elever, "A"), sheetOf(elever, "B")], 'flera blad: "A", "B"'],
    [
      "only a hidden sheet holds it",
      [{ name: "Tomt", rows: [["x"]] }, sheetOf(elever, "B", { state: "veryHidden" })],
      'dolda bladet "B"',
    ],
  ])("are told when %s", async (_, sheets, told) => {
    const { file, probe } = await receive(workbook(...sheets), "flera.xlsx");
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault?.message).toContain(told);
  });

  it("are listed when none holds a known table", async () => {
    const other = { name: "Väder", rows: [["datum", "grader"]] };
    const { file, probe } = await receive(workbook(other, { ...other, name: "Gömt", state: "hidden" }));
    const [fault] = await faultsOf(() => recogniseSource(file, probe));
    expect(fault?.message).toContain('blad är "Väder", "Gömt" (dolt)');
  });

  it("are parts of one table where the report has one for each type of huvudman", async () => {
    const csv = sample("skolverket_betygsresultat_over_tid");
    const enskild = csv.replace("huvudman: Kommunal", "huvudman: Enskild");
    const { rows, accounting } = await read(workbook(sheetOf(csv, "Kommunal"), sheetOf(enskild, "Enskild")));
    expect(accounting.accepted).toBe(4);
    expect(new Set(rows.map(({ cells, sheet }) => `${cells[1]} ${sheet}`))).toEqual(
      new Set(["Kommunal Kommunal", "Enskild Enskild"]),
    );
  });
});

describe("a header that is not the report's", () => {
  it.each([
    ["a group is missing", ak6.replaceAll("Pojkar", "Elever"), 'Saknad kolumn "Antal elever" under "Pojkar"'],
    ["a measure is missing", elever.replace("Elever, årskurs 4", "Elever åk 4"), '"Elever, årskurs 4"'],
    [
      "a measure stands twice",
      elever.replace("Elever, årskurs 4", "Elever, årskurs 3"),
      "finns flera gånger",
    ],
    [
      "the header is cut over two rows",
      elever.replace("Kommun;Kommun-kod;Län;Läns-kod;", "Kommun;;;;\n;Kommun-kod;Län;Läns-kod;"),
      "Saknad kolumn",
    ],
  ])("is told when %s", async (_, text, told) => {
    const { file, probe } = await receive(text);
    const reasons = rankSources(probe).flatMap(({ recognition }) => recognition.reasons);
    expect(reasons.join(" ")).toContain(told);
    expect(await faultsOf(() => recogniseSource(file, probe))).toMatchObject([{ code: "okand-fil" }]);
  });

  it.each([
    ["the läsår", elever.replace("Valt läsår: 2024/25", ""), "lasar-saknas"],
    ["a possible läsår", elever.replace("2024/25", "2024/26"), "lasar-saknas"],
    ["the year", kostnader.replace("Valt år: 2023", ""), "uppgift-saknas"],
    ["the school form", kostnader.replace("Gymnasieskola - ", ""), "uppgift-saknas"],
    ["any rows", elever.replace(/Exempelby.*\n/, ""), "inga-rader"],
  ])("is refused without %s", async (_, text, code) => {
    expect((await faultsOf(read(text)))[0]?.code).toBe(code);
  });

  it("tells of a new column, which is not read", async () => {
    const wider = elever.replace(/(1-9;)\n/, "$1Nytt mått;\n").replace(/(1 120;)\n/, "$15;\n");
    const { warnings, rows } = await read(wider);
    expect(warnings).toMatchObject([{ code: "okand-kolumn" }]);
    expect(rows.some(({ cells }) => cells.includes("Nytt mått"))).toBe(false);
  });

  it("takes names that mean something to JavaScript as data", async () => {
    const { rows } = await read(
      elever.replace("Exempelby", "__proto__").replace("Påhittade län", "constructor"),
    );
    expect(rows[0]?.cells.slice(1, 4)).toEqual(["__proto__", "0999", "constructor"]);
  });
});
