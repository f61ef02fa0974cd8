import {
  type Measure,
  type Population,
  type Publication,
  quantityId,
  type Truth,
} from "../disclosure/publication.js";
import { outsideId } from "./attackSystem.js";
import { type OpenSize, openSizes } from "./openSizes.js";

/** Something that must not be found out, and how uncertain an attacker must be left (§1.2 of the protection rules). */
export interface Secret {
  readonly quantity: string;
  /** The number of a group, which the only person in a group of one knows. */
  readonly isGroup: boolean;
  readonly truth: number;
  /** Least that it can be by its nature: an interval may end there. */
  readonly floor: number;
  /** Most that it can be by what the symbols ~100 and ~0 say openly: an interval may end there too. */
  readonly ceiling: number;
  /** The attacker must have to reckon with as much as this … */
  readonly reach: number;
  /** … and with this many whole numbers, for a count … */
  readonly wholeNumbers: number;
  /** … or with a range as wide as this, for a sum: as much as one person can change it. */
  readonly width: number;
}

const FIVE = 5;

/**
 * Small groups (their number, how many in them reach a goal or miss it, and their sums) and the few inside or outside
 * of an outcome in a group of any size. Throws when the truth lacks a declared quantity.
 */
export function secrets(publication: Publication, truth: Truth): Secret[] {
  const measures = new Map<string, Measure[]>();
  for (const measure of publication.measures)
    measures.set(measure.base, [...(measures.get(measure.base) ?? []), measure]);
  const open = openSizes(publication);
  return publication.populations.flatMap((population) => {
    const n = known(truth, quantityId(population.id));
    if (n === 0) return [];
    const told = open.get(population.id) ?? { low: population.atLeast, high: Number.POSITIVE_INFINITY };
    return [
      ...(n < population.limit ? [smallGroup(population, n, told)] : []),
      ...(measures.get(population.base) ?? []).flatMap((measure) =>
        ofMeasure(population, n, measure, known(truth, quantityId(population.id, measure.id)), told),
      ),
    ];
  });
}

function smallGroup(population: Population, n: number, told: OpenSize): Secret {
  return {
    quantity: quantityId(population.id),
    isGroup: true,
    ceiling: told.high,
    truth: n,
    floor: told.low,
    // that it is small is no secret where the words for it say so
    reach: told.high < population.limit ? 0 : population.limit,
    wholeNumbers: Math.min(FIVE, told.high - told.low + 1),
    width: 0,
  };
}

function ofMeasure(
  population: Population,
  n: number,
  measure: Measure,
  total: number,
  told: OpenSize,
): Secret[] {
  const isSmall = n < population.limit;
  const inside = quantityId(population.id, measure.id);
  if (measure.kind === "sum") {
    const any = { isGroup: false, floor: 0, ceiling: Number.POSITIVE_INFINITY, reach: 0, wholeNumbers: 1 };
    return isSmall ? [{ ...any, quantity: inside, truth: total, width: measure.most }] : [];
  }
  const { extreme } = measure;
  if (extreme === undefined) return [];
  const ceiling = isSmall ? told.high : extreme;
  const few = {
    isGroup: false,
    floor: 0,
    ceiling,
    reach: Math.min(FIVE - 1, ceiling),
    wholeNumbers: Math.min(FIVE, ceiling + 1),
    width: 0,
  };
  return [
    ...((isSmall || total <= extreme) && !(total === 0 && measure.isNoneOpen)
      ? [{ ...few, quantity: inside, truth: total }]
      : []),
    ...(isSmall || n - total <= extreme
      ? [{ ...few, quantity: outsideId(population.id, measure.id), truth: n - total }]
      : []),
  ];
}

function known(truth: Truth, id: string): number {
  const value = truth.get(id);
  if (value === undefined) throw new Error(`no truth for: ${id}`);
  return value;
}
