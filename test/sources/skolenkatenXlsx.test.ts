import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { rankSources } from "../../loaders/sources/recogniseSource.js";
import { surveyRound } from "../../loaders/sources/skolenkaten-xlsx/surveyRound.js";
import { faultsOf, readReceived, receive } from "../intake/receive.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { surveyBook } from "../support/surveyBook.js";

const name = "skolenkaten-elever-grundskola-ak-8-2024.xlsx";
const read = async (book = surveyBook(), file = name) => readReceived(await receive(book, file));

describe("Skolenkäten's workbook", () => {
  it.each(["Kommun", "Lägeskommun"])(
    "is recognised by its three header rows, the column being %s",
    async (kommun) => {
      const { probe } = await receive(surveyBook({ kommun }), name);
      const [best, second] = rankSources(probe);
      expect([best?.source.id, best?.recognition.score]).toEqual(["skolenkaten_xlsx", 1]);
      expect(second?.recognition.score ?? 0).toBeLessThan(1);
    },
  );

  it("is read by name: the same when its columns stand in another order", async () => {
    const plain = await read();
    const moved = await read(surveyBook({ reversed: true }));
    const byPlace = (rows: typeof plain) =>
      rows.tables[0]?.rows.map(({ row, cells }) => [row, ...cells].join(";")).sort();
    expect(byPlace(moved)).toEqual(byPlace(plain));
  });

  it("has its keys in the first header row as well as the third, and a merged area as well as a repeated one", async () => {
    const plain = await read();
    expect((await read(surveyBook({ keysAbove: true }))).tables).toEqual(plain.tables);
    expect((await read(surveyBook({ merged: true }))).tables).toEqual(plain.tables);
  });

  it("gives one row an area, with who answered and when from the file's name, and sums apart from units", async () => {
    const { tables, accounting, periods } = await read();
    const rows = tables[0]?.rows ?? [];
    expect(tables[0]?.columns.slice(0, 3)).toEqual(["svarande", "omgang", "niva"]);
    expect(new Set(rows.map(({ cells }) => cells.slice(0, 2).join(" ")))).toEqual(
      new Set(["elever_ak8 VT24"]),
    );
    expect(rows.filter(({ cells }) => cells.at(-3) === "Trygghet").map(({ cells }) => cells[2])).toEqual([
      "samtliga",
      "kommun",
      "huvudman",
      "enhet",
      "enhet",
      "enhet",
    ]);
    expect(accounting).toMatchObject({ accepted: 6, quarantined: 0, ignoredBy: { rubrik: 3, fotnot: 1 } });
    expect(periods).toBe("VT24");
  });

  it("EN-2 an index outside 0–10 is another survey's scale, and its row goes to quarantine", async () => {
    const { quarantine, accounting } = await read(surveyBook({ trygghet: [8.6, 76, 0] }));
    expect(accounting).toMatchObject({ accepted: 5, quarantined: 1 });
    expect(quarantine).toMatchObject([{ code: "ogiltigt-index", column: "Trygghet", value: "76" }]);
  });

  it("a row that is neither a unit nor a sum we know goes to quarantine", async () => {
    const { quarantine } = await read(surveyBook({ nameless: true }));
    expect(quarantine).toMatchObject([{ code: "okand-niva" }]);
  });

  it("is refused when neither file nor sheet says who answered, or an index stands twice", async () => {
    const nameless = await receive(surveyBook(), "resultat.xlsx");
    expect(await faultsOf(() => readReceived(nameless))).toMatchObject([{ code: "omgang-saknas" }]);
    const doubled = await receive(surveyBook({ doubled: true }), name);
    expect(await faultsOf(() => readReceived(doubled))).toMatchObject([{ code: "dubbel-kolumn" }]);
  });

  it.each([
    ["skolenkaten-elever-grundskola-ak-8-2024.xlsx", "elever_ak8", "VT24"],
    ["elever-grundskola-ak-5-2021.xlsx", "elever_ak5", "VT21"],
    ["Elever grundskola årskurs 9 HT 2018.xlsx", "elever_ak9", "HT18"],
    ["skolenkaten-elever-gymnasieskola-ar-2-2025.xlsx", "elever_gy2", "VT25"],
    ["vardnadshavare-grundskola-vt2019.xlsx", "vardnadshavare", "VT19"],
    ["vårdnadshavare-förskoleklass-2023.xlsx", "vardnadshavare_forskoleklass", "VT23"],
    ["pedagogisk-personal-grundskola-2022.xlsx", "personal_gr", "VT22"],
    ["elever-anpassad-grundskola-2024.xlsx", "elever_anpassad", "VT24"],
    ["elever-grundskola-ak-8-2017.xlsx", "elever_ak8", "2017"],
  ])("EN-1 %s is of %s, %s", (file, respondents, round) => {
    expect(surveyRound("Blad1", file)).toEqual({ respondents, round });
  });

  it("no name of the kind gives no round, never a guess", () => {
    expect(surveyRound("Blad1", "elever-grundskola-2024.xlsx")).toBeUndefined();
    expect(surveyRound("Blad1", "elever-grundskola-ak-8.xlsx")).toBeUndefined();
  });
});

describe("Skolenkäten's workbooks, imported", () => {
  it("EN-2, EN-5, EN-8 0 stays 0, - and empty are hidden or missing, and no line joins 2021 and 2022", async () => {
    const workspace = await makeWorkspace({
      incoming: {
        "elever-grundskola-ak-8-2021.xlsx": surveyBook({ kommun: "Kommun", trygghet: [7.1, "-", 0] }),
        "skolenkaten-elever-grundskola-ak-8-2022.xlsx": surveyBook({ trygghet: [8.6, 0, null] }),
      },
    });
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await openMarts(workspace);
    const rows = await warehouse.query(
      `select unit_id, period, value, status, n, segment from mart.published_value
      where measure = 'skolenkat_trygghet' and dimension = 'elever_ak8' and unit_level = 'unit' order by period, unit_id`,
    );
    expect(rows).toEqual([
      { unit_id: "90000001", period: "VT21", value: 7.1, status: "ok", n: 45, segment: "HT18" },
      { unit_id: "90000002", period: "VT21", value: null, status: "suppressed", n: 4, segment: "HT18" },
      { unit_id: "90000003", period: "VT21", value: 0, status: "ok", n: 12, segment: "HT18" },
      { unit_id: "90000001", period: "VT22", value: 8.6, status: "ok", n: 45, segment: "VT22" },
      { unit_id: "90000002", period: "VT22", value: 0, status: "ok", n: 4, segment: "VT22" },
      { unit_id: "90000003", period: "VT22", value: null, status: "missing", n: 12, segment: "VT22" },
    ]);
    const others = await warehouse.query(
      `select unit_level, unit_id, perspective, measure, dimension, value, status from mart.published_value
      where period = 'VT22' and (unit_level <> 'unit' or unit_id = '90000001') and measure <> 'skolenkat_trygghet'
      order by all`,
    );
    expect(others).toMatchObject([
      {
        unit_level: "municipality_name",
        unit_id: "Exempelby",
        perspective: "lageskommun",
        measure: "skolenkat_ovrigt",
      },
      { measure: "skolenkat_studiero", value: 6.1 },
      { measure: "skolenkat_svarsfrekvens", value: 85, status: "ok" },
      {
        unit_level: "national",
        unit_id: "0000",
        perspective: "riket",
        measure: "skolenkat_ovrigt",
        value: 7,
      },
      { measure: "skolenkat_studiero", value: 5.9 },
      { measure: "skolenkat_svarsfrekvens", value: 85, status: "ok" },
      { unit_level: "organizer", unit_id: "2129999999", perspective: "huvudman" },
      { measure: "skolenkat_studiero" },
      { measure: "skolenkat_svarsfrekvens" },
      // an area without a measure of its own keeps its name
      { unit_level: "unit", measure: "skolenkat_ovrigt", dimension: "elever_ak8/ettnyttomrade", value: 7 },
      { measure: "skolenkat_studiero", value: 6.2 },
      { measure: "skolenkat_svarsfrekvens", value: 90, status: "ok" },
    ]);
  });
});
