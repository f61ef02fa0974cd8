import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnalysisCells } from "../../loaders/analyses/readAnalysisCells.js";
import { runImport } from "../../loaders/pipeline.js";
import { type GradedPupil, indicatorCells } from "../reference/gradeIndicators.js";
import { pupilResult } from "../reference/pupilResult.js";
import { randomMunicipality } from "../reference/randomPupils.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

async function cellsOf(pupils: readonly GradedPupil[]) {
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": gradeFile(pupils) } });
  await runImport(workspace, undefined, "2026-02-01");
  return readAnalysisCells(await openMarts(workspace));
}

/** A few random municipalities in one, with pupils who are in year 6 in 2021/22 and in year 9 in 2024/25 among them. */
function someone(seed: number): GradedPupil[] {
  const pupils = fc
    .sample(randomMunicipality, { numRuns: 30, seed })
    .flat()
    .map((each, at) => ({ ...each, id: `elev-${at}` }));
  const nines = pupils.filter(({ arskurs, lasarSlut }) => arskurs === 9 && lasarSlut === 2025);
  const sixes = pupils.filter(({ arskurs, lasarSlut }) => arskurs === 6 && lasarSlut === 2022);
  // every other pupil of year 6 goes on to year 9 under the same id
  const kept = sixes.map((pupil, at) => ({
    ...pupil,
    id: at % 2 === 0 ? (nines[at]?.id ?? pupil.id) : pupil.id,
  }));
  return [...pupils.filter((pupil) => !sixes.includes(pupil)), ...kept];
}

describe("mart.near_miss_cell", () => {
  it("BE-8 puts every pupil of year 9 in one count, as the plain reference does", async () => {
    const pupils = someone(21);
    const { nearMiss } = await cellsOf(pupils);
    expect(nearMiss.length).toBeGreaterThan(8);
    for (const cell of nearMiss) {
      const own = pupils
        .filter(
          ({ arskurs, lasarSlut, enhet }) =>
            arskurs === 9 && lasarSlut === cell.lasar_slut && [enhet, "9900"].includes(cell.unit_id),
        )
        .map(({ grades }) => pupilResult(grades));
      const count = (holds: (result: (typeof own)[number]) => boolean) => own.filter(holds).length;
      expect(cell).toMatchObject({
        n: own.length,
        behoriga: count((r) => r.behorigYr),
        saknar_bara_ma: count((r) => r.saknarBaraMa),
        saknar_bara_en: count((r) => r.saknarBaraEn),
        saknar_bara_sv: count((r) => r.saknarBaraSv),
        saknar_minst_tva: count((r) => r.saknarMinstTvaAvKarn),
        imv: count((r) => r.imv),
      });
      const { behoriga, saknar_bara_ma, saknar_bara_en, saknar_bara_sv, saknar_minst_tva } = cell;
      const six = saknar_bara_ma + saknar_bara_en + saknar_bara_sv + saknar_minst_tva;
      expect(behoriga + six + cell.saknar_ett_och_fler + cell.saknar_bara_ovriga).toBe(cell.n);
    }
  });
});

describe("mart.merit_part_cell", () => {
  it("ST-8 has parts that sum to the merit values of the cell, to the last point", async () => {
    const pupils = someone(22);
    const { meritParts } = await cellsOf(pupils);
    const reference = indicatorCells(pupils, "9900");
    const sums = new Map<string, number>();
    for (const { lasar_slut, unit_id, grupp, poang_x2 } of meritParts) {
      const key = ["meritvarde_ak9", lasar_slut, unit_id, grupp].join("|");
      sums.set(key, (sums.get(key) ?? 0) + poang_x2);
    }
    const expected = [...reference]
      .filter(([key]) => key.startsWith("meritvarde_ak9") && !key.endsWith("|alla"))
      .map(([key, { numerator }]) => [key, numerator] as const);
    expect(expected.length).toBeGreaterThan(10);
    expect(sums).toEqual(new Map(expected));
  });
});

describe("mart.cohort_cell", () => {
  it("F13 follows the same pupils, and counts who came and who left, as the plain reference does", async () => {
    const pupils = someone(23);
    const { cohorts } = await cellsOf(pupils);
    const passed = ({ grades }: GradedPupil) => pupilResult(grades).allaAmnen;
    const six = new Map(
      pupils
        .filter(({ arskurs, lasarSlut, anpassad, grades }) => {
          const isGraded = anpassad || grades.some(({ betyg }) => betyg !== "");
          return arskurs === 6 && lasarSlut === 2022 && isGraded;
        })
        .map((pupil) => [pupil.id, pupil]),
    );
    const nine = pupils.filter(({ arskurs, lasarSlut }) => arskurs === 9 && lasarSlut === 2025);
    expect(cohorts.map(({ lasar_slut }) => lasar_slut).every((lasar) => lasar === 2025)).toBe(true);
    for (const cell of cohorts) {
      const own = nine.filter(({ enhet }) => [enhet, "9900"].includes(cell.unit_id));
      const pairs = own.map((pupil) => ({ nu: passed(pupil), six: six.get(pupil.id) }));
      const both = (da: boolean, nu: boolean) =>
        pairs.filter((pair) => pair.six && passed(pair.six) === da && pair.nu === nu).length;
      const ids = new Set(nine.map(({ id }) => id));
      const left = cell.unit_id === "9900" ? [...six.values()].filter(({ id }) => !ids.has(id)) : [];
      expect(cell).toMatchObject({
        n: own.length,
        ja_ja: both(true, true),
        ja_nej: both(true, false),
        nej_ja: both(false, true),
        nej_nej: both(false, false),
        kom_till: pairs.filter((pair) => !pair.six).length,
        kom_till_alla: pairs.filter((pair) => !pair.six && pair.nu).length,
        lamnade: left.length,
        lamnade_alla: left.filter(passed).length,
      });
    }
    const municipality = cohorts.find(({ unit_id }) => unit_id === "9900");
    expect(municipality?.lamnade).toBeGreaterThan(5);
    expect(municipality?.ja_ja).toBeGreaterThanOrEqual(0);
    expect((municipality?.n ?? 0) - (municipality?.kom_till ?? 0)).toBeGreaterThan(5);
  });

  it("F13 says nothing of a läsår whose pupils' year 6 is not taken in", async () => {
    const pupils = someone(23).filter(({ arskurs }) => arskurs === 9);
    expect((await cellsOf(pupils)).cohorts).toEqual([]);
  });
});
