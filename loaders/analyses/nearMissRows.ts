import type { NearMissRow, Place } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { wholeTables } from "../disclosure/wholeTables.js";
import { groupBy } from "../values/groupBy.js";
import type { NearMissCell } from "./readAnalysisCells.js";

export interface NearMissOptions {
  readonly minimumN: number;
  readonly edition: "publik" | "intern";
  /** Whether the share eligible for vocational programmes is shown for the place: no count without it. */
  readonly isShown: (lasarSlut: number, unitId: string) => boolean;
}

/** In the public edition shares of fewer than this many are whole percent, which exact counts would undo. */
const COUNTS_FROM = 100;

/** The same pupils counted ever more coarsely, each from the one before; what is shown of one is shown of the next. */
const six = ({
  saknar_bara_ma,
  saknar_bara_en,
  saknar_bara_sv,
  saknar_minst_tva,
  saknar_ett_och_fler,
  saknar_bara_ovriga,
}: NearMissCell) => ({
  saknar_bara_ma,
  saknar_bara_en,
  saknar_bara_sv,
  saknar_minst_tva,
  saknar_ett_och_fler,
  saknar_bara_ovriga,
});
const several = (cell: NearMissCell) =>
  cell.saknar_minst_tva + cell.saknar_ett_och_fler + cell.saknar_bara_ovriga;
const four = (cell: NearMissCell) => ({
  saknar_bara_ma: cell.saknar_bara_ma,
  saknar_bara_en: cell.saknar_bara_en,
  saknar_bara_sv: cell.saknar_bara_sv,
  saknar_flera: several(cell),
});
const two = (cell: NearMissCell) => ({
  saknar_bara_ett: cell.saknar_bara_ma + cell.saknar_bara_en + cell.saknar_bara_sv,
  saknar_flera: several(cell),
});
/**
 * Everyone who lacks only matematik or engelska meets the rule of individuellt val, and nobody who lacks svenska does. So
 * its number beside the others tells how many of the rest meet it.
 */
const imvParts = (cell: NearMissCell) => {
  const one = cell.saknar_bara_ma + cell.saknar_bara_en;
  return [one, cell.imv - one, cell.saknar_bara_sv, ineligible(cell) - cell.imv - cell.saknar_bara_sv];
};
const imvPartsInSix = (cell: NearMissCell) => {
  const rest = cell.imv - cell.saknar_bara_ma - cell.saknar_bara_en;
  const few = cell.saknar_ett_och_fler + cell.saknar_bara_ovriga;
  return [...Object.values(six(cell)).slice(0, 4), rest, few - rest];
};
const ineligible = (cell: NearMissCell) => cell.n - cell.behoriga;

/**
 * What stops the ineligible, by unit and läsår (BE-8). Each set of counts is shown whole or not at all (wholeTables):
 * never with one to four pupils in a count, here or in what is left of the municipality. Where the six may not be
 * shown, four are tried, then two, then only how many are ineligible.
 */
export function nearMissRows(cells: readonly NearMissCell[], options: NearMissOptions): NearMissRow[] {
  const byLasar = groupBy(cells, ({ lasar_slut }) => lasar_slut);
  return [...byLasar.values()].flatMap((lasarCells) => {
    const show = (countsOf: (cell: NearMissCell) => readonly number[], within?: ReadonlySet<string>) =>
      wholeTables(
        lasarCells.map((cell) => ({
          unitId: cell.unit_id,
          unitLevel: cell.unit_level,
          counts: [cell.behoriga, ...countsOf(cell)],
          allowed:
            (within?.has(cell.unit_id) ?? options.isShown(cell.lasar_slut, cell.unit_id)) &&
            (options.edition === "intern" || cell.n >= COUNTS_FROM),
        })),
        options.minimumN,
      );
    const total = show((cell) => [ineligible(cell)]);
    const coarsest = show((cell) => Object.values(two(cell)), total);
    const middle = show((cell) => Object.values(four(cell)), coarsest);
    const finest = show((cell) => Object.values(six(cell)), middle);
    const withImv = show(imvParts, total);
    const withImvInSix = show(imvPartsInSix, withImv);
    const tellsImv = ({ unit_id: id }: NearMissCell) => (finest.has(id) ? withImvInSix : withImv).has(id);
    const countsOf = (cell: NearMissCell) => {
      if (finest.has(cell.unit_id)) return six(cell);
      if (middle.has(cell.unit_id)) return four(cell);
      return coarsest.has(cell.unit_id) ? two(cell) : null;
    };
    return lasarCells.map((cell) =>
      total.has(cell.unit_id)
        ? shownRow(cell, countsOf(cell), tellsImv(cell))
        : hiddenRow(cell, options.edition),
    );
  });
}

function place({ lasar_slut, unit_id, unit_level }: NearMissCell): Place {
  return { period: formatLasar(lasar_slut), unit_id, unit_level };
}

function shownRow(cell: NearMissCell, counts: NearMissRow["counts"], withImv: boolean): NearMissRow {
  return {
    ...place(cell),
    status: "ok",
    status_reason: counts
      ? null
      : "Vad eleverna saknar döljs: något antal är en till fyra, här eller i resten av kommunen.",
    n: cell.n,
    behoriga: cell.behoriga,
    obehoriga: ineligible(cell),
    counts,
    imv: withImv ? cell.imv : null,
  };
}

function hiddenRow(cell: NearMissCell, edition: NearMissOptions["edition"]): NearMissRow {
  return {
    ...place(cell),
    status: "suppressed",
    status_reason:
      edition === "publik"
        ? `Antal visas i den publika utgåvan bara för minst ${COUNTS_FROM} elever, och aldrig när de kunde peka ut någon.`
        : "Döljs: för få elever, högst fyra som inte är behöriga, eller så kunde en mindre grupp räknas fram.",
    n: null,
    behoriga: null,
    obehoriga: null,
    counts: null,
    imv: null,
  };
}
