import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "../../src/statistics/bootstrapInterval.js";
import { randomNumbers } from "../../src/statistics/core/randomNumbers.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { type ModelUnit, ownModel } from "../../src/statistics/ownModel.js";
import { type SimilarityVariable, similarPlaces } from "../../src/statistics/similarPlaces.js";

function variable(id: string, weight: number, values: Record<string, number>): SimilarityVariable {
  return { id, weight, values: new Map(Object.entries(values)) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("similar municipalities", () => {
  const size = variable("invanare", 1, { "0586": 27, "0001": 28, "0002": 60, "0003": 5 });
  const education = variable("utbildning", 1, { "0586": 2.2, "0001": 2.6, "0002": 2.2, "0003": 2.1 });

  it("F11: the nearest by one variable comes first, with its distance in standard deviations", () => {
    const found = similarPlaces("0586", [size], 2);
    const all = [27, 28, 60, 5];
    const sd = Math.sqrt(mean(all.map((value) => (value - mean(all)) ** 2)));
    expect(found?.places.map(({ place }) => place)).toEqual(["0001", "0003"]);
    expect(found?.places[0]?.distance).toBeCloseTo(1 / sd, 12);
    expect(found?.places[0]?.differences["invanare"]).toBeCloseTo(1 / sd, 12);
  });

  it("F11: a heavier variable decides more", () => {
    const order = (weight: number) =>
      similarPlaces("0586", [size, { ...education, weight }], 3)?.places.map(({ place }) => place);
    expect(order(0.01)?.[0]).toBe("0001");
    expect(order(100)?.[0]).toBe("0002");
  });

  it("F11: a municipality without a value is not compared, and it is told", () => {
    const partial = variable("andel", 1, { "0586": 1, "0001": 2, "0002": 3 });
    const found = similarPlaces("0586", [size, partial], 5);
    expect(found).toMatchObject({ compared: 3, lacking: ["0003"] });
    expect(similarPlaces("0003", [partial], 5)).toBeUndefined();
  });

  it("F11: a variable that is the same everywhere tells none from another", () => {
    const flat = variable("lika", 5, { "0586": 1, "0001": 1, "0002": 1, "0003": 1 });
    expect(similarPlaces("0586", [flat], 5)).toBeUndefined();
    expect(similarPlaces("0586", [size, flat], 5)?.constant).toEqual(["lika"]);
    expect(similarPlaces("0586", [size, flat], 5)?.places).toEqual(
      similarPlaces("0586", [size], 5)?.places.map((place) => expect.objectContaining(place)),
    );
  });

  it("F11: the unit of a variable and the order of places change nothing", () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 12 }), (rows) => {
        const of = (scale: number, order: readonly number[]) => {
          const pick = (column: 0 | 1) =>
            new Map(order.map((i) => [`p${i}`, (rows[i]?.[column] ?? 0) * scale + 7 * (scale - 1)]));
          const variables = [0, 1].map((c) => ({
            id: `v${c}`,
            weight: 1 + c,
            values: pick(c === 0 ? 0 : 1),
          }));
          return similarPlaces("p0", variables, 20);
        };
        const order = rows.map((_, i) => i);
        const one = of(1, order);
        const other = of(8, order.toReversed());
        expect(other?.places.length).toBe(one?.places.length);
        const distances = new Map(one?.places.map(({ place, distance }) => [place, distance]));
        for (const { place, distance } of other?.places ?? [])
          expect(distance).toBeCloseTo(distances.get(place) ?? Number.NaN, 9);
      }),
    );
  });

  it.each([
    ["no variable", []],
    ["a variable twice", [size, size]],
    ["a weight of nothing", [{ ...size, weight: 0 }]],
  ])("F11: %s is an error of the program", (_, variables) => {
    expect(() => similarPlaces("0586", variables, 5)).toThrow();
  });
});

describe("a model of our own", () => {
  const random = randomNumbers(5);
  const units: ModelUnit[] = Array.from({ length: 60 }, (_, i) => {
    const background = {
      parentsEducation: 1.8 + random(),
      boys: 0.4 + 0.2 * random(),
      newlyImmigrated: 0.2 * random(),
    };
    const value =
      60 + 10 * background.parentsEducation - 5 * background.boys - 20 * background.newlyImmigrated;
    return { unit: `u${i}`, background, value };
  });

  it("F02: finds the plane the values lie on, and predicts a unit without a value", () => {
    const [first, ...rest] = units;
    if (first === undefined) throw new Error("no units");
    const model = ownModel([{ ...first, value: undefined }, ...rest], [0, 100]);
    expect(model?.units).toBe(59);
    expect(model?.fit.r2).toBeCloseTo(1, 9);
    expect(model?.predictions[0]?.expected).toBeCloseTo(first.value ?? Number.NaN, 9);
    expect(model?.predictions[0]?.residual).toBeUndefined();
    for (const { residual } of model?.predictions.slice(1) ?? []) expect(residual).toBeCloseTo(0, 9);
  });

  it("SA-5: residuals of the fitted units sum to nothing", () => {
    const noisy = units.map((unit) => ({ ...unit, value: (unit.value ?? 0) + 6 * random() }));
    const model = ownModel(noisy, [0, 200]);
    const sum = model?.predictions.reduce((total, { residual = 0 }) => total + residual, 0);
    expect(sum).toBeCloseTo(0, 9);
    expect(model?.fit.r2).toBeLessThan(1);
  });

  it("F02: a background outside all others is marked, and the expectation keeps to the scale", () => {
    const far = { parentsEducation: 9, boys: 0.5, newlyImmigrated: 0.1 };
    const model = ownModel([...units, { unit: "far", background: far, value: undefined }], [0, 100]);
    expect(model?.predictions.at(-1)).toMatchObject({ outside: true, expected: 100 });
    expect(model?.predictions.filter(({ outside }) => outside).length).toBeLessThanOrEqual(7);
  });

  it("F02: fewer than 40 units give no model", () => {
    expect(ownModel(units.slice(0, 39), [0, 100])).toBeUndefined();
  });
});

describe("bootstrap interval", () => {
  const random = randomNumbers(11);
  const values = Array.from({ length: 60 }, () => Math.round(220 + 130 * (random() - 0.5)));

  it("ST-2: the same seed gives the same interval, another seed nearly the same", () => {
    const one = bootstrapInterval(values, mean, { seed: 1 });
    expect(bootstrapInterval(values, mean, { seed: 1 })).toEqual(one);
    expect(bootstrapInterval(values, mean, { seed: 2 })?.[0]).toBeCloseTo(one?.[0] ?? Number.NaN, -0.5);
  });

  it("ST-2: agrees with the t interval for a mean of many values", () => {
    const t = meanInterval(values);
    const interval = bootstrapInterval(values, mean, { seed: 3, resamples: 8000 });
    const half = ((t?.high ?? 0) - (t?.low ?? 0)) / 2;
    expect(Math.abs((interval?.[0] ?? 0) - (t?.low ?? 0))).toBeLessThan(0.1 * half);
    expect(Math.abs((interval?.[1] ?? 0) - (t?.high ?? 0))).toBeLessThan(0.1 * half);
  });

  it("ST-2: no spread, no interval; too few resamples are refused", () => {
    expect(bootstrapInterval([5, 5, 5], mean, { seed: 1 })).toBeUndefined();
    expect(bootstrapInterval([], mean, { seed: 1 })).toBeUndefined();
    expect(() => bootstrapInterval(values, mean, { seed: 1, resamples: 100 })).toThrow("resamples");
  });
});
