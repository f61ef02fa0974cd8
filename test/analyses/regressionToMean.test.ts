import { describe, expect, it } from "vitest";
import { regressionToMean } from "../../src/analyses/regressionToMean.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { emptyRow } from "../components/sampleData.js";

const row = (unit_id: string, period: string, value: number | null): ValueRow => ({
  ...emptyRow({ indicator_id: "meritvarde_ak9", unit_id, period }),
  ...(unit_id === "9900"
    ? { unit_level: "municipality" as const, perspective: "kommunala_skolor" as const }
    : {}),
  value,
  n: value === null ? null : 40,
  status: value === null ? "suppressed" : "ok",
});

/** The municipality at 200 both läsår; each unit by its distance first and then. */
const rows = (...distances: readonly (readonly [number, number | null])[]) => [
  row("9900", "2023/24", 200),
  row("9900", "2024/25", 200),
  ...distances.flatMap(([first, second], at) => [
    row(`1000000${at}`, "2023/24", 200 + first),
    row(`1000000${at}`, "2024/25", second === null ? null : 200 + second),
  ]),
];

describe("return to the middle", () => {
  it("ST-10: of the units that lay farthest from the municipality's value it tells how many came nearer", () => {
    const all = rows([1, 5], [-2, 2], [4, 1], [-10, -3], [12, 15], [20, 2]);
    expect(regressionToMean(all, "2024/25")).toEqual({
      from: "2023/24",
      to: "2024/25",
      units: 6,
      n: 240,
      far: 3,
      nearer: 2,
    });
  });

  it("ST-10: a unit that is hidden in either läsår is not counted, and four units tell nothing", () => {
    const all = rows([1, 5], [-2, null], [4, 1], [-10, -3], [12, 15]);
    expect(regressionToMean(all, "2024/25")).toBeNull();
  });

  it("ST-10: without the municipality's value, or between calendar years, nothing is told", () => {
    const all = rows([1, 5], [-2, 2], [4, 1], [-10, -3], [12, 15]);
    expect(regressionToMean(all.slice(1), "2024/25")).toBeNull();
    expect(regressionToMean(all, "2025")).toBeNull();
  });

  it("ST-10: the order of the rows changes nothing, equal distances included", () => {
    const all = rows([5, 1], [-5, 9], [5, 2], [5, 3], [1, 1]);
    expect(regressionToMean(all.toReversed(), "2024/25")).toEqual(regressionToMean(all, "2024/25"));
  });
});
