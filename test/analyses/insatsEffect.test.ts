import { describe, expect, it } from "vitest";
import { type EffectQuestion, insatsEffect } from "../../src/analyses/insatsEffect.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { differenceInterval } from "../../src/statistics/differenceInterval.js";
import { newcombe } from "../../src/statistics/newcombe.js";
import { wilson } from "../../src/statistics/wilson.js";
import { emptyRow } from "../components/sampleData.js";

/** A share of `k` in `n` as it is published; the unit "9900" is the municipality. */
function row(unit_id: string, period: string, k: number | null, n: number): ValueRow {
  const interval = k === null ? undefined : wilson(k, n);
  return {
    ...emptyRow({ indicator_id: "behorighet_yr_ak9", unit_id, period }),
    ...(unit_id === "9900" ? { unit_level: "municipality", perspective: "kommunala_skolor" } : {}),
    status: k === null ? "suppressed" : "ok",
    value: k === null ? null : (100 * k) / n,
    n: k === null ? null : n,
    ci_low: interval ? interval[0] * 100 : null,
    ci_high: interval ? interval[1] * 100 : null,
  };
}

const A = "10000001";
const [B, C] = ["10000002", "10000003"];
const question = (rows: readonly ValueRow[], more: Partial<EffectQuestion> = {}): EffectQuestion => ({
  rows,
  indicator: { delta: 5, direction: "higher" },
  unitIds: [A],
  otherMeasures: [],
  start: "2023-08-15",
  end: "2025-06-13",
  baseline: null,
  followUp: null,
  expected: { amount: 5, isPercent: false },
  breakBetween: () => null,
  ...more,
});
const before = [row(A, "2022/23", 60, 100), row(B, "2022/23", 80, 100), row("9900", "2022/23", 160, 220)];
const between = [row(A, "2023/24", 62, 100)];
const measured = (asked: EffectQuestion) => {
  const effect = insatsEffect(asked);
  if (effect.kind !== "matt") throw new Error(effect.kind);
  return effect;
};

describe("the effect of a measure", () => {
  it("F33, N-5: is the change from the last period before it to the first that holds its end, with an interval", () => {
    const effect = measured(question([...before, ...between, row(A, "2024/25", 85, 100)]));
    expect([effect.before.period, effect.after.period]).toEqual(["2022/23", "2024/25"]);
    expect(effect.own.change).toBeCloseTo(25, 10);
    const [low, high] = newcombe(85, 100, 60, 100) ?? [];
    expect(effect.own.low).toBeCloseTo((low ?? 0) * 100, 9);
    expect(effect.own.high).toBeCloseTo((high ?? 0) * 100, 9);
    expect(effect.own.verdict).toBe("over");
    expect(effect.against).toEqual({ expected: 5, verdict: "over" });
  });

  it("F33: a change that chance may have made is »kan inte avgöras«, against nothing and against what was expected", () => {
    const effect = measured(question([...before, row(A, "2024/25", 66, 100)]));
    expect(effect.own.verdict).toBe("kan_inte_avgoras");
    expect(effect.against?.verdict).toBe("kan_inte_avgoras");
  });

  it("F33: stands beside units without the measure, never beside those that have another for the same indicator", () => {
    const rows = [
      ...before,
      row(A, "2024/25", 85, 100),
      row(B, "2024/25", 82, 100),
      row(C, "2022/23", 50, 100),
      row(C, "2024/25", 90, 100),
    ];
    const { comparison, own } = measured(question(rows, { otherMeasures: [C] }));
    expect(comparison).toMatchObject({ units: 1, n: 100 });
    expect(comparison?.theirs).toBeCloseTo(2, 10);
    expect(comparison?.change).toBeCloseTo(own.change - 2, 10);
    // two changes are less certain than one
    expect((comparison?.high ?? 0) - (comparison?.low ?? 0)).toBeGreaterThan(
      (own.high ?? 0) - (own.low ?? 0),
    );
  });

  it("DC-11, F33: a hidden value gives no effect, and a hidden unit is compared with nobody", () => {
    const hidden = insatsEffect(question([...before, row(A, "2024/25", null, 0)]));
    expect(hidden.kind).toBe("jamfors_inte");
    const rows = [...before, row(A, "2024/25", 85, 100), row(B, "2024/25", null, 0)];
    expect(measured(question(rows)).comparison).toBeNull();
    const unknown = insatsEffect(question([...before, row(A, "2024/25", 85, 100)], { unitIds: [A, C] }));
    expect(unknown.kind).toBe("jamfors_inte");
  });

  it("F33: a public value without n or interval is told, and whether it has changed cannot be settled", () => {
    const bare = (period: string, value: number) => ({
      ...row("9900", period, 1, 2),
      value,
      n: null,
      ci_low: null,
      ci_high: null,
    });
    const effect = measured(question([bare("2022/23", 80), bare("2024/25", 90)], { unitIds: [] }));
    expect(effect).toMatchObject({
      before: { n: null },
      own: { change: 10, low: null, verdict: "kan_inte_avgoras" },
      against: { verdict: "kan_inte_avgoras" },
    });
  });

  it("MV-13, F33: across a break, and before there is anything from after it, the effect is not told", () => {
    const rows = [...before, row(A, "2024/25", 85, 100)];
    expect(insatsEffect(question(rows, { breakBetween: () => "Ny skala." }))).toMatchObject({
      kind: "jamfors_inte",
      reason: "Ny skala.",
    });
    expect(insatsEffect(question([...before, ...between])).kind).toBe("vantar");
  });

  it("ST-10: warns when it began from a value worse than the municipality's, and not otherwise", () => {
    expect(measured(question([...before, row(A, "2024/25", 85, 100)])).beganLow).toBe(true);
    const high = question([...before, row(B, "2024/25", 85, 100)], { unitIds: [B] });
    expect(measured(high).beganLow).toBe(false);
  });

  it("VX-5: the goal of half as many drop-outs is half of the baseline, by calendar years", () => {
    const rows = [
      { ...row("9900", "2024", 120, 400), national: 25 },
      row("9900", "2025", 100, 400),
      row("9900", "2026", 40, 400),
    ];
    const effect = measured(
      question(rows, {
        unitIds: [],
        indicator: { delta: 5, direction: "lower" },
        start: "2025-01-01",
        end: "2026-12-31",
        expected: { amount: -50, isPercent: true },
      }),
    );
    expect([effect.before.period, effect.after.period]).toEqual(["2024", "2026"]);
    expect(effect.against?.expected).toBeCloseTo(-15, 10);
    expect(effect).toMatchObject({ own: { verdict: "under" }, comparison: null, beganLow: true });
  });
});

describe("the interval of a difference", () => {
  it("ST-8: of two shares with Wilson intervals is Newcombe's", () => {
    const share = (k: number, n: number) => {
      const [low, high] = wilson(k, n) ?? [0, 0];
      return { value: k / n, low, high };
    };
    const [low, high] = newcombe(56, 70, 48, 80) ?? [0, 0];
    const own = differenceInterval(share(56, 70), share(48, 80));
    expect(own[0]).toBeCloseTo(low, 12);
    expect(own[1]).toBeCloseTo(high, 12);
    expect(() => differenceInterval({ value: 1, low: 2, high: 3 }, share(1, 2))).toThrow("outside");
  });
});
