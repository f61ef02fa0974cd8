import { indicatorById } from "../../src/indicators/registry.js";
import { GROUP_OTHERS } from "../../src/indicators/valueRow.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { ratioInterval } from "../../src/statistics/ratioInterval.js";
import { wilson } from "../../src/statistics/wilson.js";
import type { Protection } from "../disclosure/countedCell.js";
import type { Draft } from "./draft.js";
import type { ProtectedCell } from "./protectOwnCells.js";
import type { OwnCell } from "./readCells.js";

/** Values computed from pupils' records, hidden where the disclosure rules say so, and the others of the municipality. */
export function ownDrafts(protectedCells: readonly ProtectedCell[], minimumN: number): Draft[] {
  return [
    ...protectedCells.map((protectedCell) => draft(protectedCell, minimumN)),
    ...otherDrafts(protectedCells, minimumN),
  ];
}

function draft({ cell, protection }: ProtectedCell, minimumN: number): Draft {
  const indicator = indicatorById(cell.indicator_id);
  const base = {
    indicator,
    unitId: cell.unit_id,
    unitLevel: cell.unit_level,
    period: cell.period,
    group: cell.grupp,
    perspective: cell.perspective,
    origin: "own",
    refs: cell.file_ids.map((fileId) => ({ fileId, role: "value", row: null }) as const),
  } as const;
  if (protection) {
    const { status, reason } = statusOf(protection, Math.max(indicator.minimumN, minimumN));
    return { ...base, value: null, status, reason, hiddenFor: protection, n: null, interval: null };
  }
  const { reservation } = cell;
  const status = reservation === null ? "ok" : "preliminary";
  return { ...base, ...estimate(cell), status, reason: reservation, n: cell.n };
}

type Amounts = Pick<
  OwnCell,
  "indicator_id" | "n" | "numerator" | "sum_of_squares" | "divisor" | "divisor_squares" | "sum_of_products"
>;

/** Means come from doubled points (MV-15), shares and ratios are in percent. */
function estimate(amounts: Amounts): Pick<Draft, "value" | "interval"> {
  const { indicator_id, n, numerator, sum_of_squares } = amounts;
  const { measure } = indicatorById(indicator_id);
  if (measure === "ratio") return ratio(amounts);
  if (measure === "share") {
    const interval = wilson(numerator, n);
    return {
      value: (100 * numerator) / n,
      interval: interval ? [100 * interval[0], 100 * interval[1]] : null,
    };
  }
  const interval = meanInterval({ n, sum: numerator, sumSquares: sum_of_squares, divisor: 2 });
  return { value: numerator / (2 * n), interval: interval ? [interval.low, interval.high] : null };
}

/** A ratio of sums: time by time, not the mean of pupils' own shares (FR-7). */
function ratio({
  n,
  numerator,
  sum_of_squares,
  divisor,
  divisor_squares,
  sum_of_products,
}: Amounts): Pick<Draft, "value" | "interval"> {
  if (divisor === null || divisor_squares === null || sum_of_products === null)
    throw new Error("a ratio without what it is divided by");
  const interval = ratioInterval({
    n,
    sum: numerator,
    sumSquares: sum_of_squares,
    divisor,
    divisorSquares: divisor_squares,
    products: sum_of_products,
  });
  return {
    value: (100 * numerator) / divisor,
    interval: interval ? [100 * interval.low, 100 * interval.high] : null,
  };
}

/** For each shown unit: the municipality's own schools without it (ST-11). Adds nothing a reader cannot subtract. */
function otherDrafts(cells: readonly ProtectedCell[], minimumN: number): Draft[] {
  const shown = cells
    .filter(({ cell, protection }) => cell.grupp === "alla" && !protection && cell.reservation === null)
    .map(({ cell }) => cell);
  const totals = new Map(
    shown
      .filter((cell) => cell.unit_level === "municipality")
      .map((cell) => [`${cell.indicator_id}|${cell.period}`, cell]),
  );
  return shown
    .filter((cell) => cell.unit_level === "unit")
    .flatMap((unit) => {
      const total = totals.get(`${unit.indicator_id}|${unit.period}`);
      const indicator = indicatorById(unit.indicator_id);
      if (!total || total.n - unit.n < Math.max(indicator.minimumN, minimumN)) return [];
      const others = {
        indicator_id: unit.indicator_id,
        n: total.n - unit.n,
        numerator: total.numerator - unit.numerator,
        sum_of_squares: total.sum_of_squares - unit.sum_of_squares,
        divisor: less(total.divisor, unit.divisor),
        divisor_squares: less(total.divisor_squares, unit.divisor_squares),
        sum_of_products: less(total.sum_of_products, unit.sum_of_products),
      };
      return [
        {
          indicator,
          unitId: unit.unit_id,
          unitLevel: "municipality",
          period: unit.period,
          group: GROUP_OTHERS,
          perspective: "kommunala_skolor",
          origin: "own",
          ...estimate(others),
          status: "ok",
          reason: null,
          n: others.n,
          refs: total.file_ids.map((fileId) => ({ fileId, role: "value", row: null }) as const),
        } satisfies Draft,
      ];
    });
}

function less(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

function statusOf(protection: Protection, minimumN: number): { status: Draft["status"]; reason: string } {
  switch (protection) {
    case "small":
      return { status: "suppressed", reason: `Färre än ${minimumN} elever.` };
    case "complement":
      return { status: "suppressed", reason: "Döljs för att en mindre grupp annars kunde räknas fram." };
    case "nearlyAll":
      return { status: "approximate", reason: "~100: högst fyra elever når inte målet." };
    case "nearlyNone":
      return { status: "approximate", reason: "~0: högst fyra elever når målet." };
  }
}
