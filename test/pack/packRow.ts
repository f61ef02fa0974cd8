import type { ValueRow } from "../../src/indicators/valueRow.js";

/** A unit's leaving grades of an invented school, with what a test changes. */
export function packRow(values: Partial<ValueRow> = {}): ValueRow {
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
    national: 228.5,
    target: null,
    source_ids: "betyg-1",
    ...values,
  };
}
