import type { OwnModelRow, OwnModelUnitRow } from "../../src/analyses/ownModelData.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { OwnModelOfYear } from "../values/ownModels.js";

/**
 * The own models with what they explain, and each unit beside them as values.csv has it. `rows` are the published ones:
 * nothing is told of a unit whose value they hide.
 */
export function ownModelRows(
  models: readonly OwnModelOfYear[],
  rows: readonly ValueRow[],
): (OwnModelRow | OwnModelUnitRow)[] {
  return models.flatMap((model) => [
    modelRow(model),
    ...rows
      .filter(
        (row) =>
          row.unit_level === "unit" &&
          row.group === "alla" &&
          row.indicator_id === model.indicatorId &&
          row.period === model.period,
      )
      .map((row) => unitRow(row, model)),
  ]);
}

function modelRow(model: OwnModelOfYear): OwnModelRow {
  const { fit } = model;
  return {
    kind: "modell",
    indicator_id: model.indicatorId,
    period: model.period,
    status: fit ? "ok" : "missing",
    status_reason: fit
      ? null
      : "Ingen modell: för få skolor har både ett publicerat värde och publicerad bakgrund i SALSA.",
    factors: model.used,
    left_out: model.leftOut,
    with_background: model.withBackground,
    units: model.units,
    approximate: model.approximate,
    r2: rounded(fit?.r2),
    adjusted_r2: rounded(fit?.adjustedR2),
    sigma: rounded(fit?.sigma),
    terms:
      fit?.terms.map(({ term, estimate, se }) => ({
        term,
        estimate: roundHalfAway(estimate, 3),
        se: roundHalfAway(se, 3),
      })) ?? null,
  };
}

function unitRow(row: ValueRow, model: OwnModelOfYear): OwnModelUnitRow {
  const { period, unit_id, indicator_id } = row;
  const place = { kind: "enhet", period, unit_id, unit_level: "unit", indicator_id } as const;
  if (row.expected_source === "egen_modell") {
    const { value, expected, deviation, deviation_low, deviation_high, judgement } = row;
    const shown = { value, expected, deviation, deviation_low, deviation_high, judgement };
    return { ...place, status: "ok", status_reason: null, ...shown };
  }
  return {
    ...place,
    ...absence(row, model),
    value: row.status === "ok" ? row.value : null,
    expected: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
  };
}

function absence(row: ValueRow, model: OwnModelOfYear): Pick<OwnModelUnitRow, "status" | "status_reason"> {
  if (row.status !== "ok") {
    const status_reason = row.status_reason ?? "Värdet visas inte.";
    return { status: row.status === "missing" ? "missing" : "suppressed", status_reason };
  }
  const own = model.expected.find(({ unitId }) => unitId === row.unit_id);
  const status_reason = own
    ? "Enhetens bakgrund ligger utanför de andra skolornas, så modellen säger inget om den."
    : model.fit
      ? "Enhetens bakgrund är inte publicerad i SALSA."
      : "Ingen modell kunde räknas.";
  return { status: "missing", status_reason };
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : roundHalfAway(value, 3);
}
