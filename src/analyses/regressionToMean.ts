import { formatLasar, isLasar, parseLasar } from "../format/lasar.js";
import type { ValueRow } from "../indicators/valueRow.js";

/** How units far from the municipality's value one läsår lay the next. */
export interface Regression {
  readonly from: string;
  readonly to: string;
  /** Units with a shown value in both läsår, and pupils behind the later ones. */
  readonly units: number;
  readonly n: number;
  /** The half that lay farthest from the municipality's value in the first läsår, and how many of them lay nearer in the next. */
  readonly far: number;
  readonly nearer: number;
}

/** Fewer units tell nothing of a tendency. */
const FEWEST = 5;

/**
 * Whether the units that lay farthest from the municipality's own value came nearer to it the next läsår (ST-10), as they
 * mostly do without anything having been done. `rows` are of one indicator, group `alla`. Units as far
 * as the middle one are all of the far half. Null where the municipality's value or five units are missing in either läsår.
 */
export function regressionToMean(rows: readonly ValueRow[], to: string): Regression | null {
  if (!isLasar(to)) return null;
  const from = formatLasar(parseLasar(to) - 1);
  const municipality = (period: string) =>
    rows.find(
      (row) =>
        row.unit_level === "municipality" && row.perspective === "kommunala_skolor" && row.period === period,
    )?.value ?? null;
  const [before, after] = [municipality(from), municipality(to)];
  if (before === null || after === null) return null;
  const shown = (unitId: string, period: string) =>
    rows.find(
      (row) =>
        row.unit_level === "unit" &&
        row.unit_id === unitId &&
        row.period === period &&
        row.status === "ok" &&
        row.value !== null,
    );
  const codes = [...new Set(rows.filter((row) => row.unit_level === "unit").map(({ unit_id }) => unit_id))];
  const pairs = codes.flatMap((code) => {
    const [first, second] = [shown(code, from), shown(code, to)];
    if (!first || !second || first.value === null || second.value === null || second.n === null) return [];
    return [{ first: Math.abs(first.value - before), second: Math.abs(second.value - after), n: second.n }];
  });
  if (pairs.length < FEWEST) return null;
  const distances = pairs.map(({ first }) => first).toSorted((a, b) => a - b);
  const limit = distances[Math.floor(distances.length / 2)] ?? 0;
  const far = pairs.filter(({ first }) => first > limit || (first === limit && limit > 0));
  return {
    from,
    to,
    units: pairs.length,
    n: pairs.reduce((sum, { n }) => sum + n, 0),
    far: far.length,
    nearer: far.filter(({ first, second }) => second < first).length,
  };
}
