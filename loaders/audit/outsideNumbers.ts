import { indicatorById } from "../../src/indicators/registry.js";
import { type PublishedNumber, quantityId } from "../disclosure/publication.js";
import type { PublishedCell } from "../values/readCells.js";
import type { DeclaredPublication } from "./declarePublication.js";

/** Public sources round to one decimal at the finest. */
const HALF = 0.05;

/**
 * What Skolverket and Kolada have published of the same cells, as a reader may add it. A figure that our own cells
 * contradict speaks of other pupils (another date, another registration): it misleads an attacker and tells nothing.
 */
export function outsideNumbers(
  published: readonly PublishedCell[],
  declared: DeclaredPublication,
): PublishedNumber[] {
  return published.flatMap((cell): PublishedNumber[] => {
    const ofOwnPupils = cell.perspective === "skolenhet" || cell.perspective === "kommunala_skolor";
    const { period } = cell;
    const population = declared.population({
      indicatorId: cell.indicator_id,
      period,
      unitId: cell.unit_id,
      group: cell.grupp,
    });
    if (!ofOwnPupils || population === undefined) return [];
    const place = `en offentlig källa (${cell.indicator_id}, ${cell.unit_id}, ${period})`;
    const measure = declared.measure(cell.indicator_id, period);
    const people = declared.truth.get(quantityId(population)) ?? 0;
    const total = declared.truth.get(quantityId(population, measure)) ?? 0;
    const scale = indicatorById(cell.indicator_id).measure === "share" ? 100 : 1;
    const numbers: PublishedNumber[] = [];
    if (cell.n !== null && cell.n === people)
      numbers.push({ says: "count", population, place, low: cell.n, high: cell.n });
    if (cell.value !== null && cell.status === "ok" && people > 0) {
      const [low, high] = [(cell.value - HALF) / scale, (cell.value + HALF) / scale];
      const exact = total / people;
      if (exact >= low && exact <= high)
        numbers.push({ says: "perHead", population, measure, place, low, high });
    }
    return numbers;
  });
}
