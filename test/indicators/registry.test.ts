import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { definitionEntries } from "../../src/components/definitionEntries.js";
import { amnen } from "../../src/indicators/amnen.js";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { defineIndicator } from "../../src/indicators/defineIndicator.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import { goldenFile } from "../support/goldenFile.js";

/** What the method page says of every indicator; cautions there need be none. */
const definitionTitles = [
  "Fråga",
  "Räknas för",
  "Täljare",
  "Nämnare",
  "Så räknas det",
  "Enhet",
  "Riktning",
  "Minsta antal",
  "Skillnad som spelar roll",
  "Utan intervall",
  "Jämförs med",
  "Brott i serien",
  "Källor",
  "Hör till",
  "Regler",
];
const sentence = /^[A-ZÅÄÖ»0-9].*[.?]$/;

describe("the registry", () => {
  it("has the ids that the contract names", () => {
    for (const id of [
      "meritvarde_ak9",
      "alla_amnen_ak9",
      "behorighet_yr_ak9",
      "behorighet_es_ak9",
      "behorighet_eksahu_ak9",
      "behorighet_nate_ak9",
      "alla_amnen_ak6",
    ])
      expect(indicatorById(id).id).toBe(id);
    expect(() => indicatorById("x")).toThrow("unknown indicator: x");
  });

  it.each(registry.map((indicator) => [indicator.id, indicator] as const))(
    "says all there is to say of %s, in whole sentences",
    (_, indicator) => {
      const { question, population, numerator, denominator, formula, deltaReason, cautions } = indicator;
      expect(question).toMatch(/\?$/);
      for (const text of [question, population, numerator, denominator, formula, deltaReason, ...cautions])
        expect(text).toMatch(sentence);
      if (indicator.expected.source === "none") expect(indicator.expected.reason).toMatch(sentence);
      expect(indicator.minimumN).toBeGreaterThanOrEqual(5);
      expect(indicator.sources.length).toBeGreaterThan(0);
      expect(indicator.rules.length).toBeGreaterThan(0);
      expect(indicator.bounds[0]).toBe(0);
      expect(["struktur", "process", "resultat"]).toContain(indicator.qualityDimension);
      for (const { reason } of indicator.breaks) expect(reason).toMatch(sentence);
      for (const word of [indicator.label, indicator.shortLabel, indicator.subject, indicator.subArea])
        expect(word.length).toBeGreaterThan(2);
    },
  );

  it.each(registry.map((indicator) => [indicator.id, indicator] as const))(
    "F25: has on the method page all there is to read of %s",
    (_, indicator) => {
      const entries = new Map(definitionEntries(indicator, []));
      for (const title of definitionTitles) expect(entries.get(title)?.length, title).toBeGreaterThan(0);
    },
  );

  it("has no label twice", () => {
    for (const field of ["label", "shortLabel"] as const) {
      const texts = registry.map((indicator) => indicator[field]);
      expect(texts.length).toBe(new Set(texts).size);
    }
  });

  it("keeps single subjects out of the overview, and every headline out of the families", () => {
    const headline = registry.filter((indicator) => indicator.headline);
    expect(headline.length).toBeLessThan(12);
    for (const indicator of headline) expect(indicator.family).toBeUndefined();
    for (const { fromGrades, headline: isHeadline } of registry)
      if (fromGrades?.amne) expect(isHeadline).toBe(false);
  });

  it("has for each year the indicators of every subject in its list", () => {
    const ids = new Set(registry.map(({ id }) => id));
    for (const { kod, arskurser } of amnen) {
      const amne = kod.toLowerCase();
      for (const arskurs of arskurser) expect(ids).toContain(`godkant_${amne}_ak${arskurs}`);
      expect(ids.has(`betygsfordelning_${amne}_ak9`)).toBe(arskurser.includes(9));
      expect(ids.has(`betygspoang_${amne}_ak9`)).toBe(arskurser.includes(9));
    }
  });

  it("names subjects as the reference list does", async () => {
    const text = await readFile(new URL("../../data/reference/amnen.csv", import.meta.url), "utf8");
    const names = new Map(text.split("\n").map((line) => [line.split(";")[0], line.split(";")[1]] as const));
    const spelled = { M2: "moderna språk som språkval" } as Readonly<Record<string, string>>;
    for (const { kod, namn } of amnen) {
      expect(names.has(kod)).toBe(true);
      if (!spelled[kod]) expect(namn).toBe(names.get(kod)?.toLowerCase());
    }
  });

  it("has a golden row for every indicator: whatever decides its figures", () => {
    const lines = registry.map((indicator) => line(indicator));
    goldenFile("indicators/registry.csv", `${lines.join("\n")}\n`);
  });
});

/** Everything that decides a figure. */
function line(indicator: Indicator): string {
  const {
    id,
    measure,
    unit,
    direction,
    decimals,
    minimumN,
    delta,
    headline,
    fromGrades,
    fromRecords,
    rules,
  } = indicator;
  const records = fromRecords ? `${fromRecords.family} ${fromRecords.fact}` : "-";
  const counts = fromGrades
    ? [fromGrades.arskurs, fromGrades.fact, fromGrades.amne ?? ""].join(" ").trim()
    : records;
  return [id, measure, unit, direction, decimals, minimumN, delta, headline, counts, rules.join(" ")].join(
    ";",
  );
}

describe("defineIndicator", () => {
  it("refuses a fact of a subject without the subject, and the other way round", () => {
    const { fromGrades: _, ...rest } = indicatorById("alla_amnen_ak9");
    expect(() => defineIndicator({ ...rest, fromGrades: { arskurs: 9, fact: "godkand" } })).toThrow(
      "fact and subject do not agree",
    );
    expect(() =>
      defineIndicator({ ...rest, fromGrades: { arskurs: 9, fact: "alla_amnen", amne: "MA" } }),
    ).toThrow("fact and subject do not agree");
  });
});
