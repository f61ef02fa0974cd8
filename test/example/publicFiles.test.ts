import { beforeAll, describe, expect, it } from "vitest";
import { hideOtherSex, shareCell } from "../../loaders/example/cellText.js";
import { municipalities } from "../../loaders/example/municipalities.js";
import { riket } from "../../loaders/example/riket.js";
import { exampleFixture, textOf } from "./exampleFixture.js";

type Metric = { value: string; valueType: string };
interface KoladaPage {
  values: {
    kpi: string;
    municipality: string;
    period: number;
    values: { gender: string; value: number | null; status: string }[];
  }[];
  next_url: string | null;
}

describe("the example's public files", () => {
  let files: ReadonlyMap<string, Buffer>;
  beforeAll(async () => {
    files = await exampleFixture();
  });
  const salsa = (lasar: string) => {
    const { body } = JSON.parse(textOf(files, `salsa_${lasar}.json`));
    return body.compulsorySchoolUnitSalsaMetricList as Record<string, Metric & string>[];
  };
  const kolada = () => {
    const pages = [1, 2].map((page): KoladaPage => JSON.parse(textOf(files, `kolada_data_sida${page}.json`)));
    expect(pages.map(({ next_url }) => next_url === null)).toEqual([false, true]);
    return pages.flatMap(({ values }) => values);
  };

  it("SALSA: only the rounding separates deviation from actual − calculated", () => {
    const rests = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"].flatMap(salsa).flatMap((unit) => {
      const number = (key: string) =>
        unit[key]?.valueType === "EXISTS" ? Number(unit[key].value) : Number.NaN;
      const rest =
        number("salsaAverageGradesIn9thGradeActual") -
        number("salsaAverageCalculated") -
        number("salsaAverageGradesIn9thGradeDeviation");
      return Number.isNaN(rest) ? [] : [rest];
    });
    expect(rests.length).toBeGreaterThan(70);
    for (const rest of rests) expect(Math.abs(rest)).toBeLessThanOrEqual(1);
    expect(rests).toContain(1);
    expect(rests).toContain(-1);
  });

  it("SALSA: one unit without a model value, none under 15 pupils", () => {
    const units = salsa("2024-25");
    const missing = units.filter(
      ({ salsaAverageCalculated }) => salsaAverageCalculated?.valueType === "MISSING",
    );
    expect(missing.map(({ schoolUnitCode }) => schoolUnitCode)).toEqual(["24886442"]);
    expect(units.some(({ schoolUnitCode }) => schoolUnitCode === "60282761")).toBe(false);
  });

  it("SALSA: the two built-in deviations show over five years", () => {
    const lasar = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"];
    const average = (kod: string) => {
      const deviations = lasar.map((own) => {
        const unit = salsa(own).find(({ schoolUnitCode }) => schoolUnitCode === kod);
        return Number(unit?.["salsaAverageGradesIn9thGradeDeviation"]?.value);
      });
      return deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length;
    };
    expect(average("85809579")).toBeLessThan(-12);
    expect(average("23746352")).toBeGreaterThan(8);
    for (const near of ["38251888", "93869350"]) expect(Math.abs(average(near))).toBeLessThan(8);
  });

  it("Kolada: every record once, 95 and missing among the values", () => {
    const records = kolada();
    const keys = records.map(({ kpi, municipality, period }) => `${kpi} ${municipality} ${period}`);
    expect(new Set(keys).size).toBe(6 * 4 * 5);
    const values = records
      .filter(({ municipality }) => municipality !== "0000")
      .flatMap((record) => record.values);
    expect(values.some(({ value }) => value === 95)).toBe(true);
    expect(values.some(({ value, status }) => value === null && status === "Missing")).toBe(true);
  });

  it("Kolada: Riket holds the sourced values and nothing else", () => {
    const shown = kolada()
      .filter(({ municipality }) => municipality === "0000")
      .flatMap(({ kpi, period, values }) =>
        values.flatMap(({ gender, value }) =>
          value === null ? [] : [`${kpi} ${period} ${gender} ${value}`],
        ),
      );
    const kpis = { meritvarde_ak9: "N15504", alla_amnen_ak9: "N15418", behorighet_yr_ak9: "N15424" };
    const sourced = riket.map(
      ({ indikator, lasar, kon, varde }) => `${kpis[indikator]} 20${lasar.slice(5)} ${kon} ${varde}`,
    );
    expect(shown.sort()).toEqual(sourced.sort());
    for (const { kalla } of riket) expect(kalla).toMatch(/^https:\/\/[^ ]+$/);
  });

  it("behörighet: one sex hides the other", () => {
    expect(hideOtherSex("near100", 912)).toEqual(["near100", "few"]);
    expect(hideOtherSex(1000, "near100")).toEqual([1000, "near100"]);
    expect(shareCell(9, 30, { minimum: 10, hideFewFailing: true })).toBe("few");
    expect(shareCell(27, 30, { minimum: 10, hideFewFailing: true })).toBe("near100");
    expect(shareCell(30, 30, { minimum: 10, hideFewFailing: true })).toBe(1000);
    expect(textOf(files, "behorighet_grundskola_2024_25.csv")).toMatch(/;~100;/);
  });

  it("organisation numbers have a wrong check digit", () => {
    for (const { orgnr, enskildOrgnr } of municipalities) {
      for (const number of [orgnr, enskildOrgnr]) {
        const digits = [...number].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
        const sum = digits.reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
        expect(sum % 10).not.toBe(0);
      }
    }
  });
});
