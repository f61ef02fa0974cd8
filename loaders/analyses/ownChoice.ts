import type { SimilarGroupRow, SimilarVariableRow } from "../../src/analyses/similarData.js";
import { alphabetic } from "../../src/format/alphabetic.js";
import { plural } from "../../src/format/plural.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";
import { swedishList } from "../../src/format/swedishList.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { type Similarity, similarPlaces } from "../../src/statistics/similarPlaces.js";
import type { ChosenVariable, SimilarCells } from "./readSimilar.js";
import type { SimilarOptions } from "./similarRows.js";

const OWN_CHOICE = "eget_val";

interface Variable extends ChosenVariable {
  readonly period: string | null;
  readonly values: ReadonlyMap<string, number>;
  /** Why the own municipality has no value to compare by; null when it has. */
  readonly lacksOwn: Pick<SimilarVariableRow, "status" | "status_reason"> | null;
}

/**
 * The nearest municipalities by the KPIs and weights of kommun.json: the choice, then its variables. Empty without a
 * choice. The own value of a variable that values.csv hides is not used: the distance would tell it.
 */
export function ownChoice(
  cells: SimilarCells,
  own: readonly ValueRow[],
  { municipalityCode, count }: SimilarOptions,
): (SimilarGroupRow | SimilarVariableRow)[] {
  if (cells.variables.length === 0) return [];
  const variables = cells.variables.map((variable) => withValues(variable, cells, own, municipalityCode));
  const lacking = variables.filter(({ lacksOwn }) => lacksOwn !== null);
  const similarity =
    lacking.length > 0
      ? undefined
      : similarPlaces(
          municipalityCode,
          variables.map(({ kpi: id, weight, values }) => ({ id, weight, values })),
          count,
        );
  const choice: SimilarGroupRow = {
    kind: "urval",
    choice: OWN_CHOICE,
    group_id: OWN_CHOICE,
    title: "Eget val av nyckeltal",
    ...statusOf(similarity, lacking),
    members: similarity ? members(similarity, variables, cells) : [],
    compared: similarity?.compared ?? null,
    lacking: similarity?.lacking.length ?? null,
  };
  return [choice, ...variables.map((variable) => variableRow(variable, municipalityCode, similarity))];
}

function withValues(
  variable: ChosenVariable,
  { variableValues }: SimilarCells,
  own: readonly ValueRow[],
  municipalityCode: string,
): Variable {
  const published = variableValues.filter(({ kpi }) => kpi === variable.kpi);
  const period = published[0]?.period ?? null;
  const values = new Map(published.map(({ kommunkod, value }) => [kommunkod, value]));
  const hidden = own.find(
    (row) =>
      row.indicator_id === variable.indicatorId &&
      row.perspective === variable.perspective &&
      row.period === period &&
      row.status !== "ok",
  );
  if (hidden) {
    values.delete(municipalityCode);
    const status_reason = hidden.status_reason ?? "Kommunens värde visas inte.";
    return { ...variable, period, values, lacksOwn: { status: "suppressed", status_reason } };
  }
  if (values.has(municipalityCode)) return { ...variable, period, values, lacksOwn: null };
  const status_reason =
    period === null
      ? "Inga värden för nyckeltalet är inlästa."
      : `Kommunen saknar värde för ${period} i Kolada.`;
  return { ...variable, period, values, lacksOwn: { status: "missing", status_reason } };
}

function statusOf(
  similarity: Similarity | undefined,
  lacking: readonly Variable[],
): Pick<SimilarGroupRow, "status" | "status_reason"> {
  if (similarity) {
    const { length } = similarity.lacking;
    const left = `${plural(length, "kommun", "kommuner")} saknar värde för något nyckeltal och är inte med i jämförelsen.`;
    return { status: "ok", status_reason: length > 0 ? left : null };
  }
  const status_reason =
    lacking.length > 0
      ? `Går inte att räkna: kommunens eget värde saknas eller visas inte för ${swedishList(lacking.map(({ kpi }) => kpi))}.`
      : "Går inte att räkna: nyckeltalen skiljer inte kommunerna åt.";
  return { status: "missing", status_reason };
}

function members(
  { places }: Similarity,
  variables: readonly Variable[],
  cells: SimilarCells,
): SimilarGroupRow["members"] {
  return places
    .map(({ place, distance, differences }) => ({
      unit_id: place,
      name: cells.names.get(place) ?? place,
      distance: roundHalfAway(distance, 3),
      variables: variables.flatMap(({ kpi, values }) => {
        const value = values.get(place);
        const difference = differences[kpi];
        if (value === undefined) return [];
        return [{ kpi, value, difference: difference === undefined ? null : roundHalfAway(difference, 3) }];
      }),
    }))
    .sort((a, b) => alphabetic(a.name, b.name));
}

function variableRow(
  { kpi, title, perspective, weight, period, values, lacksOwn }: Variable,
  municipalityCode: string,
  similarity: Similarity | undefined,
): SimilarVariableRow {
  const isConstant = similarity?.constant.includes(kpi) ?? false;
  return {
    kind: "variabel",
    group_id: OWN_CHOICE,
    kpi,
    title,
    perspective,
    weight,
    period,
    own_value: values.get(municipalityCode) ?? null,
    municipalities: values.size,
    ...(lacksOwn ?? {
      status: "ok",
      status_reason: isConstant
        ? "Alla jämförda kommuner har samma värde, så nyckeltalet skiljer dem inte åt."
        : null,
    }),
  };
}
