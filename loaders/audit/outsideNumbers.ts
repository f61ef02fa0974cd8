import { indicatorById } from "../../src/indicators/registry.js";
import { type PublishedNumber, quantityId } from "../disclosure/publication.js";
import type { PublishedCell } from "../values/readCells.js";
import type { DeclaredPublication } from "./declarePublication.js";

/** Public sources round to one decimal at the finest. */
const HALF = 0.05;
/** Skolverket leaves out both the value and the number of pupils of a unit with fewer than so many. */
const SKOLVERKETS_LIMIT = 10;
/** `~100` and `~0` stand for so many pupils at most. */
const FEW = 4;

/**
 * What Skolverket and Kolada have published of the same cells, as a reader may add it: numbers of pupils, values, and what
 * `..` and `~100` say. A figure that our own cells contradict speaks of other pupils (another date, another
 * registration): it misleads an attacker and tells nothing.
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
    const measure = declared.measure(cell.indicator_id, period);
    const people = declared.truth.get(quantityId(population));
    const total = declared.truth.get(quantityId(population, measure));
    if (people === undefined || total === undefined || people === 0) return [];
    const isShare = indicatorById(cell.indicator_id).measure === "share";
    const place = `en offentlig källa (${cell.indicator_id}, ${cell.unit_id}, ${period})`;
    const said = { population, place };
    const numbers: PublishedNumber[] = [];
    if (cell.n !== null && cell.n === people)
      numbers.push({ ...said, says: "count", low: people, high: people });
    if (
      cell.status === "suppressed" &&
      cell.unit_level === "unit" &&
      cell.n === null &&
      people < SKOLVERKETS_LIMIT
    )
      numbers.push({ ...said, says: "count", low: 0, high: SKOLVERKETS_LIMIT - 1 });
    if (cell.status === "approximate" && isShare) {
      const says = cell.status_reason?.startsWith("~0") ? "total" : "outside";
      if ((says === "total" ? total : people - total) <= FEW)
        numbers.push({ ...said, says, measure, low: 0, high: FEW });
    }
    if (cell.value !== null && cell.status === "ok") {
      const scale = isShare ? 100 : 1;
      const [low, high] = [(cell.value - HALF) / scale, (cell.value + HALF) / scale];
      const exact = total / people;
      if (exact >= low && exact <= high) numbers.push({ ...said, says: "perHead", measure, low, high });
    }
    return numbers;
  });
}
