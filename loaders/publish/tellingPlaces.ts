import { GROUP_OTHERS } from "../../src/indicators/valueRow.js";
import { isKnown, outsideId, type Quantity } from "../audit/attackSystem.js";
import type { DeclaredPublication, TrueCell } from "../audit/declarePublication.js";
import type { Finding } from "../audit/finding.js";
import { quantityId } from "../disclosure/publication.js";
import type { MoreHidden } from "../values/moreHidden.js";

/** Something that can be hidden, so that a reader knows less. */
export interface TellingPlace {
  readonly cell: TrueCell;
  /** Its value, or how many pupils it has. */
  readonly hides: keyof Pick<MoreHidden, "values" | "sizes">;
}

/** What each quantity of the attack is shown by. */
export function placesOf(
  declared: DeclaredPublication,
  cells: readonly TrueCell[],
): ReadonlyMap<string, readonly TellingPlace[]> {
  const places = new Map<string, TellingPlace[]>();
  const add = (id: string, place: TellingPlace) => places.set(id, [...(places.get(id) ?? []), place]);
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
 * The places whose numbers hold the interval of a leak where it is, least loss first: small groups before large ones, a
 * municipality's total last.
 */
export function tellingPlaces(
  { by, quantity }: Finding,
  places: ReadonlyMap<string, readonly TellingPlace[]>,
): TellingPlace[] {
  const told = new Set<Quantity>([quantity]);
  for (const each of by) {
    if (!("terms" in each)) told.add(each);
    else
      for (const { quantity: term, factor } of each.terms)
        if (isKnown(term) || term.places.length > 0 || !Number.isInteger(factor)) told.add(term);
        else if (each.terms.some((other) => !Number.isInteger(other.factor))) told.add(term);
  }
  const found = new Set([...told].flatMap(({ id }) => places.get(id) ?? []));
  return [...found].sort(
    (a, b) =>
      Number(a.cell.unitLevel === "municipality") - Number(b.cell.unitLevel === "municipality") ||
      a.cell.n - b.cell.n ||
      (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

function nameOf({ cell, hides }: TellingPlace): string {
  return [cell.unitId, cell.group, cell.indicatorId, hides].join("|");
}
