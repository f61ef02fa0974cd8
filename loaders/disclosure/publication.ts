/**
 * What a publication says, number by number, in words that both those who hide and those who audit understand. Two
 * kinds of quantities are spoken of: how many people a population holds, and the total of a measure over it (how many
 * reach a goal, or a sum of points).
 */
export interface Publication {
  readonly populations: readonly Population[];
  readonly measures: readonly Measure[];
  readonly relations: readonly Relation[];
  readonly numbers: readonly PublishedNumber[];
}

/** People counted together. */
export interface Population {
  readonly id: string;
  /** Swedish, to follow "antalet i": "flickor, Rönnfors 2024/25". */
  readonly words: string;
  /** Which measures apply to it: those of the same base. */
  readonly base: string;
  /** Fewest people it can hold, known from its being listed at all. */
  readonly atLeast: number;
  /** A group of fewer people than this must not be told apart. */
  readonly limit: number;
}

/** Something summed over a population. */
export interface Measure {
  readonly id: string;
  /** Swedish: "behöriga till yrkesprogram", "meritpoäng". */
  readonly words: string;
  readonly base: string;
  /** `outcome`: each person is in it or not. `sum`: each person adds between 0 and `most`. */
  readonly kind: "outcome" | "sum";
  /** Most that one person adds; 1 for an outcome. */
  readonly most: number;
  /** Up to this many people inside, or outside, must not be pointed out; undefined for what is not sensitive. */
  readonly extreme?: number;
  /** That nobody is inside may be told: nobody has the grade. */
  readonly isNoneOpen?: boolean;
}

/** What everyone knows about how quantities hang together. `words` is Swedish. */
export type Relation =
  /** The parts are the whole, each person in one part: holds for counts, and for every measure of the base. */
  | {
      readonly kind: "partition";
      readonly whole: string;
      readonly parts: readonly string[];
      readonly words: string;
    }
  /** Everyone in `part` is in `whole`, which may be of another base. */
  | { readonly kind: "within"; readonly part: string; readonly whole: string; readonly words: string }
  /** The outcomes exclude each other and leave nobody out, in every population of their base. */
  | { readonly kind: "outcomes"; readonly measures: readonly string[]; readonly words: string }
  /** Everyone in outcome `narrow` is in outcome `wide`. */
  | { readonly kind: "implies"; readonly narrow: string; readonly wide: string; readonly words: string };

interface Said {
  readonly population: string;
  /** Where a reader finds it: "values.csv rad 12, kolumn n". */
  readonly place: string;
}

/** A range in which the exact number lies: the published one, give or take its rounding. */
interface Range {
  readonly low: number;
  readonly high: number;
}

export type PublishedNumber =
  /** How many people. */
  | (Said &
      Range & {
        readonly says: "count";
        /** It is the word for a hidden cell that says so: that much is told openly, and is no secret. */
        readonly isOpen?: true;
      })
  /** The total of a measure. */
  | (Said & Range & { readonly says: "total"; readonly measure: string })
  /** The total divided by the people: a share as a fraction, or a mean. */
  | (Said & Range & { readonly says: "perHead"; readonly measure: string })
  /** How many are outside an outcome: `~100` says 0–4. */
  | (Said & Range & { readonly says: "outside"; readonly measure: string })
  /** Both ends of a 95 % Wilson interval, as fractions. */
  | (Said & {
      readonly says: "wilson";
      readonly measure: string;
      readonly lower: Range;
      readonly upper: Range;
    })
  /** The population stands before another in an order by size, or by a measure's total when one is given. */
  | (Said & { readonly says: "notMoreThan"; readonly other: string; readonly measure?: string });

/** True numbers by `quantityId`, known to the publisher alone: what must be protected is judged by them. */
export type Truth = ReadonlyMap<string, number>;

/** Names the number of people in a population, or the total of a measure over it. */
export function quantityId(population: string, measure?: string): string {
  return measure === undefined ? `n ${population}` : `${measure} ${population}`;
}
