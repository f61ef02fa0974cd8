import { indicatorById } from "../../src/indicators/registry.js";
import { GROUP_PREDECESSORS, type ValueRow } from "../../src/indicators/valueRow.js";
import { wilson } from "../../src/statistics/wilson.js";
import type { ComparedValue } from "./valueRows.js";

/** A unit and those it follows on, by code. */
export interface Succession {
  readonly unitId: string;
  readonly predecessors: readonly string[];
}

/** Codes in the column `foljer_pa` of `enheter.csv`. */
export function predecessorCodes(text: string): readonly string[] {
  return text.match(/\d{8}/g) ?? [];
}

/**
 * What the units that a unit follows on had in periods when it has no value of its own, weighted by n (EN-9): group
 * `foregangare`. Hidden if any part is hidden or has no n; absent where no part has a row. Made of published values, so
 * that it tells nothing that they do not. A ratio of sums has no n to weigh by and is not merged.
 */
export function predecessorValues(
  values: readonly ComparedValue[],
  successions: readonly Succession[],
  nameOf: (unitId: string) => string,
): ComparedValue[] {
  const before = new Map(
    successions
      .filter(({ predecessors }) => predecessors.length > 0)
      .map(({ unitId, predecessors }) => [unitId, predecessors]),
  );
  if (before.size === 0) return [];
  const ofUnits = values.filter(({ row }) => row.unit_level === "unit" && row.group === "alla");
  const found = new Map(ofUnits.map((value) => [keyOf(value.row, value.row.unit_id), value]));
  const kinds = new Map(
    ofUnits.map(({ row }) => [[row.indicator_id, row.period, row.perspective].join("|"), row]),
  );
  const partsOf = (row: ValueRow, unitId: string, seen: ReadonlySet<string>): ComparedValue[] =>
    (before.get(unitId) ?? [])
      .filter((code) => !seen.has(code))
      .flatMap((code) => {
        const own = found.get(keyOf(row, code));
        return own ? [own] : partsOf(row, code, new Set([...seen, code]));
      });
  return [...before.keys()].flatMap((unitId) =>
    [...kinds.values()].flatMap((row) => {
      if (found.has(keyOf(row, unitId)) || indicatorById(row.indicator_id).measure === "ratio") return [];
      const parts = [...new Set(partsOf(row, unitId, new Set([unitId])))];
      return parts.length === 0 ? [] : [merged(unitId, parts, nameOf)];
    }),
  );
}

const keyOf = ({ indicator_id, period, perspective }: ValueRow, unitId: string) =>
  [indicator_id, unitId, period, perspective].join("|");

function merged(
  unitId: string,
  parts: readonly ComparedValue[],
  nameOf: (unitId: string) => string,
): ComparedValue {
  const rows = parts.map(({ row }) => row);
  const [first] = rows;
  if (!first) throw new Error("nothing to merge");
  const names = rows.map((row) => nameOf(row.unit_id)).join(" och ");
  const sizes = rows.flatMap(({ value, n, status }) =>
    value === null || n === null || status !== "ok" ? [] : [{ value, n }],
  );
  const whole: ValueRow = {
    ...first,
    unit_id: unitId,
    group: GROUP_PREDECESSORS,
    value: null,
    n: null,
    ci_low: null,
    ci_high: null,
    expected: null,
    expected_source: null,
    deviation: null,
    deviation_low: null,
    deviation_high: null,
    judgement: null,
    national: null,
    target: null,
    status: "suppressed",
    status_reason: `Visas inte, för ${names} som enheten följer på har inget värde som visas.`,
    source_ids: [...new Set(rows.flatMap(({ source_ids }) => source_ids.split("+")))].sort().join("+"),
  };
  const refs = parts.flatMap((part) => part.refs.filter(({ role }) => role === "value"));
  if (sizes.length < rows.length) return { row: whole, refs };
  const n = sizes.reduce((sum, size) => sum + size.n, 0);
  const value = sizes.reduce((sum, size) => sum + size.value * size.n, 0) / n;
  const { measure } = indicatorById(first.indicator_id);
  const interval = measure === "share" ? wilson((value / 100) * n, n) : undefined;
  return {
    row: {
      ...whole,
      value,
      n,
      ci_low: interval ? 100 * interval[0] : null,
      ci_high: interval ? 100 * interval[1] : null,
      national: first.national,
      status: "ok",
      status_reason: `Gäller ${names}, som enheten följer på${rows.length > 1 ? ", sammanvägt efter antal elever" : ""}.`,
    },
    refs,
  };
}
