import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { judgement } from "../../src/statistics/judgement.js";
import type { Draft, SourceRef } from "./draft.js";
import type { OwnModelOfYear } from "./ownModels.js";
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
 * is hidden. An own model stands beside units where SALSA has none, and its deviation is computed.
 */
export function compareWithExpected(
  draft: Draft,
  expectedValues: readonly ExpectedValue[],
  models: readonly OwnModelOfYear[],
): Expectation {
  if (draft.group !== "alla" || draft.status !== "ok" || draft.value === null) return none;
  switch (draft.unitLevel) {
    case "municipality":
      return published("kolada_modell", draft, draft.value, expectedValues);
    case "unit":
      return draft.indicator.expected.source === "salsa"
        ? published("salsa", draft, draft.value, expectedValues)
        : computed(draft, draft.value, models);
    case "national":
      return none;
  }
}

function published(
  source: keyof typeof SAME_VALUE,
  draft: Draft,
  value: number,
  expectedValues: readonly ExpectedValue[],
): Expectation {
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
  const speaksOfIt = model.actual === null || Math.abs(value - model.actual) <= SAME_VALUE[source] + TINY;
  const residual = speaksOfIt ? model.residual : null;
  return {
    columns: {
      expected: model.expected,
      expected_source: source,
      deviation: residual,
      ...(source === "salsa" ? judged(draft, residual) : unjudged),
    },
    refs: [{ fileId: model.file_id, role: "expected", row: model.row_number }],
  };
}

function computed(draft: Draft, value: number, models: readonly OwnModelOfYear[]): Expectation {
  const model = models.find(
    ({ indicatorId, period }) => indicatorId === draft.indicator.id && period === draft.period,
  );
  const own = model?.expected.find(({ unitId }) => unitId === draft.unitId);
  if (!own || own.expected === null) return none;
  const deviation = roundHalfAway(value - own.expected, 6);
  return {
    columns: {
      expected: own.expected,
      expected_source: "egen_modell",
      deviation,
      ...judged(draft, deviation),
    },
    refs: [{ fileId: own.fileId, role: "expected", row: own.row }],
  };
}

/**
 * A municipality is not judged: it has so many pupils that chance between cohorts is small beside what the model leaves
 * unexplained between municipalities, which is not published. An interval of chance alone would call nearly every
 * deviation certain.
 */
const unjudged = { deviation_low: null, deviation_high: null, judgement: null } as const;

/** With an interval as wide as the value's own (ST-3), which is ours and not Skolverket's (SA-9). */
function judged(
  draft: Draft,
  deviation: number | null,
): Pick<ExpectedColumns, "deviation_low" | "deviation_high" | "judgement"> {
  if (deviation === null || draft.interval === null || draft.value === null) return unjudged;
  const low = deviation + (draft.interval[0] - draft.value);
  const high = deviation + (draft.interval[1] - draft.value);
  return {
    deviation_low: low,
    deviation_high: high,
    judgement: judgement(low, high, draft.indicator.delta) ?? null,
  };
}
