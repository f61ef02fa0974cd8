import type { SimilarGroupRow, SimilarRow, SimilarValueRow } from "../../src/analyses/similarData.js";
import { alphabetic } from "../../src/format/alphabetic.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { median } from "../../src/statistics/quantile.js";
import { groupBy } from "../values/groupBy.js";
import { ownChoice } from "./ownChoice.js";
import type { MunicipalityValue, SimilarCells } from "./readSimilar.js";

export interface SimilarOptions {
  readonly municipalityCode: string;
  /** How many municipalities the own choice takes. */
  readonly count: number;
}

/**
 * Similar municipalities (F11), by Kolada's groups and by the own choice, and their published figures beside what
 * values.csv shows of the own. Nothing is ranked: members stand in alphabetical order.
 */
export function similarRows(
  cells: SimilarCells,
  rows: readonly ValueRow[],
  options: SimilarOptions,
): SimilarRow[] {
  const own = rows.filter(({ unit_id, group }) => unit_id === options.municipalityCode && group === "alla");
  const kolada = koladaGroups(cells);
  const chosen = ownChoice(cells, own, options);
  const compared = [
    ...kolada.map(({ row, area }) => ({ row, skolform: cells.areas.get(area) ?? null })),
    ...chosen.flatMap((row) =>
      row.kind === "urval" && row.status === "ok" ? [{ row, skolform: null }] : [],
    ),
  ];
  return [
    ...kolada.map(({ row }) => row),
    ...chosen,
    ...compared.flatMap(({ row, skolform }) => valuesOf(row, skolform, cells, own)),
  ];
}

function koladaGroups({ groups }: SimilarCells): { row: SimilarGroupRow; area: string }[] {
  const byGroup = groupBy(groups, ({ group_id }) => group_id);
  return [...byGroup.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const row: SimilarGroupRow = {
      kind: "urval",
      choice: "kolada",
      group_id: first.group_id,
      title: first.title,
      status: "ok",
      status_reason: null,
      members: members
        .map(({ kommunkod, name }) => ({ unit_id: kommunkod, name, distance: null, variables: null }))
        .sort((a, b) => alphabetic(a.name, b.name)),
      compared: null,
      lacking: null,
    };
    return [{ row, area: first.area }];
  });
}

/** One row per indicator and perspective, of the latest period in which anyone in the group has a value. */
function valuesOf(
  group: SimilarGroupRow,
  skolform: string | null,
  cells: SimilarCells,
  own: readonly ValueRow[],
): SimilarValueRow[] {
  const codes = new Set(group.members.map(({ unit_id }) => unit_id));
  const published = cells.values.filter(
    ({ kommunkod, indicator_id }) =>
      codes.has(kommunkod) && (skolform === null || indicatorById(indicator_id).skolform === skolform),
  );
  const series = groupBy(published, ({ indicator_id, perspective }) => `${indicator_id}|${perspective}`);
  return [...series.values()].flatMap((values) => {
    const latest = values.reduce<MunicipalityValue | undefined>(
      (last, each) => (last && last.year >= each.year ? last : each),
      undefined,
    );
    const current = values.filter(({ period }) => period === latest?.period);
    const numbers = current.map(({ value }) => value);
    const middle = median(numbers);
    if (!latest || middle === undefined) return [];
    const { indicator_id, perspective, period } = latest;
    return [
      {
        kind: "varde",
        group_id: group.group_id,
        indicator_id,
        perspective,
        period,
        ...ownValue(own, latest),
        members: codes.size,
        n: current.length,
        low: Math.min(...numbers),
        // the mean of two may carry noise of binary fractions
        median: roundHalfAway(middle, 6),
        high: Math.max(...numbers),
        values: current
          .map(({ kommunkod, value }) => ({
            unit_id: kommunkod,
            name: cells.names.get(kommunkod) ?? kommunkod,
            value,
          }))
          .sort((a, b) => alphabetic(a.name, b.name)),
        sources: [...new Set(current.map(({ source }) => source))].sort(),
      },
    ];
  });
}

/** The own municipality's value as values.csv has it: what is hidden there is hidden here. */
function ownValue(
  own: readonly ValueRow[],
  { indicator_id, perspective, period }: MunicipalityValue,
): Pick<SimilarValueRow, "own_value" | "status" | "status_reason"> {
  const row = own.find(
    (each) =>
      each.indicator_id === indicator_id && each.perspective === perspective && each.period === period,
  );
  if (!row) {
    const reason = `Kommunen har inget värde för ${period} i de inlästa källorna.`;
    return { own_value: null, status: "missing", status_reason: reason };
  }
  if (row.status === "ok" && row.value !== null) {
    return { own_value: row.value, status: "ok", status_reason: null };
  }
  const status = row.status === "missing" ? "missing" : "suppressed";
  return { own_value: null, status, status_reason: row.status_reason ?? "Värdet visas inte." };
}
