import { expect, it } from "vitest";
import { fromColumns, toColumns } from "../../src/components/rowColumns.js";
import { sampleUnitRows } from "./sampleData.js";

it("F10: rows that Jämför fetches as columns come out as they were, nulls and all", () => {
  const rows = sampleUnitRows();
  expect(rows.some(({ value }) => value === null)).toBe(true);
  expect(fromColumns(JSON.parse(JSON.stringify(toColumns(rows))))).toEqual(rows);
  expect(fromColumns(toColumns([]))).toEqual([]);
});
