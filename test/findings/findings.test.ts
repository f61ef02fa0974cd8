import { describe, expect, it } from "vitest";
import type { UnitInfo } from "../../src/components/pageData.js";
import { findingRules } from "../../src/findings/findingRules.js";
import { findings, leadSentence, unknowns } from "../../src/findings/findings.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";

const units: readonly UnitInfo[] = ["Östra", "Almskolan", "Byskolan"].map((name, i) => ({
  id: `1000000${i}`,
  name,
  shortName: name,
  skolform: "grundskola",
  huvudman: "Kommunal",
  hasResults: true,
}));

function row(values: Partial<ValueRow>): ValueRow {
  return {
    indicator_id: "meritvarde_ak9",
    unit_id: "10000000",
    unit_level: "unit",
    period: "2024/25",
    group: "alla",
    perspective: "skolenhet",
    value: 210,
    status: "ok",
    status_reason: null,
    n: 121,
    ci_low: 198,
    ci_high: 222,
    expected: 228,
    expected_source: "salsa",
    deviation: -18,
    deviation_low: -29.6,
    deviation_high: -6.4,
    judgement: "under",
    national: null,
    target: null,
    source_ids: "x",
    ...values,
  };
}

const input = (...rows: ValueRow[]) => ({ rows, units, municipalityName: "Exempelbo", lasar: "2024/25" });

describe("what stands out", () => {
  it("S-1 says value, n, period, expected value and the certain difference, and nothing it cannot", () => {
    expect(findings(input(row({})))[0]?.text).toBe(
      "I Östra är meritvärdet 210,0 poäng (121 elever, 2024/25), under det förväntade 228. Skillnaden, −18 poäng (−30 till −6), är säkerställd.",
    );
  });

  it("S-1 orders units by the alphabet, never by value", () => {
    const rows = [
      row({}),
      row({ unit_id: "10000001", judgement: "over", deviation: 40, deviation_low: 20, deviation_high: 60 }),
    ];
    expect(findings(input(...rows)).map(({ unitName }) => unitName)).toEqual(["Almskolan", "Östra"]);
  });

  it("S-2 names the municipality only where the whole interval is on one side of Riket, and says whom Riket counts", () => {
    const own = {
      unit_id: "9900",
      unit_level: "municipality",
      perspective: "kommunala_skolor",
      judgement: null,
    } as const;
    const riket = row({
      unit_id: "0000",
      unit_level: "national",
      perspective: "riket",
      value: 230,
      judgement: null,
      status_reason: "Riket avser alla.",
    });
    const [found] = findings(input(row({ ...own, national: 230 }), riket));
    expect(found?.text).toContain("under Riket 230,0");
    expect(found?.text).toContain("Riket avser alla.");
    expect(findings(input(row({ ...own, national: 220 })))).toEqual([]);
  });

  it("V-1 V-2 tells of what cannot be known together, with n and period, and gives no hidden number", () => {
    const rows = [
      row({ judgement: "kan_inte_avgoras", deviation: -3, deviation_low: -20, deviation_high: 14, n: 54 }),
      row({
        unit_id: "10000002",
        value: null,
        n: null,
        status: "suppressed",
        judgement: null,
        expected: null,
        deviation: null,
      }),
    ];
    const texts = unknowns(input(...rows)).map(({ text }) => text);
    expect(texts[0]).toContain("Östra (−3 poäng, 54 elever)");
    expect(texts.join(" ")).toContain("Byskolan 2024/25");
  });

  it("F45: ST-10 reminds of regression to the mean where units are followed up for being low, in alphabetical order", () => {
    const rows = [row({}), row({ unit_id: "10000002" }), row({ unit_id: "10000001", judgement: "over" })];
    const [found, ...more] = unknowns(input(...rows)).filter(({ rule }) => rule === "V-5");
    expect(more).toEqual([]);
    expect(found?.text).toContain("Byskolan och Östra");
    expect(found?.text).toContain("också utan insats (regression mot medelvärdet)");
    expect(found?.text).not.toContain("Almskolan");
    const none = unknowns(input(row({ judgement: "kan_inte_avgoras" }), row({ judgement: "over" })));
    expect(none.filter(({ rule }) => rule === "V-5")).toEqual([]);
  });

  it("F34 uses none of the forbidden words, and every sentence has a published rule", () => {
    const rows = [row({}), row({ unit_id: "10000001", judgement: "kan_inte_avgoras", deviation: 2 })];
    const all = [...findings(input(...rows)), ...unknowns(input(...rows))];
    const known = new Set<string>(findingRules.map(({ id }) => id));
    for (const { text, rule } of all) {
      expect(known).toContain(rule);
      expect(text).not.toMatch(/bäst|sämst|beror på|bevisar/i);
      expect(text).toContain("2024/25");
    }
    expect(leadSentence(input(...rows))).toMatch(
      /2 enheter: 1 ligger säkert under det förväntade, 1 kan inte avgöras/,
    );
  });
});
