import { describe, expect, it } from "vitest";
import { indicatorById } from "../../src/indicators/registry.js";
import { intervalExemption } from "../../src/indicators/withoutInterval.js";
import { asked, askedFile, counted, countedFile, find, fixture, told } from "../support/surveyFiles.js";

describe("who answered a survey, and what may be told of it", () => {
  it("EN-7: one login for a unit is told of as weaker, and more answers than asked have no response rate", async () => {
    const files = { "svar.csv": countedFile(counted(fixture)), "fragade.csv": askedFile(asked(24)) };
    const all = await told(files, { TLD: { inloggning: "en_per_enhet" } });
    expect(find(all, "tld_trygghet")?.status_reason).toMatch(/samma inloggning.* svagare\.$/);
    const over = await told({ ...files, "fragade.csv": askedFile(asked(15)) });
    expect(find(over, "tld_trygghet")).toMatchObject({ status: "preliminary", n: 20 });
    expect(find(over, "tld_svarsfrekvens")).toMatchObject({ status: "missing", value: null });
  });

  it("EN-8: fewer answers than the edition shows are hidden, in every indicator of the round", async () => {
    const few = { "Stämmer helt": 2, "Stämmer inte alls": 2 };
    const nine = { "Stämmer helt": 5, "Stämmer inte alls": 4 };
    const file = (counts: Record<string, number>) => ({ "svar.csv": countedFile(counted(counts)) });
    for (const [counts, minimum] of [
      [few, 5],
      [nine, 10],
    ] as const) {
      const all = await told(file(counts), { TLD: {} }, minimum);
      for (const id of ["tld_trygghet", "tld_trygghet_positiv", "tld_svarsfrekvens"])
        expect(find(all, id)).toMatchObject({
          status: "suppressed",
          value: null,
          n: null,
          status_reason: `Färre än ${minimum} svar.`,
        });
    }
    expect(find(await told(file(nine), { TLD: {} }, 5), "tld_trygghet")?.n).toBe(9);
    // six answered, of whom three with points: the index rests on three
    const unsure = await told(file({ "Stämmer helt": 3, "Vet ej": 3 }));
    expect(find(unsure, "tld_trygghet")).toMatchObject({ status: "suppressed", n: null });
  });

  it("DC-9: a hidden unit does not follow from the municipality and the others", async () => {
    const of = (enhet: string, n: number) =>
      counted({ "Stämmer helt": n - 1, "Stämmer inte alls": 1 }, { enhet });
    const all = await told({
      "svar.csv": countedFile(of("90000001", 4), of("90000002", 20), of("90000003", 30)),
    });
    expect(find(all, "tld_trygghet", "90000002")).toMatchObject({ status: "suppressed", n: null });
    expect(find(all, "tld_trygghet", "90000003")?.n).toBe(30);
    expect(find(all, "tld_trygghet", "9900")?.n).toBe(54);
  });

  it("EN-10, F22: from 70 per cent shown, from 50 with a warning, under it or unknown neither compared nor judged", async () => {
    const files = { "svar.csv": countedFile(counted(fixture)) };
    const of = async (population: number) =>
      find(await told({ ...files, "fragade.csv": askedFile(asked(population)) }), "tld_trygghet");
    expect(await of(28)).toMatchObject({
      status: "ok",
      status_reason: "Svarsfrekvens 71 procent (20 av 28).",
    });
    const warned = await of(40);
    expect(warned?.status).toBe("ok");
    expect(warned?.status_reason).toMatch(
      /^Svarsfrekvens 50 procent \(20 av 40\)\. Läs värdet med försiktighet\./,
    );
    const grey = await of(41);
    expect(grey).toMatchObject({ status: "preliminary", judgement: null, national: null, expected: null });
    expect(grey?.value).not.toBeNull();
    expect(grey?.status_reason).toMatch(/49 procent \(20 av 41\)\. Det är för få\. Värdet jämförs inte/);
    const unknown = find(await told(files), "tld_trygghet");
    expect(unknown?.status).toBe("preliminary");
    expect(unknown?.status_reason).toMatch(/^Svarsfrekvensen är okänd/);
    const rate = await told({ ...files, "fragade.csv": askedFile(asked(40)) });
    expect(find(rate, "tld_svarsfrekvens")).toMatchObject({ value: 50, n: 20, ci_low: null });
  });

  it("F05, F22: every figure of a survey has an interval and says who answered; the response rate itself says why it has none", async () => {
    const { rows } = await told({
      "svar.csv": countedFile(counted(fixture)),
      "fragade.csv": askedFile(asked(28)),
    });
    const valued = rows.filter(({ value, unit_level }) => value !== null && unit_level !== "national");
    expect(new Set(valued.map(({ indicator_id }) => indicator_id)).size).toBe(3);
    for (const row of valued) {
      if (row.indicator_id === "tld_svarsfrekvens")
        expect(intervalExemption(row, indicatorById(row.indicator_id))).toMatch(/^Alla har tillfrågats/);
      else {
        expect([row.ci_low, row.ci_high]).not.toContain(null);
        expect(row.status_reason).toMatch(/^Svarsfrekvens 71 procent \(20 av 28\)/);
      }
    }
  });

  it("EN-10: those asked are counted where nobody answered, and are unknown where they are unknown of some", async () => {
    const other = asked(30, { enhet: "90000002" });
    const silent = await told({
      "svar.csv": countedFile(counted(fixture)),
      "fragade.csv": askedFile(asked(20), other),
    });
    expect(find(silent, "tld_svarsfrekvens", "9900")).toMatchObject({ value: 40, n: 20 });
    expect(find(silent, "tld_svarsfrekvens", "90000002")).toBeUndefined();
    const half = await told({
      "svar.csv": countedFile(counted(fixture), counted(fixture, { enhet: "90000002" })),
      "fragade.csv": askedFile(asked(20)),
    });
    expect(find(half, "tld_svarsfrekvens")).toMatchObject({ value: 100 });
    expect(find(half, "tld_svarsfrekvens", "9900")).toMatchObject({ status: "missing", value: null });
  });

  it("EN-11: under 70 per cent the ends are told that the value could have had, had all answered", async () => {
    const all = await told({
      "svar.csv": countedFile(counted(fixture)),
      "fragade.csv": askedFile(asked(40)),
    });
    expect(find(all, "tld_trygghet_positiv")?.status_reason).toContain("mellan 40 och 90.");
    expect(find(all, "tld_trygghet")?.status_reason).toContain("mellan 4,1 och 9,1.");
  });

  it("EN-12: told both for all and in parts, answers and people asked are counted once", async () => {
    const girls = { "Stämmer helt": 8, "Stämmer ganska bra": 2 };
    const boys = { "Stämmer helt": 6, "Stämmer ganska bra": 4 };
    const whole = { "Stämmer helt": 14, "Stämmer ganska bra": 6 };
    const all = await told({
      "svar.csv": countedFile(counted(whole), counted(girls, { kon: "F" }), counted(boys, { kon: "P" })),
      "fragade.csv": askedFile(asked(25), asked(13, { kon: "F" }), asked(12, { kon: "P" })),
    });
    const told3 = ["alla", "flickor", "pojkar"].map((group) =>
      find(all, "tld_svarsfrekvens", "90000001", group),
    );
    expect(told3.map((row) => [row?.n, row?.value])).toEqual([
      [20, 80],
      [10, (100 * 10) / 13],
      [10, (100 * 10) / 12],
    ]);
  });
});
