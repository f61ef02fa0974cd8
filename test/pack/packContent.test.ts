import { describe, expect, it } from "vitest";
import type { UnitInfo } from "../../src/components/pageData.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { dialogueGroups } from "../../src/pack/dialogueGroups.js";
import { packContent } from "../../src/pack/packContent.js";
import { packRow } from "./packRow.js";

const units: readonly UnitInfo[] = ["Östra", "Almskolan"].map((name, index) => ({
  id: `1000000${index}`,
  name,
  shortName: name,
  skolform: "grundskola",
  huvudman: "Kommunal",
  hasResults: true,
}));

const whole = (values: Partial<ValueRow> = {}) =>
  packRow({
    unit_id: "9900",
    unit_level: "municipality",
    perspective: "kommunala_skolor",
    value: 215.1,
    n: 467,
    ci_low: 209.4,
    ci_high: 220.8,
    expected: null,
    expected_source: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
    ...values,
  });

function content(rows: readonly ValueRow[], acceptStale: string | null = null) {
  return packContent({
    kind: "resultatdialog",
    municipality: { code: "9900", name: "Exempelbo" },
    asOf: "2026-02-01",
    programVersion: "0",
    meeting: { titles: ["Resultatdialog"], needs: [{ id: "meritvarde_ak9", maxAge: null }] },
    rows,
    units,
    sources: [],
    quality: [],
    acceptStale,
  });
}

const lead = (...rows: ValueRow[]) => content(rows).measures[0]?.lead;

describe("the municipality in one sentence", () => {
  it("S-2: stands under Riket only where the whole interval does", () => {
    expect(lead(whole())).toMatchObject({ rule: "S-2", text: expect.stringContaining("under Riket 228,5") });
  });

  it("P-1, ST-11: cannot be told from Riket where the interval holds Riket", () => {
    expect(lead(whole({ ci_high: 230 }))).toEqual({
      rule: "P-1",
      text: "I Exempelbos kommunala skolor är meritvärdet 215,1 poäng (467 elever, 2024/25). Om det skiljer sig från Riket, 228,5, kan inte avgöras: intervallet, 209,4 till 230,0, rymmer Riket.",
    });
  });

  it("P-2: nor where Riket or the interval is unknown", () => {
    expect(lead(whole({ national: null }))?.text).toMatch(/kan inte avgöras: värdet för Riket saknas\.$/);
    const bare = lead(whole({ n: null, ci_low: null, ci_high: null }));
    expect(bare?.text).toMatch(/\(antalet är inte publicerat, 2024\/25\).* intervallet saknas\.$/);
  });

  it("P-3: a hidden value is told of with its reason", () => {
    const hidden = whole({
      value: null,
      n: null,
      status: "suppressed",
      status_reason: "Färre än 10 elever.",
    });
    expect(lead(hidden)?.text).toBe(
      "För meritvärdet har Exempelbos kommunala skolor inget värde att visa 2024/25: Färre än 10 elever.",
    );
  });
});

describe("a pack's content", () => {
  it("SA-6: has units in alphabetic order, the municipality last", () => {
    const rows = [whole(), packRow(), packRow({ unit_id: "10000001", value: 190 })];
    expect(content(rows).measures[0]?.lines.map(({ name }) => name)).toEqual([
      "Almskolan",
      "Östra",
      "Exempelbo, kommunala skolor",
    ]);
  });

  it("F29: is not made of stale figures, unless a reason is given, and then prints it", () => {
    const old = packRow({ period: "2023/24" });
    expect(() => content([old])).toThrow("stale indicators: meritvarde_ak9");
    const told = content([old], "Skolverkets fil kommer i mars.").accepted?.sentence;
    expect(told?.rule).toBe("P-5");
    expect(told?.text).toContain("2023/24, är 20 månader gamla");
    expect(told?.text).toMatch(/Uppgifterna används ändå: Skolverkets fil kommer i mars\.$/);
  });

  it("P-6: groups are of three or four, in alphabetic order", () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at)).toReversed();
    const sizes = (count: number) => dialogueGroups(names(count)).map((group) => group.length);
    expect(dialogueGroups(names(3))).toEqual([["a", "b", "c"]]);
    expect([6, 7, 8, 9, 11, 13].map(sizes)).toEqual([
      [3, 3],
      [4, 3],
      [4, 4],
      [3, 3, 3],
      [4, 4, 3],
      [4, 3, 3, 3],
    ]);
    expect([0, 2, 5].map(sizes)).toEqual([[], [2], [3, 2]]);
  });
});
