import { describe, expect, it } from "vitest";
import { sourceById } from "../../loaders/sources/registry.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";

const json = (value: unknown) =>
  receive(typeof value === "string" ? value : JSON.stringify(value), "svar.json");
const inner = (gender: string, value: unknown, more = {}) => ({
  gender,
  value,
  status: "",
  count: 1,
  ...more,
});
const entry = (values: unknown, more = {}) => ({
  kpi: "N99999",
  municipality: "0999",
  period: 2024,
  values,
  ...more,
});

describe("Kolada's values", () => {
  it("keeps numbers as the text of the file", async () => {
    const page =
      '{"values":[{"kpi":"N99999","municipality":"0999","period":2024,"values":[' +
      '{"gender":"T","value":90.0,"status":"","count":1,"isdeleted":false},' +
      '{"gender":"K","value":-4.51385974,"status":"","count":1},' +
      '{"gender":"M","value":null,"status":"Missing","count":0}]}],"count":1,"next_url":null}';
    const { tables, accounting, periods } = await readReceived(await json(page));
    expect(tables[0]?.columns).toEqual([
      "kpi",
      "kommun",
      "period",
      "kon",
      "varde",
      "status",
      "antal",
      "isdeleted",
    ]);
    expect(tables[0]?.rows).toEqual([
      { row: 1, cells: ["N99999", "0999", "2024", "T", "90.0", "", "1", "false"] },
      { row: 2, cells: ["N99999", "0999", "2024", "K", "-4.51385974", "", "1", null] },
      { row: 3, cells: ["N99999", "0999", "2024", "M", null, "Missing", "0", null] },
    ]);
    expect([accounting.records, periods]).toEqual([3, "2024"]);
  });

  it("reads the pages of v2", async () => {
    const values = [entry([inner("T", 74.1, { is_deleted: true })], { period: "2023" })];
    const { tables } = await readReceived(
      await json({ count: 1, values, next_page: "https://example.org/2" }),
    );
    expect(tables[0]?.rows[0]?.cells).toEqual(["N99999", "0999", "2023", "T", "74.1", "", "1", "true"]);
  });

  it("does not touch numbers that stand in text", async () => {
    const page = JSON.stringify({ values: [entry([inner("T", 1.5, { status: 'a "value": 3, b' })])] });
    const { tables } = await readReceived(await json(page));
    expect(tables[0]?.rows[0]?.cells[5]).toBe('a "value": 3, b');
  });

  it("quarantines faulty values one by one, and faulty entries with all their values", async () => {
    const values = [
      entry([inner("T", 1), inner("F", 2), inner("K", { x: 1 }), null]),
      entry([inner("T", 1), inner("K", 2)], { municipality: 999 }),
      entry([inner("T", 1)], { kpi: "meritvärde" }),
      entry("inga"),
      null,
    ];
    const { accounting, quarantine } = await readReceived(await json({ values, count: 4 }));
    expect(accounting).toMatchObject({ records: 9, accepted: 1, quarantined: 8 });
    expect(quarantine.map((fault) => fault.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(quarantine[3]?.message).toContain("fyra siffror som text");
  });

  it("warns when a page has another number of entries than it says", async () => {
    const { warnings } = await readReceived(await json({ values: [entry([inner("T", 1)])], count: 5000 }));
    expect(warnings).toMatchObject([{ code: "antal-stammer-inte" }]);
  });

  it("keeps values per unit apart from values per municipality", async () => {
    const values = [{ kpi: "N99999", period: 2024, ou: "V15E099900101", values: [inner("T", 4.2)] }];
    const { tables } = await readReceived(await json({ values, next_url: null }));
    expect(tables[0]).toMatchObject({ table: "kolada_oudata" });
    expect(tables[0]?.rows[0]?.cells).toEqual(["N99999", "V15E099900101", "2024", "T", "4.2", "", "1", null]);
  });

  it("reads recorded pages, one a line, one after the other", async () => {
    const pages = [1, 2].map((value) => ({
      url: "https://example.org",
      json: { values: [entry([inner("T", value)])] },
    }));
    const { tables, accounting } = await readReceived(
      await json(pages.map((page) => JSON.stringify(page)).join("\n")),
    );
    expect(tables[0]?.rows.map(({ row, cells }) => [row, cells[4]])).toEqual([
      [1, "1"],
      [2, "2"],
    ]);
    expect(accounting.records).toBe(2);
  });

  it("reads a full page", async () => {
    const three = ["T", "K", "M"].map((gender) => inner(gender, 61.25, { isdeleted: false }));
    const received = await json({ values: Array.from({ length: 5000 }, () => entry(three)), count: 5000 });
    const { accounting } = await readReceived(received);
    expect(accounting.accepted).toBe(15_000);
  });
});

describe("Kolada's lists", () => {
  const kpi = {
    id: "N99999",
    title: "Påhittat  mått",
    description: null,
    is_divided_by_gender: true,
    auspice: "E",
  };

  it("reads measures as a plain list and under values, titles to the letter", async () => {
    const rows = [{ row: 1, cells: ["N99999", "Påhittat  mått", null, "E", "2026", null] }];
    const list = [{ ...kpi, publ_period: "2026", publication_date: null }];
    expect((await readReceived(await json(list))).tables[0]?.rows).toEqual(rows);
    expect((await readReceived(await json({ values: list, count: 1 }))).tables[0]?.rows).toEqual(rows);
    const v2 = [{ ...kpi, auspice: undefined, auspices: "T", publ_period: "2026" }];
    expect((await readReceived(await json(v2))).tables[0]?.rows[0]?.cells[3]).toBe("T");
  });

  it("quarantines a measure without id", async () => {
    const { accounting, quarantine } = await readReceived(
      await json([kpi, { ...kpi, id: null }, { ...kpi, title: [] }]),
    );
    expect(accounting).toMatchObject({ records: 3, accepted: 1, quarantined: 2 });
    expect(quarantine.map(({ row, column }) => [row, column])).toEqual([
      [2, "id"],
      [3, "title"],
    ]);
  });

  it("reads municipalities with their zeros, and groups by member", async () => {
    const places = [
      { id: "0000", title: "Riket", type: "L" },
      { id: "0999", title: "Exempelby", type: "K" },
    ];
    const { tables } = await readReceived(await json(places));
    expect(tables[0]?.rows.map((row) => row.cells)).toEqual([
      ["0000", "Riket", "L"],
      ["0999", "Exempelby", "K"],
    ]);
    const members = [{ member_id: "0999", member_title: "Exempelby" }, { member_id: 1 }];
    const groups = [
      { id: "G9", title: "Lika", members },
      { id: "G8", title: "Tom", members: [] },
      { id: "G7" },
    ];
    const read = await readReceived(await json(groups));
    expect(read.tables[0]?.rows[0]?.cells).toEqual(["G9", "Lika", "0999", "Exempelby"]);
    expect(read.accounting).toMatchObject({ records: 4, accepted: 1, quarantined: 2, ignored: 1 });
  });
});

describe("SALSA", () => {
  const measure = (value: string | null, valueType = "EXISTS") => ({ value, valueType });
  const unit = {
    schoolUnitCode: "90000001",
    name: "Påhittade skolan",
    geographicalAreaCode: "0999",
    salsaAverageGradesIn9thGradeActual: measure("231"),
    salsaAverageCalculated: measure(null, "MISSING"),
    salsaParentsEducation: measure("2,4"),
    _links: { self: { href: "https://example.org" } },
  };
  const response = (list: unknown) => ({
    status: "OK",
    body: { compulsorySchoolUnitSalsaMetricList: list, timePeriod: "2024/25" },
  });

  it("gives value and type of each measure, and null for one that is absent", async () => {
    const { tables, periods } = await readReceived(await json(response([unit])));
    const cells = Object.fromEntries(
      tables[0]?.columns.map((name, at) => [name, tables[0]?.rows[0]?.cells[at]]) ?? [],
    );
    expect(cells).toMatchObject({
      lasar: "2024/25",
      skolenhetskod: "90000001",
      kommun: "0999",
      merit_faktiskt: "231",
      merit_faktiskt_typ: "EXISTS",
      merit_beraknat: null,
      merit_beraknat_typ: "MISSING",
      pojkar: null,
      pojkar_typ: null,
      foraldrar_utbildning: "2,4",
    });
    expect([tables[0]?.columns.length, periods]).toEqual([22, "2024/25"]);
  });

  it("reads the answer for one unit, and [null] for one that is unknown", async () => {
    const one = { status: "OK", body: { ...unit, timePeriod: "2024/25" } };
    expect((await readReceived(await json(one))).accounting.accepted).toBe(1);
    for (const unknown of [response([null]), "[null]"]) {
      const { accounting, tables } = await readReceived(await json(unknown));
      expect(accounting).toMatchObject({
        records: 1,
        ignored: 1,
        ignoredBy: { "skolenhet utan uppgift (null)": 1 },
      });
      expect(tables[0]?.rows).toEqual([]);
    }
  });

  it("quarantines a unit whose code is not eight digits as text", async () => {
    const { quarantine } = await readReceived(
      await json(response([unit, { ...unit, schoolUnitCode: 90000001 }])),
    );
    expect(quarantine).toMatchObject([{ row: 2, column: "schoolUnitCode" }]);
  });

  it("refuses a response without units", async () => {
    expect(await faultsOf(readReceived(await json(response([]))))).toMatchObject([{ code: "lista-saknas" }]);
  });
});

describe("the registry", () => {
  it("does not know what is not there", () => {
    expect(sourceById("salsa").publisher).toBe("Skolverket");
    expect(() => sourceById("x")).toThrow("unknown source: x");
  });
});
