import type { ValueRow } from "../indicators/valueRow.js";

/** Published values of a period, taken together by their n. */
export interface PooledValue {
  readonly period: string;
  readonly value: number;
  /** Null where a public source has a value and tells no number of pupils. */
  readonly n: number | null;
  /** Null where a value has no interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Units that have a row in the other periods or this one and no shown value in this one. */
  readonly missing: readonly string[];
}

/**
 * The n-weighted mean of the shown values of `rows` in `period`, with an interval from theirs: units are independent. Null
 * when none is shown. `rows` are of one indicator and group; what is hidden is named and not counted, nor is a value among
 * several that has no n to be weighed by.
 */
export function pooledValue(rows: readonly ValueRow[], period: string): PooledValue | null {
  const isAlone = new Set(rows.map(({ unit_id }) => unit_id)).size === 1;
  const shown = rows.flatMap((row) => {
    const weight = isAlone ? 1 : row.n;
    return row.period === period && row.status === "ok" && row.value !== null && weight !== null && weight > 0
      ? [{ ...row, value: row.value, weight }]
      : [];
  });
  const weights = shown.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const value = shown.reduce((sum, row) => sum + row.value * row.weight, 0) / weights;
  const side = (end: "ci_low" | "ci_high") => {
    const distances = shown.map((row) => {
      const limit = row[end];
      return limit === null ? null : ((limit - row.value) * row.weight) / weights;
    });
    return distances.includes(null) ? null : Math.hypot(...distances.map((each) => each ?? 0));
  };
  const [below, above] = [side("ci_low"), side("ci_high")];
  const has = new Set(shown.map(({ unit_id }) => unit_id));
  return {
    period,
    value,
    n: isAlone ? (shown[0]?.n ?? null) : weights,
    low: below === null ? null : value - below,
    high: above === null ? null : value + above,
    missing: [...new Set(rows.map(({ unit_id }) => unit_id))].filter((id) => !has.has(id)),
  };
}
