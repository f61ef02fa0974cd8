import type { Highs } from "highs";
import { auditPublication } from "../audit/auditPublication.js";
import { declarePublication } from "../audit/declarePublication.js";
import type { Finding } from "../audit/finding.js";
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

/** So many places are tried for one leak before the first of them is taken. */
const MOST_TRIED = 8;
const editions = ["publik", "intern"] as const;

/**
 * What must be hidden of a läsår besides what `protectOwnCells` and `wholeTables` hide, so that whoever reads both editions
 * and solves all sums at once finds out nothing that is protected (§1.2). `cells` are those of one period: no sum goes over
 * two. For each leak the smallest place is hidden that keeps it; what is not proven kept counts as a leak. Where nothing
 * helps, all of the period is hidden. The same in both editions, so that one says nothing of the other. Throws when
 * something can be found out even so.
 */
export function hideUntilKept(
  highs: Highs,
  cells: Pick<Cells, "own" | "grades">,
  options: HidingOptions,
): MoreHidden {
  const truths = [...trueCells(cells.own, options.minimumN), ...trueSteps(cells.grades, options.minimumN)];
  const declared = declarePublication(truths, { unit: (id) => id, indicator: (id) => id });
  const places = placesOf(declared, truths);
  const shown = (more: MoreHidden): PublishedNumber[] => {
    const exact = valueRows({ ...noCells, ...cells }, { ...options, more, sourceKey: () => "egna" });
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
  const attack = (numbers: readonly PublishedNumber[], only?: ReadonlySet<string>): readonly Finding[] =>
    auditPublication(highs, declared.with(numbers), declared.truth, only ? { only } : {}).findings;

  let more = nothingMore;
  let numbers = shown(more);
  let found = attack(numbers);
  while (found[0]) {
    const [leak] = found;
    const only = new Set([leak.secret.quantity]);
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
      if (JSON.stringify(left) === before)
        throw new Error(`the hidden can be found out though nothing is shown: ${leak.quantity.words}`);
      chosen = { more: next, numbers: left };
    }
    ({ more, numbers } = chosen);
    found = attack(numbers);
  }
  return more;
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
