import { describe, expect, it } from "vitest";
import { indicatorById } from "../../src/indicators/registry.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { wilson } from "../../src/statistics/wilson.js";
import { enkatCells } from "../reference/enkatCells.js";
import { randomSurvey } from "../reference/randomSurvey.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import {
  answersFile,
  counted,
  countedFile,
  type Form,
  find,
  fixture,
  formsOf,
  question,
  told,
  trygg,
} from "../support/surveyFiles.js";

describe("indicators of the municipality's own surveys", () => {
  it("EN-2, EN-3, EN-4: equal an independent computation, in every round, unit and group", async () => {
    const { answers, questions } = randomSurvey(7);
    const surveys = Object.fromEntries(
      ["TLD 4-9", "TLD F-3"].map((name) => [
        name,
        {
          fragor: questions
            .filter(({ enkat }) => enkat === name)
            .map(({ fraga, omrade, skala, omvand }) => ({ fraga, omrade, skala, omvand })),
        },
      ]),
    );
    const all = await told({ "svar.csv": answersFile(answers) }, surveys, 5);
    const reference = enkatCells(answers, questions, "9900");
    const cells = all.cells.filter(({ indicator_id }) => !indicator_id.endsWith("_svarsfrekvens"));
    const computed = new Map(
      cells.map((cell) => {
        const isIndex = indicatorById(cell.indicator_id).measure === "index";
        const value = isIndex ? cell.poang / 6 / cell.svar_med_poang : (100 * cell.positiva) / cell.svar;
        return [[cell.indicator_id, cell.period, cell.unit_id, cell.grupp].join("|"), { n: cell.n, value }];
      }),
    );
    expect([...computed.keys()].sort()).toEqual([...reference.keys()].sort());
    expect(computed.size).toBeGreaterThan(80);
    for (const [key, { n, value = Number.NaN }] of reference) {
      expect([key, computed.get(key)?.n]).toEqual([key, n]);
      expect(computed.get(key)?.value, key).toBeCloseTo(value, 9);
    }
    const shown = all.rows.filter((row) => row.indicator_id.startsWith("tld_") && row.value !== null);
    expect(shown.length).toBeGreaterThan(60);
    for (const row of shown) {
      const of = reference.get([row.indicator_id, row.period, row.unit_id, row.group].join("|"));
      expect(row.n).toBe(of?.n);
      expect(row.value).toBeCloseTo(of?.value ?? Number.NaN, 9);
    }
  });

  it("EN-2, F21: 10, 6, 2, 0 and two vet ej are index 8,15, whichever way the answers came", async () => {
    const single = Object.entries(fixture).flatMap(([svar, count]) =>
      Array.from({ length: count }, (_, at) => ({
        enkat: "TLD",
        omgang: "2025-10",
        enhet: "90000001",
        arskurs: "5",
        kon: at % 2 ? ("F" as const) : ("P" as const),
        fraga: `${trygg}.`,
        svar: svar.toUpperCase(),
      })),
    );
    for (const file of [countedFile(counted(fixture)), answersFile(single)]) {
      const row = find(await told({ "svar.csv": file }), "tld_trygghet");
      expect(row?.value).toBeCloseTo(146.6666666667 / 18, 9);
      expect(row?.value?.toFixed(2)).toBe("8.15");
      expect(row?.n).toBe(20);
      const squares = 10 * 3600 + 6 * 1600 + 2 * 400;
      const interval = meanInterval({ n: 18, sum: 880, sumSquares: squares, divisor: 6 });
      expect([row?.ci_low, row?.ci_high]).toEqual([interval?.low, interval?.high]);
    }
  });

  it("EN-2: a reversed question is turned before it is counted: 1,85 of the same answers", async () => {
    const surveys = { TLD: { fragor: [question({ omvand: true })] } };
    const all = await told({ "svar.csv": countedFile(counted(fixture)) }, surveys);
    expect(find(all, "tld_trygghet")?.value?.toFixed(2)).toBe("1.85");
    expect(find(all, "tld_trygghet_positiv")?.value).toBe(10);
  });

  it("EN-3: five steps have points of their own, and not those of four", async () => {
    const surveys = { TLD: { fragor: [question({ skala: "frekvens_5" })] } };
    const one = (svar: string) => told({ "svar.csv": countedFile(counted({ [svar]: 12 })) }, surveys);
    for (const [svar, points] of [
      ["Alltid", 10],
      ["Ofta", 7.5],
      ["Ibland", 5],
      ["Sällan", 2.5],
      ["Aldrig", 0],
    ] as const) {
      expect(find(await one(svar), "tld_trygghet")).toMatchObject({ value: points, n: 12, ci_low: null });
    }
  });

  it("EN-4, F21: the share positive is of all who answered, vet ej among them: 80,0 and not 88,9 per cent", async () => {
    const row = find(await told({ "svar.csv": countedFile(counted(fixture)) }), "tld_trygghet_positiv");
    const [low = 0, high = 0] = wilson(16, 20) ?? [];
    expect(row).toMatchObject({ value: 80, n: 20, ci_low: 100 * low, ci_high: 100 * high });
  });

  it("EN-12: the questionnaire is configuration: what stands in no form gives no value, and a check tells of it", async () => {
    const file = countedFile(counted(fixture, { fraga: "Jag trivs" }), counted(fixture, { enkat: "Annan" }));
    const all = await told({ "svar.csv": file });
    expect(all.cells).toEqual([]);
    expect(all.findings).toEqual(["enkat_okand_fraga", "enkat_okand_fraga"]);
  });

  it("EN-12: a scale that does not exist and a question that stands twice stop the run", async () => {
    const config = (fragor: readonly Form[]) => makeWorkspace({ config: formsOf({ TLD: { fragor } }) });
    await expect(openMarts(await config([question({ skala: "tio_steg" })]))).rejects.toMatchObject({
      faults: [{ code: "enkatformular", file: "kommun.json" }],
    });
    await expect(
      openMarts(await config([question(), question({ fraga: `${trygg} .` })])),
    ).rejects.toMatchObject({ faults: [{ code: "enkatformular" }] });
    await expect(config([question({ omrade: "mat" })])).rejects.toMatchObject({
      faults: [{ file: "kommun.json" }],
    });
  });

  it("EN-3: an answer that is not on the scale leaves its area without a value, never a wrong one", async () => {
    const all = await told({ "svar.csv": countedFile(counted({ ...fixture, "Stämmer ibland": 3 })) });
    expect(find(all, "tld_trygghet")).toMatchObject({ status: "missing", value: null, n: null });
    expect(find(all, "tld_trygghet", "9900")).toMatchObject({ status: "missing", value: null });
    expect(all.findings).toEqual(["enkat_okant_svar"]);
  });

  it("EN-13: the klimatmätning has its three areas, in three rounds", async () => {
    const fragor = ["trygghet", "delaktighet", "studiero"].map((omrade) =>
      question({ fraga: omrade, omrade }),
    );
    const rounds = ["2025-09", "2025-11-14", "2026-03"];
    const parts = fragor.flatMap(({ fraga }) =>
      rounds.map((omgang) => counted(fixture, { enkat: "klimat", omgang, fraga })),
    );
    const all = await told({ "svar.csv": countedFile(...parts) }, { Klimat: { familj: "klimat", fragor } });
    for (const { omrade } of fragor)
      for (const period of ["2025-09", "2025-11", "2026-03"])
        expect(find(all, `klimat_${omrade}`, "90000001", "alla", period)?.n).toBe(20);
    expect(all.rows.some(({ indicator_id }) => indicator_id.startsWith("tld_"))).toBe(false);
  });

  it("EN-14: smileys give a share of positive answers and no index", async () => {
    const surveys = { TLD: { fragor: [question({ skala: "smiley_3" })] } };
    const all = await told(
      { "svar.csv": countedFile(counted({ Glad: 12, Mittemellan: 5, Ledsen: 3 })) },
      surveys,
    );
    expect(find(all, "tld_trygghet")).toBeUndefined();
    expect(find(all, "tld_trygghet_positiv")).toMatchObject({ value: 60, n: 20 });
  });

  it("EN-15: trust is measured on each of four levels, for the municipality as a whole", async () => {
    const levels = ["personal", "rektor", "forvaltning", "politik"];
    const surveys = Object.fromEntries(
      levels.map((omrade) => [`Tillit ${omrade}`, { familj: "tillit", fragor: [question({ omrade })] }]),
    );
    const parts = levels.map((level) => counted(fixture, { enkat: `Tillit ${level}`, enhet: "9900" }));
    const all = await told({ "svar.csv": countedFile(...parts) }, surveys);
    for (const level of levels) {
      expect(indicatorById(`tillit_${level}`).qualityDimension).toBe("process");
      expect(find(all, `tillit_${level}`, "9900")).toMatchObject({ n: 20, unit_level: "municipality" });
    }
    expect(all.rows.every(({ unit_level }) => unit_level === "municipality")).toBe(true);
  });

  it("N-8, F23: October and April are two cross-sections: each a value of its own, and nothing between them", async () => {
    const april = { ...fixture, "Stämmer helt": 30 };
    const all = await told({
      "svar.csv": countedFile(counted(fixture), counted(april, { omgang: "2026-04" })),
    });
    const values = all.rows.filter(
      (row) => row.indicator_id === "tld_trygghet" && row.unit_id === "90000001",
    );
    expect(values.map(({ period, n }) => [period, n])).toEqual([
      ["2025-10", 20],
      ["2026-04", 40],
    ]);
    const { label, cautions } = indicatorById("tld_trygghet");
    expect([label, ...cautions].join(" ")).toMatch(/två tvärsnitt.*paras aldrig ihop/);
  });

  it("P3: a round taken in again replaces the one before", async () => {
    const again = { ...fixture, "Stämmer helt": 12 };
    const all = await told({ "a.csv": countedFile(counted(fixture)), "b.csv": countedFile(counted(again)) });
    expect(find(all, "tld_trygghet")?.n).toBe(22);
  });
});
