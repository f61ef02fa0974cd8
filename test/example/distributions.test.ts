import { describe, expect, it } from "vitest";
import { groupTotals } from "../../loaders/example/groupTotals.js";
import { type Cohort, makeWorld } from "../../loaders/example/makeWorld.js";

const world = makeWorld({ seed: 2025, lasar: 5, pupils: 450 });
const own = world.cohorts.filter(({ unit }) => unit.kommunkod === "9900" && unit.huvudman === "Kommunal");
const years = world.lasar.map((lasar) => own.filter((cohort) => cohort.lasar === lasar));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measures(cohorts: readonly Cohort[]) {
  const totals = groupTotals(cohorts);
  const pupils = cohorts.flatMap((cohort) => cohort.pupils);
  const merits = pupils.filter(({ result }) => result.nagotGodkant).map(({ result }) => result.merit2 / 2);
  const average = mean(merits);
  const grades = pupils.flatMap(({ betyg }) => betyg);
  const girls = groupTotals(cohorts, "F");
  const boys = groupTotals(cohorts, "P");
  return {
    elever: totals.elever,
    merit: average,
    spridning: Math.sqrt(mean(merits.map((merit) => (merit - average) ** 2))),
    alla: (100 * totals.allaAmnen) / totals.medBetyg,
    yr: (100 * totals.yr) / totals.medBetyg,
    gap: girls.merit2 / 2 / girls.medMerit - boys.merit2 / 2 / boys.medMerit,
    streck: (100 * grades.filter(({ betyg }) => betyg === "-").length) / grades.length,
    m2: (100 * grades.filter(({ amne }) => amne.startsWith("M2")).length) / pupils.length,
    sva: (100 * grades.filter(({ amne }) => amne === "SVA").length) / pupils.length,
    anpassade: pupils.filter(({ anpassadStudiegang }) => anpassadStudiegang).length,
  };
}

function within(value: number, [low, high]: readonly [number, number]) {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe("the example's distributions", () => {
  it("over five läsår", () => {
    const all = measures(own);
    within(all.merit, [212, 222]);
    within(all.spridning, [60, 65.5]);
    within(all.alla, [66, 74]);
    within(all.yr, [80, 85]);
    within(all.gap, [20, 30]);
    within(all.streck, [1, 2]);
    within(all.m2, [67, 75]);
    within(all.sva, [8, 10.5]);
  });

  it.each(years.map((cohorts) => [cohorts[0]?.lasar, cohorts] as const))("in %s", (_lasar, cohorts) => {
    const year = measures(cohorts);
    within(year.elever, [410, 490]);
    within(year.merit, [208, 225]);
    within(year.alla, [65, 76]);
    within(year.yr, [79, 87]);
    within(year.anpassade, [1, 14]);
  });

  it("unit sizes from 8 to 150, one unit sometimes under 10", () => {
    const sizes = own.map(({ pupils }) => pupils.length);
    expect(Math.min(...sizes)).toBe(8);
    within(Math.max(...sizes), [110, 150]);
    const small = own.filter(({ unit }) => unit.kod === "60282761").map(({ pupils }) => pupils.length);
    expect(small.some((size) => size < 10) && small.some((size) => size >= 10)).toBe(true);
  });

  it("eligibility is monotone for every pupil (BE-6)", () => {
    for (const { result } of own.flatMap(({ pupils }) => pupils)) {
      if (result.nate || result.eksahu) expect(result.es).toBe(true);
      if (result.es) expect(result.yr).toBe(true);
      expect(result.merit2).toBeLessThanOrEqual(680);
    }
  });
});
