import { indicatorById } from "../../src/indicators/registry.js";
import { predecessorCodes, predecessorValues } from "../values/predecessorValues.js";
import type { Unit } from "../values/readCells.js";
import { type ComparedValue, sortKey } from "../values/valueRows.js";
import { roundForEdition } from "./roundForEdition.js";

export interface EditionValuesOptions {
  readonly edition: "publik" | "intern";
  readonly units: readonly Unit[];
  /** Whether a file is of pupils' records. */
  readonly holdsPupils: (fileId: number) => boolean;
}

/** The values as the edition has them: our own rounded, and those of units that others follow on merged (EN-9). */
export function editionValues(
  exact: readonly ComparedValue[],
  { edition, units, holdsPupils }: EditionValuesOptions,
): ComparedValue[] {
  const rounded = (value: ComparedValue): ComparedValue => {
    const { measure } = indicatorById(value.row.indicator_id);
    const isOwn =
      measure === "index" ||
      measure === "answers" ||
      value.refs.some(({ role, fileId }) => role === "value" && holdsPupils(fileId));
    return { ...value, row: roundForEdition(value.row, edition, isOwn) };
  };
  const values = exact.map(rounded);
  const names = new Map(units.map((unit) => [unit.skolenhetskod, unit.namn]));
  const successions = units.map((unit) => ({
    unitId: unit.skolenhetskod,
    predecessors: predecessorCodes(unit.foljer_pa),
  }));
  // of rounded values, so that the merged one tells nothing that they do not
  const merged = predecessorValues(values, successions, (id) => names.get(id) ?? id).map(rounded);
  if (merged.length === 0) return values;
  return [...values, ...merged]
    .map((value) => ({ value, key: sortKey(value.row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value }) => value);
}
