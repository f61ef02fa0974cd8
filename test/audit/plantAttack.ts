import type {
  Measure,
  Population,
  Publication,
  PublishedNumber,
  Relation,
} from "../../loaders/disclosure/publication.js";
import { quantityId } from "../../loaders/disclosure/publication.js";

/** A publication with a leak planted in it, by number in the attack catalogue (§1.3). */
export interface PlantedAttack {
  readonly id: string;
  readonly title: string;
  readonly publication: Publication;
  readonly truth: ReadonlyMap<string, number>;
  /** What the explanation must name. */
  readonly names: readonly string[];
}

export function people(id: string, limit = 10): Population {
  return { id, words: id, base: "elever", atLeast: 0, limit };
}
export function count(population: string, value: number): PublishedNumber {
  return { says: "count", population, low: value, high: value, place: `values.csv, ${population}, n` };
}
/** A share in percent, rounded to so many decimals. */
export function percent(population: string, measure: string, value: number, decimals = 0): PublishedNumber {
  const half = 0.5 * 10 ** -decimals;
  const [low, high] = [(value - half) / 100, (value + half) / 100];
  return { says: "perHead", population, measure, low, high, place: `values.csv, ${population}, ${measure}` };
}
export function mean(population: string, measure: string, value: number, half: number): PublishedNumber {
  return {
    says: "perHead",
    population,
    measure,
    low: value - half,
    high: value + half,
    place: `values.csv, ${population}, ${measure}`,
  };
}
export function parts(whole: string, ...of: string[]): Relation {
  return { kind: "partition", whole, parts: of, words: `${of.join(" + ")} = ${whole}` };
}
export const reached: Measure = {
  id: "nådde",
  words: "nådde målet",
  base: "elever",
  kind: "outcome",
  most: 1,
  extreme: 4,
};
export const points: Measure = { id: "poäng", words: "meritpoäng", base: "elever", kind: "sum", most: 340 };

export function truthOf(
  counts: Record<string, number>,
  totals: Record<string, Record<string, number>> = {},
): Map<string, number> {
  const truth = new Map(Object.entries(counts).map(([id, value]) => [quantityId(id), value]));
  for (const [measure, values] of Object.entries(totals))
    for (const [id, value] of Object.entries(values)) truth.set(quantityId(id, measure), value);
  return truth;
}

/** Rows by columns with totals; `hidden` names cells "r0c0", rows "r0", columns "c0". */
export function twoWay(
  id: string,
  title: string,
  numbers: readonly (readonly number[])[],
  hidden: readonly string[],
  names: readonly string[],
): PlantedAttack {
  const columns = numbers[0]?.length ?? 0;
  const counts: Record<string, number> = { alla: 0 };
  const relations: Relation[] = [];
  numbers.forEach((row, r) => {
    row.forEach((value, c) => {
      counts[`r${r}c${c}`] = value;
      counts[`r${r}`] = (counts[`r${r}`] ?? 0) + value;
      counts[`c${c}`] = (counts[`c${c}`] ?? 0) + value;
      counts["alla"] = (counts["alla"] ?? 0) + value;
    });
    relations.push(parts(`r${r}`, ...row.map((_, c) => `r${r}c${c}`)));
  });
  for (let c = 0; c < columns; c += 1) relations.push(parts(`c${c}`, ...numbers.map((_, r) => `r${r}c${c}`)));
  relations.push(parts("alla", ...numbers.map((_, r) => `r${r}`)));
  relations.push(parts("alla", ...Array.from({ length: columns }, (_, c) => `c${c}`)));
  const shown = Object.entries(counts).filter(([name]) => !hidden.includes(name));
  return {
    id,
    title,
    publication: {
      populations: Object.keys(counts).map((name) => people(name)),
      measures: [],
      relations,
      numbers: shown.map(([name, value]) => count(name, value)),
    },
    truth: truthOf(counts),
    names,
  };
}

/** Groups by name and size, with whatever else the publication says. */
export function plantAttack(
  id: string,
  title: string,
  counts: Record<string, number>,
  rest: Partial<Publication> & {
    readonly totals?: Record<string, Record<string, number>>;
    readonly names: readonly string[];
  },
): PlantedAttack {
  const { totals = {}, names, ...publication } = rest;
  return {
    id,
    title,
    publication: {
      populations: Object.keys(counts).map((name) => people(name)),
      measures: [],
      relations: [],
      numbers: [],
      ...publication,
    },
    truth: truthOf(counts, totals),
    names,
  };
}
