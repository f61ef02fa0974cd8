import { indicatorById } from "../../src/indicators/registry.js";
import { GROUP_OTHERS } from "../../src/indicators/valueRow.js";
import { isKnown, outsideId, type Quantity } from "../audit/attackSystem.js";
import type { DeclaredPublication, TrueCell } from "../audit/declarePublication.js";
import type { Finding } from "../audit/finding.js";
import { quantityId } from "../disclosure/publication.js";
import { type MoreHidden, nothingMore, sizeKey, tableKey, valueKey } from "../values/moreHidden.js";
import { populationOf } from "../values/protectOwnCells.js";

/** Something that can be hidden, so that a reader knows less. */
export interface TellingPlace {
  readonly cell: TrueCell;
  /** Its value, or how many pupils it has. */
  readonly hides: keyof Pick<MoreHidden, "values" | "sizes">;
}

/** What each quantity of the attack is shown by, by its id. */
export function placesOf(
  declared: DeclaredPublication,
  cells: readonly TrueCell[],
): ReadonlyMap<string, readonly TellingPlace[]> {
  const places = new Map<string, TellingPlace[]>();
  const add = (id: string, place: TellingPlace) => {
    const others = places.get(id) ?? [];
    // how many the pupils are is hidden in every indicator of theirs at once
    if (place.hides === "values" || others.every(({ hides }) => hides === "values"))
      places.set(id, [...others, place]);
  };
  for (const cell of cells) {
    const own = declared.population(cell);
    const others = cell.group === "alla" ? declared.population({ ...cell, group: GROUP_OTHERS }) : undefined;
    const measure = declared.measure(cell.indicatorId, cell.period);
    for (const population of [own, others]) {
      if (population === undefined) continue;
      add(quantityId(population), { cell, hides: "sizes" });
      add(quantityId(population, measure), { cell, hides: "values" });
      add(outsideId(population, measure), { cell, hides: "values" });
    }
  }
  return places;
}

/**
 * The places whose numbers hold the interval of a leak where it is, least loss first: a value before how many pupils
 * there are, which is hidden in every indicator; small groups before large ones; a municipality's total last.
 */
export function tellingPlaces(
  { by, quantity }: Finding,
  places: ReadonlyMap<string, readonly TellingPlace[]>,
): TellingPlace[] {
  const told = new Set<Quantity>([quantity]);
  for (const each of by) {
    if (!("terms" in each)) told.add(each);
    else {
      const isOfUnknownSize = each.terms.some(({ factor }) => !Number.isInteger(factor));
      for (const { quantity: term } of each.terms)
        if (isOfUnknownSize || isKnown(term) || term.places.length > 0) told.add(term);
    }
  }
  const found = new Set([...told].flatMap(({ id }) => places.get(id) ?? []));
  return [...found].sort(
    (a, b) =>
      Number(a.cell.unitLevel === "municipality") - Number(b.cell.unitLevel === "municipality") ||
      Number(a.hides === "sizes") - Number(b.hides === "sizes") ||
      a.cell.n - b.cell.n ||
      (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

/** What hiding a place takes away. A distribution of grades tells of both its values and its pupils. */
export function hiddenBy({ cell, hides }: TellingPlace): MoreHidden {
  const { indicatorId, period, unitId: unit_id, group: grupp } = cell;
  const [indicator_id = indicatorId, step] = indicatorId.split(" ");
  const place = { indicator_id, period, unit_id, grupp };
  const tables = new Set(step === undefined ? [] : [tableKey(place)]);
  if (hides === "sizes") {
    const population = populationOf(indicatorById(indicator_id));
    return { ...nothingMore, tables, sizes: new Set([sizeKey(population, place)]) };
  }
  return { ...nothingMore, tables, values: new Set(step === undefined ? [valueKey(place)] : []) };
}

/** All that the cell can be hidden by. */
export function everyPlace(cell: TrueCell): MoreHidden {
  return hiddenBy({ cell, hides: "sizes" });
}

function nameOf({ cell, hides }: TellingPlace): string {
  return [cell.unitId, cell.group, cell.indicatorId, hides].join("|");
}
