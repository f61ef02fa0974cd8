import { periodOrder } from "../format/periodOrder.js";
import type { Judgement, ValueRow } from "../indicators/valueRow.js";
import { differenceInterval } from "../statistics/differenceInterval.js";
import { judgement } from "../statistics/judgement.js";
import { type PooledValue, pooledValue } from "./pooledValue.js";

/** What is asked of a measure taken: whether the indicator has changed where it was taken, from before it to after. */
export interface EffectQuestion {
  /** Published rows of the one indicator, group `alla`. */
  readonly rows: readonly ValueRow[];
  readonly indicator: { readonly delta: number; readonly direction: "higher" | "lower" | "none" };
  /** Units that the measure is taken in; empty for all of the municipality's own. */
  readonly unitIds: readonly string[];
  /** Units that another measure for the same indicator is taken in: no comparison. */
  readonly otherMeasures: readonly string[];
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  /** Periods as written in the plan; without them the last before the start, and the first that holds the end. */
  readonly baseline: string | null;
  readonly followUp: string | null;
  /** Change that was expected, in the unit of the indicator or in percent of the baseline. */
  readonly expected: { readonly amount: number; readonly isPercent: boolean } | null;
  /** Why two periods do not compare (MV-13); null when they do. */
  readonly breakBetween: (before: string, after: string) => string | null;
}

export interface MeasuredChange {
  readonly change: number;
  readonly low: number | null;
  readonly high: number | null;
  /** `kan_inte_avgoras` without an interval. */
  readonly verdict: Judgement;
}

export type InsatsEffect =
  /** There is no figure from after the measure yet; `before` is what it began from. */
  | { readonly kind: "vantar"; readonly before: PooledValue | null }
  | { readonly kind: "jamfors_inte"; readonly reason: string; readonly before: PooledValue | null }
  | {
      readonly kind: "matt";
      readonly before: PooledValue;
      readonly after: PooledValue;
      readonly own: MeasuredChange;
      /** Against what was expected; null when no number was. */
      readonly against: { readonly expected: number; readonly verdict: Judgement } | null;
      /** The same change less that of units without the measure; null when there are none to compare with. */
      readonly comparison:
        | (MeasuredChange & { readonly units: number; readonly n: number | null; readonly theirs: number })
        | null;
      /** Whether it began from a worse value than the municipality's: some of it would have come back anyway (ST-10). */
      readonly beganLow: boolean;
    };

/** Half-year that a period ends in: a calendar year ends in its second half. */
const endOf = (period: string) => (periodOrder(period) ?? Number.NaN) + (/^\d{4}$/.test(period) ? 1 : 0);
const halfYear = (iso: string) => periodOrder(iso.slice(0, 7)) ?? Number.NaN;

/**
 * The effect of a measure by published values alone (N-5, F33): change with 95 % interval, beside what was expected and
 * beside units without the measure. It says that something changed, never why.
 */
export function insatsEffect(question: EffectQuestion): InsatsEffect {
  const { rows, unitIds, start, end } = question;
  const isMunicipal = unitIds.length === 0;
  const ofPlace = isMunicipal ? rows.filter(isOwnSchools) : rows.filter((row) => isOneOf(row, unitIds));
  const periods = [...new Set(ofPlace.map(({ period }) => period))].sort((a, b) => endOf(a) - endOf(b));
  const from =
    question.baseline ?? periods.filter((period) => endOf(period) < halfYear(start)).at(-1) ?? null;
  const to = question.followUp ?? periods.find((period) => endOf(period) >= halfYear(end)) ?? null;
  const at = (period: string | null) => (period === null ? null : pooledValue(ofPlace, period));
  const before = at(from);
  if (to === null || !periods.includes(to)) return { kind: "vantar", before };
  const after = at(to);
  const cannot = (reason: string): InsatsEffect => ({ kind: "jamfors_inte", reason, before });
  if (from === null) return cannot("Det finns inget värde från tiden före insatsen.");
  if (before === null || after === null)
    return cannot("Värdet före eller efter insatsen är dolt eller saknas.");
  const isWhole = unitIds.every((id) => ofPlace.some(({ unit_id }) => unit_id === id));
  if (!isWhole || before.missing.length > 0 || after.missing.length > 0)
    return cannot("Värdet är dolt eller saknas för någon av enheterna före eller efter insatsen.");
  const broken = question.breakBetween(from, to);
  if (broken !== null) return cannot(broken);
  const own = measured(after, before, question.indicator.delta);
  return {
    kind: "matt",
    before,
    after,
    own,
    against: againstExpected(question, before, own),
    comparison: isMunicipal ? null : compared(question, own, before, after),
    beganLow: beganLow(question, before),
  };
}

const isOneOf = (row: ValueRow, unitIds: readonly string[]) =>
  row.unit_level === "unit" && row.perspective === "skolenhet" && unitIds.includes(row.unit_id);
const isOwnSchools = (row: ValueRow) =>
  row.unit_level === "municipality" && row.perspective === "kommunala_skolor";

function measured(after: PooledValue, before: PooledValue, delta: number): MeasuredChange {
  const change = after.value - before.value;
  if (after.low === null || after.high === null || before.low === null || before.high === null)
    return { change, low: null, high: null, verdict: "kan_inte_avgoras" };
  const [low, high] = differenceInterval(
    { value: after.value, low: after.low, high: after.high },
    { value: before.value, low: before.low, high: before.high },
  );
  return { change, low, high, verdict: judgement(low, high, delta) ?? "kan_inte_avgoras" };
}

function againstExpected({ expected, indicator }: EffectQuestion, before: PooledValue, own: MeasuredChange) {
  if (expected === null) return null;
  const amount = expected.isPercent ? (before.value * expected.amount) / 100 : expected.amount;
  if (own.low === null || own.high === null)
    return { expected: amount, verdict: "kan_inte_avgoras" } as const;
  const verdict = judgement(own.low - amount, own.high - amount, indicator.delta) ?? "kan_inte_avgoras";
  return { expected: amount, verdict };
}

/** The change less that of the municipality's other units: those with a shown value in both periods. */
function compared(
  { rows, unitIds, otherMeasures, indicator }: EffectQuestion,
  own: MeasuredChange,
  before: PooledValue,
  after: PooledValue,
) {
  const shown = (id: string, period: string) =>
    rows.some(
      (row) =>
        row.unit_level === "unit" &&
        row.perspective === "skolenhet" &&
        row.unit_id === id &&
        row.period === period &&
        row.status === "ok" &&
        row.n !== null,
    );
  const others = [...new Set(rows.filter((row) => row.unit_level === "unit").map(({ unit_id }) => unit_id))]
    .filter((id) => !unitIds.includes(id) && !otherMeasures.includes(id))
    .filter((id) => shown(id, before.period) && shown(id, after.period));
  const theirRows = rows.filter((row) => isOneOf(row, others));
  const [first, last] = [pooledValue(theirRows, before.period), pooledValue(theirRows, after.period)];
  if (first === null || last === null) return null;
  const theirs = measured(last, first, indicator.delta);
  const counts = { units: others.length, n: last.n, theirs: theirs.change };
  const change = own.change - theirs.change;
  if (own.low === null || own.high === null || theirs.low === null || theirs.high === null)
    return { ...counts, change, low: null, high: null, verdict: "kan_inte_avgoras" } as const;
  const [low, high] = differenceInterval(
    { value: own.change, low: own.low, high: own.high },
    { value: theirs.change, low: theirs.low, high: theirs.high },
  );
  return {
    ...counts,
    change,
    low,
    high,
    verdict: judgement(low, high, indicator.delta) ?? "kan_inte_avgoras",
  };
}

/** Of the municipality as a whole it is Riket that it began below. */
function beganLow({ rows, unitIds, indicator }: EffectQuestion, before: PooledValue): boolean {
  const middle =
    unitIds.length > 0
      ? rows.find((row) => isOwnSchools(row) && row.period === before.period)?.value
      : rows.find((row) => isOwnSchools(row) && row.period === before.period)?.national;
  if (middle === null || middle === undefined || indicator.direction === "none") return false;
  return indicator.direction === "higher" ? before.value < middle : before.value > middle;
}
