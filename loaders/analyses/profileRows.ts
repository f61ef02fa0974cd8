import type { ProfileRow } from "../../src/analyses/analysisData.js";
import { type SubjectSample, subjectProfile } from "../../src/analyses/subjectProfile.js";
import { formatLasar } from "../../src/format/lasar.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { editionDecimals } from "../publish/editionDecimals.js";
import type { PublishedCell } from "../values/readCells.js";
import { momentsOf, othersOf, type ShownCells } from "./shownCells.js";

export interface ProfileOptions {
  readonly municipalityCode: string;
  readonly minimumN: number;
  readonly edition: "publik" | "intern";
}

/** Subjects of every unit and of the municipality, from cells that are shown and values that are published. */
export function profileRows(
  cells: ShownCells,
  published: readonly PublishedCell[],
  options: ProfileOptions,
): ProfileRow[] {
  const national = new Map(
    published
      .filter(
        ({ perspective, grupp, status }) => perspective === "riket" && grupp === "alla" && status === "ok",
      )
      .flatMap(({ indicator_id, lasar_slut, value }) =>
        value === null ? [] : [[`${indicator_id}|${lasar_slut}`, value] as const],
      ),
  );
  const samples = cells.all.flatMap((cell): SubjectSample[] => {
    const { fromGrades, minimumN } = indicatorById(cell.indicator_id);
    if (fromGrades?.fact !== "poang_x2" || !fromGrades.amne) return [];
    const riket = national.get(`${cell.indicator_id}|${cell.lasar_slut}`);
    const total = cells.find(cell.indicator_id, cell.lasar_slut, options.municipalityCode);
    const others =
      cell.unit_level === "unit" ? othersOf(cell, total, Math.max(minimumN, options.minimumN)) : undefined;
    return [
      {
        period: formatLasar(cell.lasar_slut),
        unit_id: cell.unit_id,
        unit_level: cell.unit_level,
        amne: fromGrades.amne,
        points: momentsOf(cell),
        ...(riket === undefined ? {} : { national: riket }),
        ...(others ? { others: momentsOf(others) } : {}),
      },
    ];
  });
  return subjectProfile(samples).map((row) => rounded(row, options.edition));
}

/** The difference follows from the rounded numbers beside it, so that it tells nothing they do not. */
function rounded(row: ProfileRow, edition: ProfileOptions["edition"]): ProfileRow {
  const decimals = editionDecimals("mean", row.n ?? 0, edition);
  if (decimals === undefined) return row;
  const round = (value: number | null) => (value === null ? null : roundHalfAway(value, decimals));
  const value = round(row.value);
  const reference = row.reference === "riket" ? row.reference_value : round(row.reference_value);
  return {
    ...row,
    value,
    reference_value: reference,
    difference: value === null || reference === null ? null : round(value - reference),
    difference_low: round(row.difference_low),
    difference_high: round(row.difference_high),
    relative: round(row.relative),
  };
}
