import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { LeastSquares } from "../../src/statistics/leastSquares.js";
import { type Factor, factors, ownModel } from "../../src/statistics/ownModel.js";
import { groupBy } from "./groupBy.js";
import type { ModelUnitCell } from "./readCells.js";

export interface OwnModelOfYear {
  readonly indicatorId: string;
  readonly period: string;
  /** Background factors in the model, and those that no unit of the läsår has. */
  readonly used: readonly Factor[];
  readonly leftOut: readonly Factor[];
  /** Units whose background is published. */
  readonly withBackground: number;
  /** Undefined where no model can be made. */
  readonly fit: LeastSquares | undefined;
  /** Units the model is fitted on, and those of them whose value is ~100 and taken as the middle of what it may be. */
  readonly units: number;
  readonly approximate: number;
  readonly expected: readonly OwnExpected[];
}

export interface OwnExpected {
  readonly unitId: string;
  /** Percent or points with one decimal. Null when the background lies outside the other units'. */
  readonly expected: number | null;
  readonly fileId: number;
  readonly row: number;
}

/**
 * Our own expected values, one model an indicator and läsår, over every unit whose background SALSA publishes. Only for
 * measures that SALSA lacks (SA-10): throws on one that it has.
 */
export function ownModels(cells: readonly ModelUnitCell[]): OwnModelOfYear[] {
  const years = groupBy(cells, ({ indicator_id, period }) => `${indicator_id}|${period}`);
  return [...years.values()].flatMap((units) => {
    const [first] = units;
    return first ? [modelOf(first.indicator_id, first.period, units)] : [];
  });
}

function modelOf(indicatorId: string, period: string, cells: readonly ModelUnitCell[]): OwnModelOfYear {
  const indicator = indicatorById(indicatorId);
  if (indicator.expected.source === "salsa") throw new Error(`SALSA has a model of ${indicatorId}`);
  const units = cells.map((cell) => ({
    unit: cell.unit_id,
    background: backgroundOf(cell),
    value: fittedValue(cell),
  }));
  const used = factors.filter((name) => units.some(({ background }) => background[name] !== undefined));
  const model = ownModel(units, indicator.bounds, used);
  const place = new Map(cells.map((cell) => [cell.unit_id, cell]));
  const fitted = new Set(
    model?.predictions.filter(({ residual }) => residual !== undefined).map(({ unit }) => unit),
  );
  return {
    indicatorId,
    period,
    used,
    leftOut: factors.filter((name) => !used.includes(name)),
    withBackground: cells.length,
    fit: model?.fit,
    units: model?.units ?? 0,
    approximate: cells.filter(({ unit_id, at_least }) => at_least !== null && fitted.has(unit_id)).length,
    expected: (model?.predictions ?? []).flatMap(({ unit, expected, outside }) => {
      const cell = place.get(unit);
      if (!cell) return [];
      const shown = outside ? null : roundHalfAway(expected, 1);
      return [{ unitId: unit, expected: shown, fileId: cell.file_id, row: cell.row_number }];
    }),
  };
}

function backgroundOf(cell: ModelUnitCell) {
  return {
    ...(cell.parents_education === null ? {} : { parentsEducation: cell.parents_education }),
    ...(cell.boys === null ? {} : { boys: cell.boys / 100 }),
    ...(cell.newly_immigrated === null ? {} : { newlyImmigrated: cell.newly_immigrated / 100 }),
  };
}

/** Leaving ~100 out would take away the highest values, and draw the expectation down for everyone like them. */
function fittedValue({ value, at_least, at_most }: ModelUnitCell): number | undefined {
  if (value !== null) return value;
  return at_least === null || at_most === null ? undefined : (at_least + at_most) / 2;
}
