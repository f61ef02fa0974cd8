import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { expectedName, modelMark, modelTexts } from "../../src/components/expectedTexts.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { type KoladaValue, koladaData } from "../support/koladaPages.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { type PublicSchool, salsaFile, slutbetygFile } from "../support/publicSchools.js";

/** Merit value of municipal schools and of all schools, with the model's value and the deviation from it. */
const [OWN, OWN_B, OWN_R] = ["N15505", "U15458", "U15459"];
const [ALL, ALL_B] = ["N15504", "U15443"];
const BEHORIGHET_R = "U15461";

const school: PublicSchool = {
  kod: "10000001",
  kommun: "9900",
  n: 60,
  merit: "220,0",
  alla: "70,0",
  behorighet: "80,0",
  salsa: { b: "225", r: "-5", utbildning: "2,2", pojkar: "51", nyinvandrade: "5" },
};

async function rowsOf(values: readonly KoladaValue[]): Promise<ValueRow[]> {
  const incoming = {
    "data.json": koladaData(values),
    "salsa.json": salsaFile([school], "2023/24"),
    "slutbetyg.csv": slutbetygFile([school], "2023/24"),
  };
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: String };
  return valueRows(await readCells(await openMarts(workspace)), options).map(({ row }) => row);
}

const find = (rows: readonly ValueRow[], indicator: string, perspective: string, period = "2023/24") =>
  rows.find(
    (row) =>
      row.indicator_id === indicator &&
      row.perspective === perspective &&
      row.period === period &&
      row.group === "alla",
  );

const model: readonly KoladaValue[] = [
  [OWN, "9900", 2024, 215.3],
  [OWN_B, "9900", 2024, 219.123],
  [OWN_R, "9900", 2024, -3.823],
  [ALL, "9900", 2024, 218.1],
  [ALL_B, "9900", 2024, 220.5],
  [OWN, "0000", 2024, 221],
];

describe("expected values of a municipality", () => {
  it("SA-10: the municipality has Kolada's model as published, a perspective at a time, and no judgement", async () => {
    const rows = await rowsOf(model);
    expect(find(rows, "meritvarde_ak9", "kommunala_skolor")).toMatchObject({
      expected: 219.123,
      expected_source: "kolada_modell",
      deviation: -3.823,
      deviation_low: null,
      deviation_high: null,
      judgement: null,
    });
    expect(find(rows, "meritvarde_ak9", "lageskommun")).toMatchObject({
      expected: 220.5,
      expected_source: "kolada_modell",
      deviation: null,
    });
  });

  it("SA-10: no unit has Kolada's model, and no municipality has SALSA", async () => {
    const rows = await rowsOf(model);
    expect(find(rows, "meritvarde_ak9", "skolenhet")).toMatchObject({
      expected: 225,
      expected_source: "salsa",
    });
    for (const row of rows.filter((each) => each.expected_source !== null)) {
      expect([row.unit_level, row.expected_source]).toEqual(
        row.unit_level === "unit" ? ["unit", "salsa"] : ["municipality", "kolada_modell"],
      );
    }
    for (const row of rows.filter(({ unit_level }) => unit_level === "national"))
      expect(row).toMatchObject({ expected: null, deviation: null });
  });

  it("SA-10: a deviation without its modelled value stands alone; the value is not worked out from it", async () => {
    const rows = await rowsOf([
      ["N15436", "9900", 2018, 83.9],
      [BEHORIGHET_R, "9900", 2018, -1.42745362],
    ]);
    expect(find(rows, "behorighet_yr_ak9", "kommunala_skolor", "2017/18")).toMatchObject({
      expected: null,
      expected_source: "kolada_modell",
      deviation: -1.42745362,
    });
  });

  it("SA-10: a deviation speaks of Kolada's value alone, and a masked value has none", async () => {
    const masked: KoladaValue[] = [
      ["N15436", "9900", 2018, 95],
      [BEHORIGHET_R, "9900", 2018, 4.2],
    ];
    const rows = await rowsOf(masked);
    expect(find(rows, "behorighet_yr_ak9", "kommunala_skolor", "2017/18")).toMatchObject({
      status: "approximate",
      expected: null,
      expected_source: null,
      deviation: null,
    });
  });

  it("SA-10: the models have different names wherever they stand together", async () => {
    const rows = await rowsOf(model);
    const unit = find(rows, "meritvarde_ak9", "skolenhet");
    const municipality = find(rows, "meritvarde_ak9", "kommunala_skolor");
    if (!unit || !municipality) throw new Error("rows missing");
    const own: ValueRow = { ...unit, expected_source: "egen_modell" };
    const names = modelTexts([unit, municipality, own]).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names.filter((name) => name.includes("SALSA"))).toEqual(["SALSA:s förväntade värde"]);
    expect(expectedName([unit, municipality])).toBe(
      "SALSA:s förväntade värde och kommunmodellens värde (SKR, Kolada)",
    );
    expect([unit, municipality, own].map(modelMark)).toEqual(["", " (kommunmodellen)", " (egen beräkning)"]);
  });
});
