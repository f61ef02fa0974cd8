import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { ruleCases, T9 } from "../reference/fixtures.js";
import { type Grade, type PupilResult, pupilResult } from "../reference/pupilResult.js";
import { betygFile } from "../support/betygFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const unitCode = (index: number) => String(10000000 + index);

/** Results of pupils given one per unit, through the whole import and the SQL, in the order given. */
async function throughSql(pupils: readonly (readonly Grade[])[]): Promise<PupilResult[]> {
  const file = betygFile(pupils.map((grades, i) => ({ id: `elev-${i}`, enhet: unitCode(i), grades })));
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": file } });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const rows = await warehouse.query("select * from mart.pupil_result order by skolenhetskod");
  return rows.map((row) => ({
    merit16x2: Number(row["merit16_x2"]),
    merit17x2: Number(row["merit17_x2"]),
    passedAny: row["passed_any"] === true,
    allaAmnen: row["alla_amnen"] === true,
    behorigYr: row["behorig_yr"] === true,
    behorigEs: row["behorig_es"] === true,
    behorigEkSaHu: row["behorig_eksahu"] === true,
    behorigNaTe: row["behorig_nate"] === true,
    saknarBaraMa: row["saknar_bara_ma"] === true,
    saknarBaraEn: row["saknar_bara_en"] === true,
    saknarBaraSv: row["saknar_bara_sv"] === true,
    saknarMinstTvaAvKarn: row["saknar_minst_tva"] === true,
    imv: row["imv"] === true,
  }));
}

describe("mart.pupil_result", () => {
  let results: Promise<PupilResult[]> | undefined;

  it.each(ruleCases.map((rule, index) => ({ ...rule, index })))(
    "$title",
    async ({ grades, expected, index }) => {
      results ??= throughSql(ruleCases.map((rule) => rule.grades));
      const result = (await results)[index];
      expect(result).toMatchObject(expected);
      expect(result).toEqual(pupilResult(grades));
    },
  );

  it("agrees with the plain reference for random pupils, F, streck and unread subjects included", async () => {
    const pupils = fc.sample(randomGrades, { numRuns: 400, seed: 9 });
    expect(await throughSql(pupils)).toEqual(pupils.map((grades) => pupilResult(grades)));
  });

  it("t9 MV-7 MV-8 the mean counts pupils with a passed grade, the shares all who finished", async () => {
    const file = betygFile(T9.grades.map((grades, i) => ({ id: `elev-${i}`, enhet: "10000000", grades })));
    const workspace = await makeWorkspace({ incoming: { "betyg.csv": file } });
    await runImport(workspace, undefined, "2026-02-01");
    const warehouse = await openMarts(workspace);
    const cells = await warehouse.query(
      "select indicator_id, n, numerator, sum_of_squares from mart.pupil_cell where unit_level = 'unit' and grupp = 'alla'",
    );
    const cell = (id: string) => cells.find((row) => row["indicator_id"] === id);
    expect(cell("meritvarde_ak9")).toMatchObject({
      n: T9.expected.n_mean,
      numerator: T9.expected.sumMerit17x2,
      sum_of_squares: T9.expected.sumSquaresMerit17x2,
    });
    expect(cell("alla_amnen_ak9")).toMatchObject({ n: T9.expected.n_all });
    expect(cell("behorighet_yr_ak9")).toMatchObject({ n: T9.expected.n_all });
  });
});

const subjects = [
  "BI",
  "BL",
  "EN",
  "FY",
  "GE",
  "HI",
  "HKK",
  "IDH",
  "KE",
  "MA",
  "MU",
  "RE",
  "SH",
  "SL",
  "SV",
  "SVA",
  "TK",
  "M2GER",
  "M2SPA",
  "M1FRE",
  "MLARA",
  "DA",
] as const;
const betyg = fc.constantFrom("A", "B", "C", "D", "E", "F", "-", "") as fc.Arbitrary<Grade["betyg"]>;
const randomGrades = fc
  .subarray([...subjects], { minLength: 1 })
  .chain((read) => fc.tuple(...read.map((amne) => betyg.map((grade): Grade => ({ amne, betyg: grade })))));
