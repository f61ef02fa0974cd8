import { expect, it } from "vitest";
import { recogniseSource } from "../../loaders/sources/recogniseSource.js";
import { readReceived, receivePath } from "../intake/receive.js";
import { describeReal, realPath } from "../support/real.js";

async function read(...path: string[]) {
  const received = await receivePath(realPath(...path));
  const result = await readReceived(received);
  return { ...result, id: recogniseSource(received.file, received.probe).source.id, table: result.tables[0] };
}

describeReal("Skolverket's real exports", () => {
  it("give 1714 schools with final grades, symbols and numbers as they stand", async () => {
    const name = "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv";
    const { id, table, accounting, warnings, periods } = await read("skolverket/export-skolenhet", name);
    expect([id, periods, warnings]).toEqual(["skolverket_slutbetyg_skolenhet", "2024/25", []]);
    expect(accounting).toMatchObject({ records: 1754, accepted: 1714, quarantined: 0 });
    const school = table?.rows.find((row) => row.cells[2] === "10609045");
    expect([school?.row, school?.cells[1], ...(school?.cells.slice(8) ?? [])]).toEqual([
      1306,
      "Lagmansskolan Beta MH",
      "121",
      "61,2",
      "79,3",
      "210",
    ]);
    expect(new Set(table?.rows.map((row) => row.cells[2])).size).toBe(1714);
    expect(table?.rows.filter((row) => row.cells[4]?.startsWith("0")).length).toBeGreaterThan(500);
  });

  it("give every row of eligibility per kommun", async () => {
    const { id, table, accounting, warnings } = await read(
      "skolverket/export-kommun/behorighet_grundskola_2024_25.csv",
    );
    expect([id, warnings]).toEqual(["skolverket_behorighet_kommun", []]);
    expect(accounting).toMatchObject({ records: 2215, accepted: 2139, quarantined: 0 });
    expect(table?.rows[0]?.cells.slice(1, 9)).toEqual([
      "Ale",
      "1440",
      "Västra Götalands län",
      "14",
      "Samtliga",
      "Flickor",
      "214",
      "83,2",
    ]);
  });

  it("give SALSA for 1487 units", async () => {
    const { id, table, accounting } = await read("skolverket/api-v4/salsa_all-schools_2024-25_reshaped.json");
    expect([id, accounting.records, accounting.accepted]).toEqual(["salsa", 1487, 1487]);
    expect(table?.rows[0]?.cells.slice(0, 6)).toEqual([
      "2024/25",
      "44673074",
      "Abrahamsbergsskolan",
      "Stockholm",
      "264",
      "EXISTS",
    ]);
    const transcribed = await read("transcribed/planned_educations_salsa.json");
    expect(transcribed.table?.rows.map((row) => row.cells[3])).toEqual(["1383", "1383", "0331"]);
  });
});

describeReal("Kolada's real responses", () => {
  it.each([
    [1, 11_508],
    [2, 15_000],
    [3, 7698],
    [4, 423],
  ])("give each inner value of page %i", async (page, values) => {
    const { id, table, accounting, warnings } = await read(`kolada/data_2016-2018_page${page}_reshaped.json`);
    expect([id, accounting.records, accounting.accepted, warnings]).toEqual([
      "kolada_data",
      values,
      values,
      [],
    ]);
    if (page === 1)
      expect(table?.rows[0]?.cells).toEqual([
        "N15008",
        "0000",
        "2016",
        "T",
        "104973.970465",
        "",
        "1",
        "false",
      ]);
    if (page === 2) expect(table?.rows[3]?.cells[4]).toBe("100.0");
  });

  it("give measures, municipalities and groups", async () => {
    const kpi = await read("kolada/kpi.json");
    const places = await read("kolada/municipality.json");
    const groups = await read("kolada/municipality_groups.json");
    expect([kpi.id, kpi.accounting.accepted, kpi.accounting.records]).toEqual(["kolada_kpi", 6099, 6099]);
    expect([places.id, places.accounting.accepted, places.accounting.records]).toEqual([
      "kolada_municipality",
      312,
      312,
    ]);
    expect([groups.id, groups.accounting.accepted]).toEqual(["kolada_municipality_groups", 26_573]);
    const v2 = await read("transcribed/kolada_v2_data_shape_n15428_0138.json");
    expect(v2.table?.rows[1]?.cells).toEqual(["N15428", "0138", "2023", "K", "77.0", "", "1", null]);
  });
});
