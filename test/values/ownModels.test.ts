import { describe, expect, it } from "vitest";
import { ownModelRows } from "../../loaders/analyses/ownModelRows.js";
import { runImport } from "../../loaders/pipeline.js";
import { roundForEdition } from "../../loaders/publish/roundForEdition.js";
import { ownModels } from "../../loaders/values/ownModels.js";
import { type ModelUnitCell, readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { type PublicSchool, salsaFile, slutbetygFile } from "../support/publicSchools.js";

const lasar = "2024/25";
const swedish = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");

/** Schools of other municipalities on a plane: 40 + 20 · utbildning − 10 · pojkar − 50 · nyinvandrade. */
const others: readonly PublicSchool[] = Array.from({ length: 60 }, (_, i) => {
  const [utbildning, pojkar, nya] = [1.8 + (i % 10) / 10, 40 + (i % 7) * 3, i % 12];
  const value = 40 + 20 * utbildning - pojkar / 10 - nya / 2;
  return {
    kod: String(20000000 + i),
    kommun: "9901",
    n: 50,
    merit: "220,0",
    alla: "70,0",
    behorighet: swedish(value, 1),
    salsa: {
      b: "220",
      r: "0",
      utbildning: swedish(utbildning, 1),
      pojkar: String(pojkar),
      nyinvandrade: String(nya),
    },
  };
});
const own = (kod: string, change: Partial<PublicSchool>): PublicSchool => ({
  kod,
  kommun: "9900",
  n: 50,
  merit: "220,0",
  alla: "70,0",
  behorighet: "60,0",
  salsa: { b: "225", r: "-5", utbildning: "2,2", pojkar: "49", nyinvandrade: "4" },
  ...change,
});
const { salsa: _, ...withoutSalsa } = own("10000002", {});
const schools: readonly PublicSchool[] = [
  ...others,
  own("10000001", {}),
  withoutSalsa,
  own("10000003", { n: 12, behorighet: ".." }),
  own("10000004", { behorighet: "~100" }),
  own("10000005", { salsa: { b: "225", r: "-5", utbildning: "2,2", pojkar: "90", nyinvandrade: "4" } }),
];

async function modelled(given: readonly PublicSchool[], egen_modell = true) {
  const incoming = { "salsa.json": salsaFile(given, lasar), "slutbetyg.csv": slutbetygFile(given, lasar) };
  const workspace = await makeWorkspace({ incoming, config: egen_modell ? { egen_modell } : {} });
  await runImport(workspace, undefined, "2026-02-01");
  const cells = await readCells(await openMarts(workspace));
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: String };
  const rows = valueRows(cells, options).map(({ row }) => row);
  return { rows, cells, analysis: ownModelRows(ownModels(cells.modelUnits), rows) };
}

describe("a model of our own for eligibility", () => {
  it("F02: is off unless the municipality has chosen it", async () => {
    const { rows, cells, analysis } = await modelled(schools, false);
    expect(cells.modelUnits).toEqual([]);
    expect(analysis).toEqual([]);
    expect(rows.filter(({ expected_source }) => expected_source === "egen_modell")).toEqual([]);
  });

  it("F02: expects what schools with the same background have, and says on how many and how well", async () => {
    const { rows, analysis } = await modelled(schools);
    const row = rows.find(
      ({ unit_id, indicator_id }) => unit_id === "10000001" && indicator_id === "behorighet_yr_ak9",
    );
    // the plane gives 40 + 44 − 4,9 − 2 = 77,1; the few units off it pull the fit a little
    expect(row?.expected).toBeGreaterThan(74);
    expect(row?.expected).toBeLessThan(79);
    expect(row).toMatchObject({ value: 60, expected_source: "egen_modell", judgement: "under" });
    expect(row?.deviation).toBeCloseTo(60 - (row?.expected ?? 0), 9);
    expect((row?.deviation_high ?? 0) - (row?.deviation ?? 0)).toBeCloseTo((row?.ci_high ?? 0) - 60, 9);
    expect(analysis[0]).toMatchObject({
      kind: "modell",
      status: "ok",
      factors: ["parentsEducation", "boys", "newlyImmigrated"],
      left_out: [],
      with_background: 64,
      units: 63,
      approximate: 1,
    });
  });

  it("SA-10: never stands where SALSA has a value, nor beside a municipality", async () => {
    const { rows } = await modelled(schools);
    const merit = rows.find(
      ({ unit_id, indicator_id }) => unit_id === "10000001" && indicator_id === "meritvarde_ak9",
    );
    expect(merit).toMatchObject({ expected_source: "salsa", expected: 225 });
    for (const row of rows.filter(({ expected_source }) => expected_source === "egen_modell"))
      expect([row.unit_level, row.indicator_id]).toEqual(["unit", "behorighet_yr_ak9"]);
  });

  it("SA-10: is refused for a measure that SALSA has", () => {
    const cell: ModelUnitCell = {
      indicator_id: "meritvarde_ak9",
      period: lasar,
      unit_id: "10000001",
      value: 220,
      at_least: null,
      at_most: null,
      parents_education: 2.2,
      boys: 50,
      newly_immigrated: 4,
      file_id: 1,
      row_number: 1,
    };
    expect(() => ownModels([cell])).toThrow("SALSA has a model of meritvarde_ak9");
  });

  it("SA-4 DC-8: says why a unit has none, and nothing of one that is hidden", async () => {
    const { analysis } = await modelled(schools);
    const of = (kod: string) => analysis.find((row) => row.kind === "enhet" && row.unit_id === kod);
    const none = { expected: null, deviation: null, judgement: null };
    expect(of("10000002")).toMatchObject({
      ...none,
      status: "missing",
      status_reason: "Enhetens bakgrund är inte publicerad i SALSA.",
    });
    expect(of("10000003")).toMatchObject({ ...none, status: "suppressed", value: null });
    expect(of("10000004")).toMatchObject({ ...none, status: "suppressed", value: null });
    expect(of("10000005")).toMatchObject({
      ...none,
      status_reason: "Enhetens bakgrund ligger utanför de andra skolornas, så modellen säger inget om den.",
    });
  });

  it("F02: leaves out a factor that is not published, and says so", async () => {
    const thin = schools.map((school) =>
      school.salsa
        ? { ...school, salsa: { b: school.salsa.b, r: school.salsa.r, utbildning: school.salsa.utbildning } }
        : school,
    );
    const { analysis } = await modelled(thin);
    expect(analysis[0]).toMatchObject({
      factors: ["parentsEducation"],
      left_out: ["boys", "newlyImmigrated"],
      status: "ok",
    });
  });

  it("F02: too few schools give no model, and no expected value", async () => {
    const { rows, analysis } = await modelled(schools.slice(25));
    expect(analysis[0]).toMatchObject({ kind: "modell", status: "missing", r2: null, terms: null });
    expect(rows.filter(({ expected_source }) => expected_source === "egen_modell")).toEqual([]);
  });

  it("DC-12: the public edition's deviation does not give the exact value back", () => {
    const row: ValueRow = {
      indicator_id: "behorighet_yr_ak9",
      unit_id: "10000001",
      unit_level: "unit",
      period: lasar,
      group: "alla",
      perspective: "skolenhet",
      value: 61.702128,
      status: "ok",
      status_reason: null,
      n: 47,
      ci_low: 47,
      ci_high: 74,
      expected: 77.1,
      expected_source: "egen_modell",
      deviation: -15.397872,
      deviation_low: -30,
      deviation_high: -3,
      judgement: "under",
      national: null,
      target: null,
      source_ids: "betyg-1",
    };
    expect(roundForEdition(row, "publik", true)).toMatchObject({ value: 62, deviation: -15.1 });
    expect(roundForEdition(row, "intern", true)).toMatchObject({ value: 61.702128, deviation: -15.397872 });
  });
});
