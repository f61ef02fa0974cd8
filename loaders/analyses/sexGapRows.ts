import type { SexGapPart, SexGapRow } from "../../src/analyses/analysisData.js";
import { sexGap } from "../../src/analyses/sexGap.js";
import { formatLasar } from "../../src/format/lasar.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { groupBy } from "../values/groupBy.js";
import type { MeritPartCell } from "./readAnalysisCells.js";
import type { ShownCells } from "./shownCells.js";

export interface SexGapOptions {
  readonly minimumN: number;
  readonly edition: "publik" | "intern";
}

/** In the public edition means of fewer than this many are whole points, and parts would say more. */
const PARTS_FROM = 50;

/** The gap in merit value by subject, for places where both girls' and boys' merit value are shown. */
export function sexGapRows(
  parts: readonly MeritPartCell[],
  cells: ShownCells,
  { minimumN, edition }: SexGapOptions,
): SexGapRow[] {
  const places = groupBy(parts, (part) => `${part.lasar_slut}|${part.unit_id}`);
  return [...places.values()].flatMap((own): SexGapRow[] => {
    const [first] = own;
    if (!first) return [];
    const { lasar_slut, unit_id, unit_level } = first;
    const place = { period: formatLasar(lasar_slut), unit_id, unit_level };
    const sex = (group: "flickor" | "pojkar") => {
      const cell = cells.find("meritvarde_ak9", lasar_slut, unit_id, group);
      const isEnough = cell && (edition === "intern" || cell.n >= PARTS_FROM);
      const subjects = own
        .filter(({ grupp }) => grupp === group)
        .map(({ amne, n, poang_x2 }) => ({ amne, n, points: poang_x2 / 2 }));
      return isEnough ? { n: cell.n, subjects } : undefined;
    };
    const girls = sex("flickor");
    const boys = sex("pojkar");
    const split = girls && boys ? sexGap(girls, boys, minimumN) : undefined;
    if (!girls || !boys || !split) {
      const status_reason =
        edition === "publik"
          ? `Visas bara där både flickors och pojkars meritvärde visas och vardera är minst ${PARTS_FROM}.`
          : "Flickors eller pojkars meritvärde döljs, eller så finns bara det ena könet.";
      const empty = { n_flickor: null, n_pojkar: null, gap: null, parts: null };
      return [{ ...place, status: "suppressed" as const, status_reason, ...empty }];
    }
    return [
      {
        ...place,
        status: "ok" as const,
        status_reason: null,
        n_flickor: girls.n,
        n_pojkar: boys.n,
        ...(edition === "publik" ? rounded(split.gap, split.parts) : split),
      },
    ];
  });
}

/** One decimal; what rounding takes or gives is a part of its own, so that the parts still sum to the gap. */
function rounded(gap: number, parts: readonly SexGapPart[]): { gap: number; parts: readonly SexGapPart[] } {
  const round = (value: number) => roundHalfAway(value, 1);
  const short = parts.map(({ amne, composition, within }) => ({
    amne,
    composition: round(composition),
    within: round(within),
  }));
  const sum = short.reduce((total, { composition, within }) => total + composition + within, 0);
  return {
    gap: round(gap),
    parts: [...short, { amne: "avrundning", composition: 0, within: round(round(gap) - sum) }],
  };
}
