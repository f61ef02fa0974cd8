import { expect, it } from "vitest";
import { declarePublication, type TrueCell } from "../../loaders/audit/declarePublication.js";
import { outsideNumbers } from "../../loaders/audit/outsideNumbers.js";
import type { PublishedCell } from "../../loaders/values/readCells.js";

const cell: TrueCell = {
  indicatorId: "alla_amnen_ak9",
  period: "2024/25",
  unitId: "10000001",
  unitLevel: "unit",
  group: "alla",
  n: 8,
  total: 6,
  most: 1,
  limit: 10,
  measure: "share",
};
const declared = (changed: Partial<TrueCell> = {}) =>
  declarePublication([{ ...cell, ...changed }], { unit: (id) => id, indicator: (id) => id });
const published: PublishedCell = {
  indicator_id: "alla_amnen_ak9",
  period: "2024/25",
  lasar_slut: 2025,
  unit_id: "10000001",
  unit_level: "unit",
  grupp: "alla",
  perspective: "skolenhet",
  n: null,
  value: null,
  status: "suppressed",
  status_reason: "dold",
  file_id: 1,
  row_number: 1,
};

it("§1.5: `..` without a number of pupils says that a unit has fewer than ten, where it has", () => {
  expect(outsideNumbers([published], declared())).toMatchObject([{ says: "count", low: 0, high: 9 }]);
  expect(outsideNumbers([published], declared({ n: 12 }))).toEqual([]);
  expect(outsideNumbers([{ ...published, n: 12 }], declared({ n: 12 }))).toMatchObject([
    { low: 12, high: 12 },
  ]);
});

it("§1.5: `~100` says that at most four miss the goal, where they do", () => {
  const nearly = { ...published, status: "approximate", status_reason: "~100: en till fyra elever" } as const;
  expect(outsideNumbers([nearly], declared({ n: 40, total: 38 }))).toMatchObject([
    { says: "outside", high: 4 },
  ]);
  expect(outsideNumbers([nearly], declared({ n: 40, total: 30 }))).toEqual([]);
});

it("§1.5: a value that our own cells contradict speaks of other pupils, and is not known of ours", () => {
  const shown = { ...published, status: "ok", status_reason: null, n: 40, value: 75 } as const;
  expect(outsideNumbers([shown], declared({ n: 40, total: 30 }))).toHaveLength(2);
  expect(outsideNumbers([shown], declared({ n: 41, total: 33 }))).toEqual([]);
});
