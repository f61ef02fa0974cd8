import { checkFinite } from "./core/checks.js";

export interface SimilarityVariable {
  readonly id: string;
  /** How much the variable counts beside the others; positive. */
  readonly weight: number;
  /** Place (e.g. kommunkod) → value, in the variable's own unit. A place without a value is not in the map. */
  readonly values: ReadonlyMap<string, number>;
}

export interface SimilarPlace {
  readonly place: string;
  /** Weighted root mean square of the standardised differences: 0 = alike, 1 = one standard deviation apart. */
  readonly distance: number;
  /** Variable → difference from the own place, in standard deviations over all compared places. */
  readonly differences: Readonly<Record<string, number>>;
}

export interface Similarity {
  /** Nearest first; at equal distance by place, so that the order is always the same. */
  readonly places: readonly SimilarPlace[];
  /** How many places had every variable, the own included. */
  readonly compared: number;
  /** Places that lack a value of some variable and are therefore not compared. */
  readonly lacking: readonly string[];
  /** Variables that do not vary between the places, and so tell none from another. */
  readonly constant: readonly string[];
}

/**
 * The places most like one's own by chosen variables and weights (F11), after the pattern of Jämföraren: each variable is
 * standardised over all places that have every variable, then weighed together. Undefined when the own place lacks a
 * value, or when no variable varies. Throws on a weight that is not positive, a variable named twice or none at all.
 */
export function similarPlaces(
  own: string,
  variables: readonly SimilarityVariable[],
  count: number,
): Similarity | undefined {
  checkVariables(variables);
  if (variables.some(({ values }) => !values.has(own))) return undefined;
  const every = [...new Set(variables.flatMap(({ values }) => [...values.keys()]))].sort();
  const complete = every.filter((place) => variables.every(({ values }) => values.has(place)));
  const scales = variables.map(({ id, weight, values }) => ({
    id,
    weight,
    values,
    sd: spread(complete.map((place) => values.get(place) ?? Number.NaN)),
  }));
  const varying = scales.filter(({ sd }) => sd > 0);
  if (varying.length === 0) return undefined;
  const totalWeight = varying.reduce((sum, { weight }) => sum + weight, 0);
  const places = complete
    .filter((place) => place !== own)
    .map((place) => {
      const parts = varying.map(({ id, weight, values, sd }) => {
        const difference = ((values.get(place) ?? Number.NaN) - (values.get(own) ?? Number.NaN)) / sd;
        return { id, weight, difference };
      });
      const square = parts.reduce((sum, { weight, difference }) => sum + weight * difference ** 2, 0);
      const differences = Object.fromEntries(parts.map(({ id, difference }) => [id, difference]));
      return { place, distance: Math.sqrt(square / totalWeight), differences };
    })
    .sort((a, b) => a.distance - b.distance || (a.place < b.place ? -1 : 1));
  return {
    places: places.slice(0, count),
    compared: complete.length,
    lacking: every.filter((place) => !complete.includes(place)),
    constant: scales.filter(({ sd }) => sd === 0).map(({ id }) => id),
  };
}

function checkVariables(variables: readonly SimilarityVariable[]): void {
  if (variables.length === 0) throw new Error("no variables");
  const ids = variables.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error("a variable is named twice");
  for (const { weight, values } of variables) {
    if (!(weight > 0)) throw new Error(`invalid weight: ${weight}`);
    for (const value of values.values()) checkFinite("value", value);
  }
}

/** Standard deviation over all places: they are the whole, not a sample. Exactly 0 when all are equal. */
function spread(values: readonly number[]): number {
  const [first] = values;
  if (first === undefined || values.every((value) => value === first)) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
