import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { runImport, runSqlStages } from "../../loaders/pipeline.js";
import { refuseForeignGrades } from "../../loaders/publish/refuseForeignGrades.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { widenGrades } from "../../loaders/warehouse/widenGrades.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

/**
 * The planned scale 1–10 (GR-1) as rows and nothing else: godtagbar from 4, eligible with a mean of 4 and no list of
 * subjects, 16 grades and no 17th. In force from 2028/29 for the test.
 */
const tenSteps = `
  update ref.betygssystem set till_lasar_slut = 2028 where betygssystem = 'AF-2011';
  insert into ref.betygssystem values ('1-10', '1–10', 2029, 9999, 16, false);
  insert into ref.betyg
    select '1-10', betyg::varchar, 2 * betyg, betyg >= 4, 'betyg' from range(1, 11) as step(betyg)
    union all select '1-10', '-', 0, false, 'streck';
  insert into ref.behorighet
    select '1-10', unnest(['yr', 'es', 'eksahu', 'nate']), 0, 8, []::varchar[];
`;

type PupilGrades = readonly (readonly [amne: string, betyg: string])[];

/** A warehouse with the ten steps, and pupils 1, 2 … of a unit with the grades given. */
async function withTenSteps(lasarSlut: number, pupils: readonly PupilGrades[]): Promise<Warehouse> {
  const warehouse = await openMarts(await makeWorkspace({}));
  await warehouse.run(tenSteps);
  await widenGrades(warehouse);
  const rows = pupils.flatMap((grades, at) =>
    grades.map(
      ([amne, betyg]) =>
        `(1, 2, ${lasarSlut}, 'VT', ${at + 1}, 10000000, 9, 'F', '${amne}', '', '${betyg}', false, false)`,
    ),
  );
  await warehouse.run("insert into meta.file (file_id, name) values (1, 'betyg.csv')");
  await warehouse.run(`insert into stg.betyg values ${rows.join(", ")}`);
  await runSqlStages(warehouse);
  return warehouse;
}

const results = (warehouse: Warehouse) =>
  warehouse.query(
    "select merit16_x2, merit17_x2, alla_amnen, behorig_yr, behorig_nate from mart.pupil_result order by pupil",
  );

describe("F44: GR-3 grade systems are rows", () => {
  it("GR-1: reckons points, passes, eligibility and merit by the scale 1–10 when its rows are there", async () => {
    const warehouse = await withTenSteps(2029, [
      [
        ["MA", "10"],
        ["EN", "4"],
        ["M2", "7"],
      ],
      [
        ["MA", "2"],
        ["EN", "5"],
      ],
      [
        ["MA", "3"],
        ["EN", "5"],
      ],
      [
        ["MA", "9"],
        ["EN", "-"],
      ],
    ]);
    expect((await results(warehouse)).map((row) => Object.values(row))).toEqual([
      // no 17th grade in this system: the sum is the same with and without språkval
      [42, 42, true, true, true],
      [14, 14, false, false, false],
      [16, 16, false, true, true],
      [18, 18, false, true, true],
    ]);
    await refuseForeignGrades(warehouse);
  });

  it("does not order grades by their letters: 10 is the best of the ten, and passed", async () => {
    const warehouse = await withTenSteps(2029, [
      [
        ["MA", "10"],
        ["EN", "9"],
      ],
    ]);
    const rows = await warehouse.query(
      "select amne, poang_x2, godkand from mart.subject_result order by poang_x2",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["EN", 18, true],
      ["MA", 20, true],
    ]);
  });

  it("keeps the läsår before by A–F, side by side with the new", async () => {
    const letters = ["SV", "EN", "MA", "BI", "BL", "GE", "HI", "IDH"].map((amne) => [amne, "E"] as const);
    const warehouse = await withTenSteps(2028, [letters]);
    expect((await results(warehouse)).map((row) => Object.values(row))).toEqual([
      [160, 160, true, true, false],
    ]);
    await refuseForeignGrades(warehouse);
  });

  it("gives the distribution the grades of the läsår's own system", async () => {
    const warehouse = await withTenSteps(2029, [[["MA", "10"]]]);
    const rows = await warehouse.query(
      "select grupp from mart.grade_cell where unit_level = 'unit' and indicator_id = 'betygsfordelning_ma_ak9'",
    );
    expect(rows.map(({ grupp }) => grupp).sort()).toEqual(
      [...Array.from({ length: 10 }, (_, at) => `betyg_${at + 1}`), "betyg_streck"].sort(),
    );
  });

  it("stops the build at a grade of another system, and says which are allowed", async () => {
    const warehouse = await withTenSteps(2029, [[["MA", "C"]]]);
    const error = await refuseForeignGrades(warehouse).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataFaults);
    if (!(error instanceof DataFaults)) return;
    expect(error.faults).toEqual([
      {
        code: "betyg-annan-skala",
        file: "betyg.csv",
        row: 2,
        column: "betyg",
        value: "C",
        message:
          "Betyget »C« hör inte till läsårets betygsskala. Läsåret 2028/29 gäller betygsskalan 1–10: 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, -. Rätta läsåret eller betyget i källsystemet och läs in filen igen.",
      },
    ]);
  });

  it("stops the build at a läsår that no system is in force in", async () => {
    const pupil = { id: "1", enhet: "10000000", kon: "F", arskurs: 9, lasarSlut: 2010 } as const;
    const incoming = { "betyg.csv": gradeFile([{ ...pupil, grades: [{ amne: "MA", betyg: "E" }] }]) };
    const workspace = await makeWorkspace({ incoming });
    await runImport(workspace, undefined, "2026-02-01");
    const error = await refuseForeignGrades(await openMarts(workspace)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataFaults);
    expect(error instanceof DataFaults ? error.faults[0]?.message : "").toContain(
      "För läsåret 2009/10 finns ingen betygsskala",
    );
  });

  it("keeps the grades that are in the database when it is widened for a new scale", async () => {
    const pupil = { id: "1", enhet: "10000000", kon: "F", arskurs: 9, lasarSlut: 2025 } as const;
    const incoming = { "betyg.csv": gradeFile([{ ...pupil, grades: [{ amne: "MA", betyg: "E" }] }]) };
    const workspace = await makeWorkspace({ incoming });
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await prepareWarehouse(workspace);
    await warehouse.run(tenSteps);
    await widenGrades(warehouse);
    const [row] = await warehouse.query(
      "select betyg::varchar as betyg, try_cast('10' as betyg_kod)::varchar as ny, try_cast('' as betyg_kod) is not null as tom from stg.betyg",
    );
    warehouse.close();
    expect(row).toEqual({ betyg: "E", ny: "10", tom: true });
  });
});
