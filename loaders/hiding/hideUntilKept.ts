import type { Highs } from "highs";
import { auditWithOutside } from "../audit/auditWithOutside.js";
import { declarePublication } from "../audit/declarePublication.js";
import type { Finding } from "../audit/finding.js";
import { outsideNumbers } from "../audit/outsideNumbers.js";
import { rowNumbers } from "../audit/rowNumbers.js";
import { trueCells, trueSteps } from "../audit/trueCells.js";
import type { PublishedNumber } from "../disclosure/publication.js";
import { editionValues } from "../publish/editionValues.js";
import { joinHidden, type MoreHidden, nothingMore } from "../values/moreHidden.js";
import type { Cells } from "../values/readCells.js";
import { valueRows } from "../values/valueRows.js";
import { everyPlace, hiddenBy, placesOf, tellingPlaces } from "./tellingPlaces.js";

export interface HidingOptions {
  readonly municipalityCode: string;
  /** Fewest pupils the municipality has chosen. */
  readonly minimumN: number;
}

/** The cells that tell of the same pupils. */
export type PeriodCells = Pick<Cells, "own" | "grades" | "published">;

/** So many places are tried for one leak before the first of them is taken. */
const MOST_TRIED = 16;
const editions = ["publik", "intern"] as const;

/**
 * What must be hidden of a läsår besides what `protectOwnCells` and `wholeTables` hide, so that whoever reads both editions
 * and what public sources say of the same pupils, and solves all sums at once, finds out nothing that is protected (§1.2)
 * and does not follow from the public sources alone. `cells` are those of one period: no sum goes over
 * two. For each leak the smallest place is hidden that keeps it; what is not proven kept counts as a leak. Where nothing
 * helps, all of the period is hidden. The same in both editions, so that one says nothing of the other. Throws when
 * something can be found out even so.
 */
export function hideUntilKept(highs: Highs, cells: PeriodCells, options: HidingOptions): MoreHidden {
  const truths = [...trueCells(cells.own, options.minimumN), ...trueSteps(cells.grades, options.minimumN)];
  const declared = declarePublication(truths, { unit: (id) => id, indicator: (id) => id });
  const places = placesOf(declared, truths);
  const shown = (more: MoreHidden): PublishedNumber[] => {
    const exact = valueRows(
      { ...noCells, own: cells.own, grades: cells.grades },
      { ...options, more, sourceKey: () => "egna" },
    );
    return editions.flatMap((edition) => {
      const rows = editionValues(exact, { edition, units: [], holdsPupils: () => true });
      const reading = { edition, file: edition, isOwn: () => true };
      return rowNumbers(
        rows.map(({ row }) => row),
        declared,
        reading,
      ).numbers;
    });
  };
  const outside = outsideNumbers(cells.published, declared);
  const already = new Map<string, boolean>();
  const attack = (numbers: readonly PublishedNumber[], only?: ReadonlySet<string>): readonly Finding[] =>
    auditWithOutside(highs, { declared, numbers, outside }, only ? { only } : {}, already).findings;

  let [more, numbers] = [nothingMore, shown(nothingMore)];
  /** Hides the smallest place that keeps what was found, else all; false when all is hidden already. */
  const hide = (leak: Finding): boolean => {
    const only = quantitiesOf(leak);
    const before = JSON.stringify(numbers);
    let chosen: { more: MoreHidden; numbers: PublishedNumber[] } | undefined;
    let tried = 0;
    for (const place of tellingPlaces(leak, places)) {
      const next = joinHidden(more, hiddenBy(place));
      const left = shown(next);
      // a place that was hidden already
      if (JSON.stringify(left) === before) continue;
      const isKept = attack(left, only).length === 0;
      if (isKept || !chosen) chosen = { more: next, numbers: left };
      if (isKept || ++tried === MOST_TRIED) break;
    }
    if (!chosen) {
      const next = truths.map(everyPlace).reduce(joinHidden, more);
      const left = shown(next);
      if (JSON.stringify(left) === before) return false;
      chosen = { more: next, numbers: left };
    }
    ({ more, numbers } = chosen);
    return true;
  };
  // what is hidden for one leak may keep the next, and may show another
  for (let found = attack(numbers); found.length > 0; found = attack(numbers)) {
    for (const each of found) {
      const only = quantitiesOf(each);
      for (let [leak] = attack(numbers, only); leak; [leak] = attack(numbers, only)) {
        if (hide(leak)) continue;
        if (numbers.length === 0) return more;
        throw new Error(`the hidden can be found out though nothing is shown: ${each.quantity.words}`);
      }
    }
  }
  return more;
}

/** What must be attacked for a leak to be found again: also whoever knows themselves and so finds it. */
function quantitiesOf({ secret, knownBy }: Finding): ReadonlySet<string> {
  return new Set([secret.quantity, ...(knownBy ? [knownBy.id] : [])]);
}

const noCells = {
  units: [],
  surveys: [],
  published: [],
  expected: [],
  modelUnits: [],
  unweighted: [],
  targets: [],
} as const;
