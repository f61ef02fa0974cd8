import type { ExpectedSource, ValueRow } from "../../src/indicators/valueRow.js";
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

/**
 * A model speaks of our value when it differs from the model's F by no more than this: SALSA rounds F to a whole number,
 * Kolada to one decimal.
 */
const SAME_VALUE = { salsa: 1, kolada_modell: 0.1 } as const;
const TINY = 1e-9;

/**
 * A model's B and R beside a value for all pupils, as published (SA-12): R is never recomputed from F − B. SALSA stands
 * beside units and nothing else, Kolada's model of municipalities beside municipalities and nothing else (SA-10). Where
 * our value is another than the model's F, R does not speak of it and is left out; so is everything beside a value that
 * is hidden.
 */
export function compareWithExpected(draft: Draft, expectedValues: readonly ExpectedValue[]): Expectation {
  const source = modelOf(draft);
  if (!source || draft.group !== "alla" || draft.status !== "ok" || draft.value === null) return none;
  const model = expectedValues.find(
    (row) =>
      row.expected_source === source &&
      row.indicator_id === draft.indicator.id &&
      row.unit_id === draft.unitId &&
      row.perspective === draft.perspective &&
      row.period === draft.period &&
      row.status === "ok",
  );
  if (!model) return none;
  const speaksOfIt =
    model.actual === null || Math.abs(draft.value - model.actual) <= SAME_VALUE[source] + TINY;
  const residual = speaksOfIt ? model.residual : null;
  const [low, high] = source === "salsa" ? deviationInterval(draft, residual) : [null, null];
  return {
    columns: {
      expected: model.expected,
      expected_source: source,
      deviation: residual,
      deviation_low: low,
      deviation_high: high,
      judgement: low === null || high === null ? null : (judgement(low, high, draft.indicator.delta) ?? null),
    },
    refs: [{ fileId: model.file_id, role: "expected", row: model.row_number }],
  };
}

function modelOf({ unitLevel, indicator }: Draft): Exclude<ExpectedSource, "egen_modell"> | undefined {
  if (unitLevel === "municipality") return "kolada_modell";
  return unitLevel === "unit" && indicator.expected.source === "salsa" ? "salsa" : undefined;
}

/**
 * As wide as the value's own (ST-3), and ours, not Skolverket's (SA-9). A municipality has none: it has so many pupils
 * that chance between cohorts is small beside what the model leaves unexplained between municipalities, which is not
 * published. An interval of chance alone would call nearly every deviation certain.
 */
function deviationInterval(draft: Draft, residual: number | null): [number | null, number | null] {
  if (residual === null || draft.interval === null || draft.value === null) return [null, null];
  return [residual + (draft.interval[0] - draft.value), residual + (draft.interval[1] - draft.value)];
}
