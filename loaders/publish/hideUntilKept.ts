import type { Highs } from "highs";
import { indicatorById } from "../../src/indicators/registry.js";
import { auditPublication } from "../audit/auditPublication.js";
import { declarePublication, type TrueCell } from "../audit/declarePublication.js";
import type { Finding } from "../audit/finding.js";
import { rowNumbers } from "../audit/rowNumbers.js";
import { trueCells, trueSteps } from "../audit/trueCells.js";
import { type MoreHidden, nothingMore, sizeKey, tableKey, valueKey } from "../values/moreHidden.js";
import { populationOf } from "../values/protectOwnCells.js";
import type { Cells } from "../values/readCells.js";
import { valueRows } from "../values/valueRows.js";
import { editionValues } from "./editionValues.js";
import { placesOf, type TellingPlace, tellingPlaces } from "./tellingPlaces.js";

export interface HidingOptions {
  readonly municipalityCode: string;
  /** Fewest pupils the municipality has chosen. */
  readonly minimumN: number;
}

/** So many places are tried for one leak before the first of them is taken. */
const MOST_TRIED = 12;
const editions = ["publik", "intern"] as const;

/**
 * What must be hidden besides what `protectOwnCells` and `wholeTables` hide, so that whoever reads both editions and solves
 * all sums at once finds out nothing that is protected (§1.2). One period at a time, since no sum goes over two. For each
 * leak the smallest place is hidden whose hiding leaves fewer leaks; what is not proven kept counts as a leak. Where nothing
 * helps, all of the period is hidden. The same in both editions, so that one says nothing of the other.
 */
export function hideUntilKept(highs: Highs, cells: Cells, options: HidingOptions): MoreHidden {
  const periods = new Set([...cells.own, ...cells.grades].map(({ period }) => period));
  return [...periods].sort().reduce((all, period) => {
    const own = cells.own.filter((cell) => cell.period === period);
    const grades = cells.grades.filter((cell) => cell.period === period);
    return merged(all, hideInPeriod(highs, { ...noCells, own, grades, units: cells.units }, options));
  }, nothingMore);
}

const noCells = {
  surveys: [],
  published: [],
  expected: [],
  modelUnits: [],
  unweighted: [],
  targets: [],
} as const;

function hideInPeriod(highs: Highs, cells: Cells, options: HidingOptions): MoreHidden {
  const { minimumN } = options;
  const truths = [...trueCells(cells.own, minimumN), ...trueSteps(cells.grades, minimumN)];
  const declared = declarePublication(truths, { unit: (id) => id, indicator: (id) => id });
  const places = placesOf(declared, truths);
  const attack = (more: MoreHidden): readonly Finding[] => {
    const exact = valueRows(cells, { ...options, more, sourceKey: () => "egna" });
    const numbers = editions.flatMap((edition) => {
      const rows = editionValues(exact, { edition, units: [], holdsPupils: () => true });
      const reading = { edition, file: edition, isOwn: () => true };
      return rowNumbers(
        rows.map(({ row }) => row),
        declared,
        reading,
      ).numbers;
    });
    return auditPublication(highs, declared.with(numbers), declared.truth).findings;
  };
  let more = nothingMore;
  let found = attack(more);
  for (let [leak] = found; leak; [leak] = found) {
    const candidates = tellingPlaces(leak, places)
      .map((place) => withPlace(more, place))
      .filter((next) => sizeOf(next) > sizeOf(more))
      .slice(0, MOST_TRIED);
    const tried = firstOf(candidates, (next) => {
      const left = attack(next);
      return left.length < found.length ? { next, left } : undefined;
    });
    more = tried?.next ?? candidates[0] ?? everything(truths);
    found = tried?.left ?? attack(more);
    if (found.length > 0 && candidates.length === 0)
      throw new Error(`the hidden can be found out though nothing is shown: ${leak.quantity.words}`);
  }
  return more;
}

function firstOf<Item, Result>(
  items: readonly Item[],
  test: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = test(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function withPlace(more: MoreHidden, { cell, hides }: TellingPlace): MoreHidden {
  return merged(more, keysOf(cell, hides));
}

function keysOf(cell: TrueCell, hides: TellingPlace["hides"]): MoreHidden {
  const { indicatorId, period, unitId: unit_id, group } = cell;
  const [indicator_id = indicatorId, step] = indicatorId.split(" ");
  const place = { indicator_id, period, unit_id, grupp: group as "alla" | "flickor" | "pojkar" };
  const tables = new Set(step === undefined ? [] : [tableKey(place)]);
  if (hides === "values")
    return { ...nothingMore, tables, values: new Set(step === undefined ? [valueKey(place)] : []) };
  return {
    ...nothingMore,
    tables,
    sizes: new Set([sizeKey(populationOf(indicatorById(indicator_id)), place)]),
  };
}

function everything(cells: readonly TrueCell[]): MoreHidden {
  return cells.reduce((all, cell) => merged(all, keysOf(cell, "sizes")), nothingMore);
}

function merged(a: MoreHidden, b: MoreHidden): MoreHidden {
  return {
    values: new Set([...a.values, ...b.values]),
    sizes: new Set([...a.sizes, ...b.sizes]),
    tables: new Set([...a.tables, ...b.tables]),
  };
}

function sizeOf({ values, sizes, tables }: MoreHidden): number {
  return values.size + sizes.size + tables.size;
}
