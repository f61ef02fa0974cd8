import { indicatorById } from "../../src/indicators/registry.js";
import { meanInterval } from "../../src/statistics/meanInterval.js";
import { wilson } from "../../src/statistics/wilson.js";
import { cellKey } from "../disclosure/cellKey.js";
import { derivableCells } from "../disclosure/derivableCells.js";
import type { Draft } from "./draft.js";
import { groupBy } from "./groupBy.js";
import { countedCell, hiddenSizes } from "./hiddenSizes.js";
import type { SurveyCell } from "./readCells.js";
import { responseNote } from "./responseNote.js";

/** Points of the index are stored ×6, so that four steps and five are whole numbers. */
const STORED = 6;
const HIGHEST = 10;

/**
 * Values of the municipality's own surveys. Hidden where fewer than `minimumN` answered (EN-8) or another group would
 * follow, in every indicator of the survey's round alike; answers that nobody can read leave the area without a value.
 * Shares near 0 and 100 stand, as in Skolenkäten: answers are anonymous, and of opinions.
 */
export function surveyDrafts(cells: readonly SurveyCell[], minimumN: number): Draft[] {
  const rounds = groupBy(cells, ({ familj, period }) => `${familj}|${period}`);
  return [...rounds.values()].flatMap((round) => {
    const sized = round.map((cell) => ({ ...cell, persons: peopleOf(cell) }));
    const byIndicator = groupBy(sized, (cell) => cell.indicator_id);
    const hidden = hiddenSizes(byIndicator, minimumN);
    return [...byIndicator].flatMap(([id, members]) => {
      const counted = members.map(countedCell);
      const leaks = derivableCells(counted, new Set(hidden.keys()));
      if (leaks.length > 0)
        throw new Error(`hidden cells can be derived: ${id} ${leaks.map(cellKey).join(", ")}`);
      return members.map((cell) => draft(cell, hidden.get(cellKey(countedCell(cell))), minimumN));
    });
  });
}

/** Those whose answers the value rests on: of an index not who answered "vet ej" (EN-2). */
function peopleOf({ indicator_id, n, med_poang }: SurveyCell): number {
  return indicatorById(indicator_id).measure === "index" ? med_poang : n;
}

function draft(cell: SurveyCell, protection: string | undefined, minimumN: number): Draft {
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
  if (protection !== undefined) {
    const limit = Math.max(indicator.minimumN, minimumN);
    const reason =
      peopleOf(cell) < limit
        ? `Färre än ${limit} svar.`
        : "Döljs för att en mindre grupp annars kunde räknas fram.";
    return { ...base, value: null, status: "suppressed", reason, n: null, interval: null };
  }
  return { ...base, ...told(cell) };
}

type Told = Pick<Draft, "value" | "status" | "reason" | "n" | "interval">;

function told(cell: SurveyCell): Told {
  const { indicator_id, n, med_poang, svar, svar_med_poang, poang, poang_kvadrat, positiva } = cell;
  if (indicator_id.endsWith("_svarsfrekvens")) return rate(cell);
  if (cell.okant) {
    const reason = "Enkäten har svar som inte finns på frågans skala, eller svar vars antal inte är känt.";
    return { value: null, status: "missing", reason, n: null, interval: null };
  }
  const response = { n, asked: cell.tillfragade, sharedLogin: cell.en_per_enhet };
  if (indicatorById(indicator_id).measure === "index") {
    const value = poang / STORED / svar_med_poang;
    const note = responseNote(response, { part: value / HIGHEST, most: HIGHEST, decimals: 1 });
    // one person's answers may be alike: the spread of single answers is at least that of persons' means
    const each = med_poang / svar_med_poang;
    const interval = meanInterval({
      n: med_poang,
      sum: poang * each,
      sumSquares: poang_kvadrat * each,
      divisor: STORED,
    });
    return { value, ...note, n, interval: interval ? [interval.low, interval.high] : null };
  }
  const part = positiva / svar;
  const note = responseNote(response, { part, most: 100, decimals: 0 });
  const interval = wilson(part * n, n);
  return {
    value: 100 * part,
    ...note,
    n,
    interval: interval ? [100 * interval[0], 100 * interval[1]] : null,
  };
}

function rate({ n, tillfragade }: SurveyCell): Told {
  if (tillfragade === null || n > tillfragade) {
    const reason =
      tillfragade === null
        ? "Antalet tillfrågade är inte inläst."
        : `Fler har svarat (${n}) än tillfrågats (${tillfragade}).`;
    return { value: null, status: "missing", reason, n: null, interval: null };
  }
  const reason = "Alla har tillfrågats, så något intervall visas inte.";
  return { value: (100 * n) / tillfragade, status: "ok", reason, n, interval: null };
}
