import { describe, expect, it } from "vitest";
import { splitRecords } from "../../loaders/intake/readTextRecords.js";
import type { Sheet } from "../../loaders/intake/sheet.js";
import { applyMapping } from "../../loaders/mapping/applyMapping.js";
import { inspectExport } from "../../loaders/mapping/inspectExport.js";
import type { MappingContext } from "../../loaders/mapping/mappingContext.js";
import type { Mapping } from "../../loaders/mapping/mappingSchema.js";
import { proposeMapping } from "../../loaders/mapping/propose/proposeMapping.js";
import { parseMapping } from "../../loaders/mapping/readMappings.js";
import { registry } from "../../src/indicators/registry.js";
import { faultsOf } from "../intake/receive.js";
import { fixtureDirectory } from "./exportFixture.js";
import { exportFixtures } from "./exportFixtures.js";

const context: MappingContext = {
  file: "x.csv",
  units: fixtureDirectory,
  indicators: registry,
  subjects: [{ kod: "MA", namn: "Matematik" }],
};
const sheetOf = (text: string): readonly Sheet[] => [
  { records: splitRecords(text.replace(/^\ufeff/, ""), ";", "x.csv") },
];

function fixture(name: string): { readonly text: string; readonly mapping: Mapping } {
  const { text = "" } = exportFixtures.find((each) => each.name === name) ?? {};
  const proposal = proposeMapping(sheetOf(text), name, context);
  if (!("mapping" in proposal)) throw new Error(`no proposal for ${name}`);
  return { text, mapping: proposal.mapping };
}

const flat = fixture("platt");
const pivoted = fixture("pivoterad");
const hierarchical = fixture("hierarkisk");
const read = ({ mapping }: { mapping: Mapping }, text: string) =>
  applyMapping(sheetOf(text), mapping, context);

/** The text with its n:th line (1-based) changed. */
function changed(text: string, row: number, change: (line: string) => string): string {
  const lines = text.split("\r\n");
  lines[row - 1] = change(lines[row - 1] ?? "");
  return lines.join("\r\n");
}

describe("a mapped export", () => {
  it("quarantines a total row that is not the sum of its parts, naming row and column", () => {
    const { quarantine, accounting } = read(
      flat,
      changed(flat.text, 6, (line) => line.replace(/Flickor;[^;]*/, "Flickor;9")),
    );
    expect(quarantine).toMatchObject([
      { code: "summa-stammer-inte", row: 6, column: "Antal elever", value: "9" },
    ]);
    expect(accounting).toMatchObject({ accepted: 24, quarantined: 1 });
  });

  it("notices a changed part through its subtotal, and through the total above it", () => {
    const text = changed(pivoted.text, 3, (line) => line.replace(/;(\d+);/, ";999;").replace(/;83;/, ";84;"));
    const { quarantine } = read(pivoted, text);
    expect(quarantine.map(({ code, row }) => [code, row])).toContainEqual(["summa-stammer-inte", 7]);
  });

  it("checks weighted means of an indented table within their rounding", () => {
    const text = changed(hierarchical.text, 8, (line) => line.replace(/;\d+,\d/, ";150,0"));
    // the subtotal that is wrong itself, and the total it is a part of
    expect(read(hierarchical, text).quarantine.map(({ code, row }) => [code, row])).toEqual([
      ["summa-stammer-inte", 7],
      ["summa-stammer-inte", 8],
    ]);
  });

  it("quarantines rows of a unit it does not know, with the nearest name", () => {
    const { quarantine } = read(flat, flat.text.replaceAll("Rönnforsskolan 7-9", "Rönforsskolan 7-9"));
    expect(quarantine).toHaveLength(6);
    expect(quarantine[0]).toMatchObject({ code: "okand-enhet", row: 2, column: "Enhet" });
    expect(quarantine[0]?.message).toContain("Menas Rönnforsskolan 7-9?");
  });

  it("takes a unit's name by the mapping's own translation", () => {
    const mapping = { ...flat.mapping, oversatt: { enhet: { Nybygget: "90000001" } } };
    const { quarantine } = read({ mapping }, flat.text.replaceAll("Rönnforsskolan 7-9", "Nybygget"));
    expect(quarantine).toEqual([]);
  });

  it.each([
    ["1.500", "ambiguous thousands"],
    ["−5", "a minus that is no hyphen"],
    ["#REF!", "an error of Excel"],
    ["1e4", "scientific form"],
    ["ja", "a word"],
    ["12.5", "the other decimal sign"],
  ])("quarantines %s: %s", (cell) => {
    const text = changed(flat.text, 3, (line) => line.replace(/;[^;]*;[^;]*$/, `;${cell};80,0`));
    expect(read(flat, text).quarantine).toMatchObject([{ row: 3 }]);
  });

  it("is read by the same mapping with one more läsår and the columns in another order", () => {
    const text = [
      "Enhet;Kön;Rektorsområde;Läsåret 2025/26;;Läsåret 2026/27;",
      ";;;Antal elever;Andel elever behöriga till yrkesprogram, årskurs 9;Antal elever;Andel elever behöriga till yrkesprogram, årskurs 9",
      "Ekehag;Flickor;Norr;30;81,0;31;82,0",
    ].join("\n");
    const { rows } = read(pivoted, text);
    expect(rows.map(({ cells }) => cells.slice(1, 6))).toEqual([
      ["90000002", "2025/26", "flickor", "81,0", "30"],
      ["90000002", "2026/27", "flickor", "82,0", "31"],
    ]);
  });

  it("stops when a filter above the table is another, new or missing", async () => {
    const { text } = hierarchical;
    for (const [file, code] of [
      [text.replace("Årskurs:;9", "Årskurs:;6"), "filter-avviker"],
      [text.replace("Årskurs:;9", "Årskurs:;9;Program:;NA"), "okant-filter"],
      [text.replace("Kön: Alla", ""), "filter-saknas"],
    ] as const) {
      expect(await faultsOf(() => read(hierarchical, file))).toMatchObject([{ code }]);
    }
  });

  it("stops on another header, telling what differs", async () => {
    const [fault] = await faultsOf(() => read(flat, flat.text.replace("Meritvärde åk 9", "Meritpoäng")));
    expect(fault?.message).toContain('Rubriker saknas: "meritvarde ak 9".');
    expect(fault?.message).toContain('"meritpoang"');
  });

  it("stops on personal data, on a second table and on a cut last record", async () => {
    const number = ["811218", "9876"].join("-");
    const withNumber = flat.text.replace("2022/23;Ekehagsskolan 7-9", `2022/23;${number}`);
    const [personal] = await faultsOf(() => read(flat, withNumber));
    expect(personal).toMatchObject({ code: "personuppgift", row: 3, column: "Enhet" });
    expect(JSON.stringify(personal)).not.toContain(number);
    const header = flat.text.replace(/^\ufeff/, "");
    expect(await faultsOf(() => read(flat, flat.text + header))).toMatchObject([{ code: "flera-tabeller" }]);
    const cut: Sheet = {
      records: splitRecords(`${header}2025/26;Ekehag`, ";", "x.csv"),
      unterminated: true,
    };
    expect(await faultsOf(() => applyMapping([cut], flat.mapping, context))).toMatchObject([
      { code: "avkortad-fil", row: 32 },
    ]);
  });

  it("lets both wait when two rows say different things, and counts a repeated row once", () => {
    const [header = "", first = ""] = flat.text.split("\r\n");
    const other = first.replace(/;[^;]*;([^;]*)$/, ";111,1;$1");
    const { quarantine, accounting } = read(flat, [header, first, other].join("\n"));
    expect(quarantine.map(({ code, row }) => [code, row])).toEqual([
      ["tva-varden", 2],
      ["tva-varden", 3],
    ]);
    expect(accounting).toMatchObject({ records: 3, accepted: 0, quarantined: 2 });
    const doubled = read(flat, [header, first, first].join("\n")).accounting;
    expect(doubled).toMatchObject({ accepted: 1, ignoredBy: { "samma uppgift en gång till": 1 } });
  });

  it("treats names that are words of the language as data", () => {
    const text = "Enhet;__proto__\nRönnfors;1\nconstructor;2";
    const { mapping } = inspectExport(sheetOf(text), "p", context);
    expect(mapping?.matt.map(({ namn }) => namn)).toEqual(["__proto__"]);
  });

  it("takes numbers of a workbook with a decimal point, and a sheet by its headers", () => {
    const records = splitRecords(flat.text.replace(/^\ufeff/, "").replace(/(\d),(\d)/g, "$1.$2"), ";", "x");
    const other: Sheet = { name: "Om", records: [{ row: 1, cells: ["Om rapporten"] }], ragged: true };
    const table: Sheet = { name: "Data", records, typedNumbers: true, ragged: true };
    const { rows, accounting } = applyMapping([other, table], flat.mapping, context);
    expect(rows).toHaveLength(48);
    expect(rows[0]?.cells[4]).toMatch(/^\d+,\d$/);
    expect(accounting.ignoredBy["annat blad"]).toBe(1);
  });
});

describe("a proposal", () => {
  it("asks which indicator a measure is, and the saved mapping is refused until it is answered", () => {
    const text = "Skola;Läsår;Betygspoäng;Elever\nRönnfors;2024/25;210,5;58\nEkehag;2024/25;190,5;60\n";
    const { mapping, questions, preview } = inspectExport(sheetOf(text), "b", context);
    expect(questions.map(({ nyckel }) => nyckel)).toEqual(["matt.0.indikator_id"]);
    expect(preview?.rows[0]).toEqual(["?1", "90000001", "2024/25", "alla", "210,5", "58", "b"]);
    const ids = registry.map(({ id }) => id);
    const saved = parseMapping(JSON.stringify(mapping), "mappningar/b.json", ids);
    expect(saved).toMatchObject({ faults: [{ column: "matt.0.indikator_id" }] });
  });

  it("asks what a bare year is, and for a läsår that stands nowhere", () => {
    const years = inspectExport(sheetOf("Enhet;2023;2024\nRönnfors;210,5;220,1\n"), "y", context);
    expect(years.questions.map(({ nyckel }) => nyckel)).toContain("period.ar");
    const none = inspectExport(sheetOf("Enhet;Meritvärde åk 9;x\nRönnfors;210,5;3\n"), "n", context);
    expect(none.questions.map(({ nyckel }) => nyckel)).toContain("fasta.period");
  });

  it("reads measures in rows, sexes under units, and shares written as 0–1", () => {
    const rows = "Enhet;Mått;2023/24\nRönnfors;Meritvärde åk 9;210,5\n;Antal elever;58\n";
    expect(inspectExport(sheetOf(rows), "r", context).preview?.rows).toEqual([
      ["meritvarde_ak9", "90000001", "2023/24", "alla", "210,5", "58", "r"],
    ]);
    const sexes = "Mått: Meritvärde åk 9;\nRad;HT 2023;VT 2024\nRönnfors;1,5;200,5\n  Flickor;2,5;201,5\n";
    expect(
      inspectExport(sheetOf(sexes), "s", context).preview?.rows.map((cells) => cells.slice(1, 5)),
    ).toEqual([
      ["90000001", "2023/24", "alla", "200,5"],
      ["90000001", "2023/24", "flickor", "201,5"],
    ]);
    const shares =
      "Enhet;Läsår;Behörighet yrkesprogram\nRönnfors;2023/24;0,815\nEkehag;2023/24;1\nSöderlid;2023/24;0,9\n";
    expect(inspectExport(sheetOf(shares), "p", context).preview?.rows.map((cells) => cells[4])).toEqual([
      "81,5",
      "100",
      "90",
    ]);
  });

  it("says what was tried when there is no table it can read", () => {
    expect(inspectExport(sheetOf("bara text\nmer text\n"), "t", context)).toMatchObject({
      tried: [expect.stringContaining("Letade en rubrikrad")],
    });
    const { tried } = inspectExport(sheetOf("a;b\n1;2\n"), "t", context);
    expect(tried.join(" ")).toContain("enheter.csv");
  });
});
