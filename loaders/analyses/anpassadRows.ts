import type { AnpassadRow } from "../../src/analyses/analysisData.js";
import { formatLasar } from "../../src/format/lasar.js";
import { groupBy } from "../values/groupBy.js";
import type { AnpassadCell } from "./readAnalysisCells.js";

export interface AnpassadOptions {
  readonly minimumN: number;
  readonly municipalityCode: string;
}

/** Fewest pupils with a grade that anyone has: one to four would point them out (DC-3). */
const FEWEST = 5;
const coarse: Readonly<Record<string, string>> = { A: "A–C", B: "A–C", C: "A–C", D: "D–E", E: "D–E" };

/**
 * Grades in anpassad grundskola over three läsår together, in whole percent of the grades (AN-2): never of the single
 * läsår or unit, only where the pupils are `minimumN` or more and no grade is one to four pupils'. Where five grades may
 * not be told two groups of them are tried.
 */
export function anpassadRows(cells: readonly AnpassadCell[], options: AnpassadOptions): AnpassadRow[] {
  return [...groupBy(cells, ({ lasar_slut }) => lasar_slut)].map(([end, block]) => {
    const place = {
      period: `${formatLasar(end - 2)}–${formatLasar(end)}`,
      unit_id: options.municipalityCode,
      unit_level: "municipality",
    } as const;
    const n = block[0]?.elever ?? 0;
    const few = {
      ...place,
      status: "suppressed",
      status_reason: `Färre än ${options.minimumN} elever på tre läsår. Resultaten följs upp i text, elev för elev.`,
      n: null,
      shares: null,
    } as const;
    if (n < options.minimumN) return few;
    const shares = sharesOf(block, (betyg) => betyg) ?? sharesOf(block, (betyg) => coarse[betyg] ?? betyg);
    if (shares) return { ...place, status: "ok", status_reason: null, n, shares };
    return {
      ...few,
      status_reason: "Något betyg har getts till en till fyra elever. Resultaten följs upp i text.",
    };
  });
}

/** Whole percent of the grades, or undefined where a group of grades is one to four pupils'. */
function sharesOf(
  block: readonly AnpassadCell[],
  groupOf: (betyg: string) => string,
): Readonly<Record<string, number>> | undefined {
  const groups = [...groupBy(block, ({ betyg }) => groupOf(betyg))];
  const all = block.reduce((sum, { betyg_antal }) => sum + betyg_antal, 0);
  // a pupil with two of the grades counts once in the group: the most that one grade of it has is the fewest it can be
  const isFew = (cells: readonly AnpassadCell[]) => {
    const atLeast = Math.max(...cells.map(({ elever_med }) => elever_med));
    return atLeast > 0 && atLeast < FEWEST;
  };
  if (groups.some(([, cells]) => isFew(cells))) return undefined;
  return Object.fromEntries(
    groups.map(([group, cells]) => [
      group,
      Math.round((100 * cells.reduce((sum, { betyg_antal }) => sum + betyg_antal, 0)) / all),
    ]),
  );
}
