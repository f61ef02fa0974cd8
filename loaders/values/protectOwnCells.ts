import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { cellKey } from "../disclosure/cellKey.js";
import { cellTable } from "../disclosure/cellTable.js";
import { EXTREME, type Protection } from "../disclosure/countedCell.js";
import { derivableCells } from "../disclosure/derivableCells.js";
import { protectCells } from "../disclosure/protectCells.js";
import { mostPupils } from "../disclosure/widenRanges.js";
import { groupBy } from "./groupBy.js";
import { countedCell, hiddenSizes } from "./hiddenSizes.js";
import { type MoreHidden, nothingMore, sizeKey, valueKey } from "./moreHidden.js";
import type { OwnCell } from "./readCells.js";

export interface ProtectedCell {
  readonly cell: OwnCell;
  readonly protection: Protection | undefined;
}

type Sizes = ReadonlyMap<string, Protection>;

/**
 * Protects one period and population at a time. Indicators that count the same pupils share their sizes: a cell hidden
 * for its size in one is hidden in all, otherwise the number of pupils would follow from another indicator. Those who
 * read a subject are part of a year group, so what is hidden for its size there is hidden in each of its subjects; not
 * the other way round, for few readers of one subject say nothing of the year group. Of outcomes that exclude each other
 * only one is shown where they together would tell of a few (`tellingOfFew`). Sizes are people. Throws if anything hidden can
 * still be computed: nothing is published then. What is in `more` is hidden too.
 */
export function protectOwnCells(
  cells: readonly OwnCell[],
  minimumN: number,
  more: MoreHidden = nothingMore,
): ProtectedCell[] {
  const byPeriod = groupBy(cells, (cell) => cell.period);
  return [...byPeriod.values()].flatMap((periodCells) => {
    const byPopulation = groupBy(periodCells, (cell) => populationOf(indicatorById(cell.indicator_id)));
    const sizesOf = new Map<string, Sizes>();
    const mostIn = new Map<string, ReadonlyMap<string, number>>();
    const few = tellingOfFew(periodCells, minimumN);
    const told = new Set<string>();
    const wholesFirst = [...byPopulation].sort(([a], [b]) => a.length - b.length);
    return wholesFirst.flatMap(([population, members]) => {
      const byIndicator = groupBy(members, (cell) => cell.indicator_id);
      const whole = wholeOf(population);
      const inherited = new Map([...(sizesOf.get(whole) ?? []), ...sizesIn(more, population, members)]);
      const sizes = hiddenSizes(byIndicator, minimumN, inherited, mostIn.get(whole));
      sizesOf.set(population, sizes);
      if (population === whole) mostIn.set(population, mostOf(members, minimumN, sizes));
      return [...byIndicator].flatMap(([id, own]) => {
        const second = own.map(outcomesKey).filter((key) => few.has(key) && told.has(key));
        const values = new Set(own.filter((cell) => more.values.has(valueKey(cell))).map(keyOf));
        const result = protectIndicator(id, own, hiddenToo(sizes, own, new Set(second)), minimumN, values);
        for (const { cell, protection } of result) if (!protection) told.add(outcomesKey(cell));
        return result;
      });
    });
  });
}

function sizesIn(more: MoreHidden, population: string, cells: readonly OwnCell[]): [string, Protection][] {
  if (more.sizes.size === 0) return [];
  return cells
    .filter((cell) => more.sizes.has(sizeKey(population, cell)))
    .map((cell) => [keyOf(cell), "complement"]);
}

function keyOf({ unit_id, grupp }: OwnCell): string {
  return cellKey({ unitId: unit_id, group: grupp });
}

/** Whom an indicator counts: "9" for a year group, "9 MA" for those of it who read a subject, or a population by name. */
export function populationOf({ fromGrades, fromRecords }: Indicator): string {
  if (!fromGrades) return fromRecords?.population ?? "";
  return fromGrades.amne ? `${fromGrades.arskurs} ${fromGrades.amne}` : `${fromGrades.arskurs}`;
}

/**
 * Where two outcomes together tell of a few: a few have neither, or are all who have one of them. From the share with an
 * exam and the share with studiebevis follow those with neither; from the shares who finish and who leave, who goes on.
 */
function tellingOfFew(cells: readonly OwnCell[], minimumN: number): ReadonlySet<string> {
  const few = cells.filter(
    ({ indicator_id, persons, persons_rest: rest }) =>
      rest !== null &&
      (persons < Math.max(indicatorById(indicator_id).minimumN, minimumN) || (rest > 0 && rest <= EXTREME)),
  );
  return new Set(few.map(outcomesKey));
}

/** Most pupils each cell can have by what any indicator of the population shows. */
function mostOf(cells: readonly OwnCell[], minimumN: number, sizes: Sizes): ReadonlyMap<string, number> {
  const first = [...groupBy(cells, (cell) => cell.indicator_id).values()].sort(
    (a, b) => b.length - a.length,
  )[0];
  const table = cellTable((first ?? []).map(countedCell));
  return mostPupils(table, minimumN, { protections: new Map(sizes), sizes: new Set(sizes.keys()) });
}

/** Cells with outcomes of the same people: the whole population, and the part of it that has finished. */
function outcomesKey({ indicator_id, unit_id, grupp }: OwnCell): string {
  return [wholeOf(populationOf(indicatorById(indicator_id))), unit_id, grupp].join("|");
}

function hiddenToo(sizes: Sizes, cells: readonly OwnCell[], outcomes: ReadonlySet<string>): Sizes {
  const also = cells.filter((cell) => cell.persons_rest !== null && outcomes.has(outcomesKey(cell)));
  return new Map([...also.map((cell) => [keyOf(cell), "complement"] as const), ...sizes]);
}

/** "9" of "9 MA". */
function wholeOf(population: string): string {
  return population.split(" ")[0] ?? "";
}

function protectIndicator(
  id: string,
  members: readonly OwnCell[],
  sizes: Sizes,
  minimumN: number,
  values: ReadonlySet<string>,
): ProtectedCell[] {
  const indicator = indicatorById(id);
  const counted = members.map((cell) => ({
    ...countedCell(cell),
    ...(indicator.measure === "share" ? { reached: cell.persons_reached, missed: cell.persons_missed } : {}),
  }));
  const limit = Math.max(indicator.minimumN, minimumN);
  const protections = protectCells(counted, limit, sizes, undefined, values);
  const leaks = derivableCells(counted, new Set(protections.keys()));
  if (leaks.length > 0) {
    throw new Error(`hidden cells can be derived: ${id} ${leaks.map(cellKey).join(", ")}`);
  }
  return members.map((cell) => ({
    cell,
    protection: protections.get(keyOf(cell)),
  }));
}
