import type { ValueRow } from "../../src/indicators/valueRow.js";
import { judgement } from "../../src/statistics/judgement.js";
import type { Draft, SourceRef } from "./draft.js";
import type { ExpectedValue } from "./readCells.js";

type ExpectedColumns = Pick<
  ValueRow,
  "expected" | "expected_source" | "deviation" | "deviation_low" | "deviation_high" | "judgement"
>;

export interface Expectation {
  readonly columns: ExpectedColumns;
  readonly refs: readonly SourceRef[];
}

const none: Expectation = {
  columns: {
    expected: null,
    expected_source: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
  },
  refs: [],
};

/** SALSA rounds F to a whole number; a value within this of F is the value SALSA speaks of. */
const SAME_VALUE = 1;

/**
 * SALSA's B and R beside a unit's value for all pupils, as published (SA-12): R is never recomputed from F − B. The
 * interval around R is ours: as wide as the value's own (ST-3). Where our value is another than SALSA's F, R does not
 * speak of it and is left out; so is everything beside a value that is hidden.
 */
export function compareWithExpected(draft: Draft, expectedValues: readonly ExpectedValue[]): Expectation {
  const applies =
    draft.unitLevel === "unit" && draft.group === "alla" && draft.indicator.expected.source === "salsa";
  if (!applies || draft.status !== "ok" || draft.value === null) return none;
  const salsa = expectedValues.find(
    (row) =>
      row.indicator_id === draft.indicator.id &&
      row.unit_id === draft.unitId &&
      row.period === draft.period &&
      row.status === "ok",
  );
  if (!salsa) return none;
  const speaksOfIt = salsa.actual === null || Math.abs(draft.value - salsa.actual) <= SAME_VALUE;
  const residual = speaksOfIt ? salsa.residual : null;
  const [low, high] = deviationInterval(draft, residual);
  return {
    columns: {
      expected: salsa.expected,
      expected_source: "salsa",
      deviation: residual,
      deviation_low: low,
      deviation_high: high,
      judgement: low === null || high === null ? null : (judgement(low, high, draft.indicator.delta) ?? null),
    },
    refs: [{ fileId: salsa.file_id, role: "expected", row: salsa.row_number }],
  };
}

function deviationInterval(draft: Draft, residual: number | null): [number | null, number | null] {
  if (residual === null || draft.interval === null || draft.value === null) return [null, null];
  return [residual + (draft.interval[0] - draft.value), residual + (draft.interval[1] - draft.value)];
}
