import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import type { Row, Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { registry } from "../../src/indicators/registry.js";
import {
  type GradedPupil,
  gradeCells,
  indicatorCells,
  subjectsAk6,
  subjectsAk9,
} from "../reference/gradeIndicators.js";
import type { Grade } from "../reference/pupilResult.js";
import { randomMunicipality } from "../reference/randomPupils.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

async function marts(...files: readonly string[]): Promise<Warehouse> {
  const incoming = Object.fromEntries(files.map((text, at) => [`betyg-${at}.csv`, text]));
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  return openMarts(workspace);
}

const key = (row: Row) => [row["indicator_id"], row["lasar_slut"], row["unit_id"], row["grupp"]].join("|");

/** Every cell of the marts, by the keys of the reference. */
async function cellsOf(warehouse: Warehouse) {
  const own = await warehouse.query("from mart.pupil_cell");
  const grades = await warehouse.query("from mart.grade_cell");
  return {
    own: new Map(
      own.map((row) => [
        key(row),
        { n: row["n"], numerator: row["numerator"], sumOfSquares: row["sum_of_squares"] },
      ]),
    ),
    grades: new Map(grades.map((row) => [key(row), { n: row["n"], antal: row["antal"] }])),
  };
}

async function expectEqual(pupils: readonly GradedPupil[]): Promise<void> {
  const { own, grades } = await cellsOf(await marts(gradeFile(pupils)));
  expect(own).toEqual(indicatorCells(pupils, "9900"));
  expect(grades).toEqual(gradeCells(pupils, "9900"));
}

const pupil = (id: string, grades: readonly Grade[], rest: Partial<GradedPupil> = {}): GradedPupil => ({
  id,
  enhet: "10000000",
  kon: "F",
  arskurs: 6,
  lasarSlut: 2025,
  grades,
  ...rest,
});

describe("cells of every indicator of grades", () => {
  it("agree with the plain reference in random municipalities, in every unit, läsår and group", async () => {
    for (const pupils of fc.sample(randomMunicipality, { numRuns: 6, seed: 12 })) await expectEqual(pupils);
  });

  it("agree with the plain reference for 400 random pupils", async () => {
    const pupils = fc
      .sample(randomMunicipality, { numRuns: 100, seed: 3 })
      .flat()
      .slice(0, 400)
      .map((each, at) => ({ ...each, id: `elev-${at}` }));
    expect(pupils.length).toBe(400);
    await expectEqual(pupils);
  });

  it("are there for every indicator of the registry that counts grades, and for no other", async () => {
    const all = (subjects: readonly string[], arskurs: 6 | 9) =>
      pupil(
        `a${arskurs}`,
        subjects.map((amne) => ({ amne, betyg: "C" })),
        { arskurs },
      );
    const { own, grades } = await cellsOf(await marts(gradeFile([all(subjectsAk9, 9), all(subjectsAk6, 6)])));
    const found = new Set([...own.keys(), ...grades.keys()].map((each) => each.split("|")[0]));
    const counted = registry.filter(({ fromGrades }) => fromGrades).map(({ id }) => id);
    expect([...found].sort()).toEqual([...counted].sort());
  });

  it("BE-6 eligibility for any programme with twelve subjects implies that for yrkesprogram, in every cell", async () => {
    const pupils = fc
      .sample(randomMunicipality, { numRuns: 20, seed: 5 })
      .flat()
      .map((each, at) => ({ ...each, id: `elev-${at}` }));
    const { own } = await cellsOf(await marts(gradeFile(pupils)));
    const share = (each: string, kind: string) =>
      Number(own.get(each.replace("_yr_", `_${kind}_`))?.numerator);
    const cells = [...own.keys()].filter((each) => each.startsWith("behorighet_yr_ak9"));
    expect(cells.length).toBeGreaterThan(5);
    for (const each of cells) {
      expect(share(each, "es")).toBeLessThanOrEqual(share(each, "yr"));
      expect(share(each, "eksahu")).toBeLessThanOrEqual(share(each, "es"));
      expect(share(each, "nate")).toBeLessThanOrEqual(share(each, "es"));
    }
  });
});

describe("grades of year 6", () => {
  it("AK-1 counts the spring term and never the autumn's", async () => {
    const spring = gradeFile([pupil("1", [{ amne: "MA", betyg: "E" }])]);
    const autumn = gradeFile([pupil("1", [{ amne: "MA", betyg: "F" }])], "HT");
    const { own } = await cellsOf(await marts(spring, autumn));
    expect(own.get("godkant_ma_ak6|2025|10000000|alla")).toEqual({ n: 1, numerator: 1, sumOfSquares: 1 });
  });

  it("AK-2 counts a block grade as one grade, never as its subjects", async () => {
    const grades: Grade[] = [
      { amne: "NO", betyg: "E" },
      { amne: "SO", betyg: "F" },
    ];
    const { own } = await cellsOf(await marts(gradeFile([pupil("1", grades)])));
    expect(own.get("godkant_no_ak6|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 1 });
    expect(own.get("godkant_so_ak6|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 0 });
    expect(own.get("alla_amnen_ak6|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 0 });
    for (const amne of ["bi", "fy", "ke", "ge", "hi", "re", "sh"])
      expect(own.has(`godkant_${amne}_ak6|2025|10000000|alla`)).toBe(false);
  });

  it("does not count a pupil without any grade, unless anpassad studiegång is why", async () => {
    const empty: Grade[] = [{ amne: "MA", betyg: "" }];
    const pupils = [pupil("1", empty), pupil("2", empty, { anpassad: true })];
    const { own } = await cellsOf(await marts(gradeFile(pupils)));
    expect(own.get("alla_amnen_ak6|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 0 });
  });

  it("stay as they were when a file of year 9 comes later for the same unit and läsår", async () => {
    const warehouse = await openMarts(await makeWorkspace({}));
    await warehouse.run(
      `insert into stg.betyg values
        (1, 2, 2025, 'VT', 1, 10000000, 6, 'F', 'MA', '', 'E', false, false),
        (2, 2, 2025, 'VT', 2, 10000000, 9, 'F', 'MA', '', 'F', false, false)`,
    );
    await runSqlStages(warehouse);
    const { own } = await cellsOf(warehouse);
    expect(own.get("godkant_ma_ak6|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 1 });
    expect(own.get("godkant_ma_ak9|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 0 });
  });
});

describe("mart.subject_result", () => {
  it("MV-2 keeps passed, F, streck and not read apart, and gives an unread subject no points", async () => {
    const grades: Grade[] = [
      { amne: "MA", betyg: "E" },
      { amne: "EN", betyg: "F" },
      { amne: "MU", betyg: "-" },
      { amne: "BL", betyg: "" },
      { amne: "M2GER", betyg: "-" },
      { amne: "M2SPA", betyg: "F" },
      { amne: "MLARA", betyg: "" },
      { amne: "MLSOM", betyg: "D" },
    ];
    const warehouse = await marts(gradeFile([pupil("1", grades, { arskurs: 9 })]));
    const rows = await warehouse.query(
      "select amne, betyg, utfall, poang_x2, godkand from mart.subject_result order by amne",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["BL", "", "ej_last", null, null],
      ["EN", "F", "betyg", 0, false],
      ["M2", "F", "betyg", 0, false],
      ["MA", "E", "betyg", 20, true],
      ["ML", "D", "betyg", 25, true],
      ["MU", "-", "streck", 0, false],
    ]);
  });

  it("BE-1 shows svenska and svenska som andraspråk apart", async () => {
    const grades: Grade[] = [
      { amne: "SV", betyg: "F" },
      { amne: "SVA", betyg: "C" },
    ];
    const { own } = await cellsOf(await marts(gradeFile([pupil("1", grades, { arskurs: 9 })])));
    expect(own.get("godkant_sv_ak9|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 0 });
    expect(own.get("godkant_sva_ak9|2025|10000000|alla")).toMatchObject({ n: 1, numerator: 1 });
  });
});
