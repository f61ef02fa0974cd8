import { breaksOf, type SeriesBreak } from "./seriebrott.js";

/** Quality dimension of the frame-factor theory: conditions, processes, results (seed documents, N-7). */
export type QualityDimension = "struktur" | "process" | "resultat";
export type FocusArea = "Kunskapsresultat" | "Trygghet";
export type Skolform = "forskola" | "grundskola" | "gymnasieskola" | "anpassad" | "vuxenutbildning";

/** School forms as people say them. */
export const skolformWords: Readonly<Record<Skolform, string>> = {
  forskola: "förskola",
  grundskola: "grundskola",
  gymnasieskola: "gymnasieskola",
  anpassad: "anpassad skola",
  vuxenutbildning: "vuxenutbildning",
};

/**
 * How the value arises from the cell's whole numbers: a mean of points, a share of pupils, or a ratio of two sums over
 * pupils, such as hours absent of hours scheduled (FR-7). `index` is a mean of answers to a survey, 0–10 (EN-2), and
 * `answers` a share of them (EN-4).
 */
export type Measure = "mean" | "share" | "ratio" | "index" | "answers";

/** What an indicator counts in a pupil's grades; the marts join on it. */
export interface FromGrades {
  readonly arskurs: 6 | 9;
  /**
   * `merit17_x2`, `alla_amnen`, `behorig_…`: of the pupil. `godkand`, `poang_x2`: of the pupil's grade in `amne`.
   * `betyg`: the distribution of grades in `amne`, one row a grade.
   */
  readonly fact:
    | "merit17_x2"
    | "alla_amnen"
    | "behorig_yr"
    | "behorig_es"
    | "behorig_eksahu"
    | "behorig_nate"
    | "godkand"
    | "poang_x2"
    | "betyg";
  /** Subject code without language; absent for facts of the whole pupil. */
  readonly amne?: string;
}

/** What an indicator counts in the municipality's other records of pupils, or answers to surveys; the marts join on it. */
export interface FromRecords {
  readonly family: "bakgrund" | "enkat" | "franvaro" | "gymnasium" | "lasning" | "np" | "omdomen" | "vux";
  /** Named by the family's mart. */
  readonly fact: string;
  /** Whom it counts: indicators of one population share what is hidden for its size. */
  readonly population: string;
}

/** The measure of public sources that an indicator is: by its name and dimension in `data/reference/matt.csv`. */
export interface FromPublished {
  readonly matt: string;
  /** Subject, group or programme; empty for the measure as a whole. */
  readonly dimension: string;
}

/**
 * One indicator, defined once. Labels, units and rules reach SQL (as a table it joins on), the catalogue, pages,
 * exports and tests from here and from nowhere else. All texts are Swedish; identifiers are ASCII.
 */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  /** The measure as the subject of a sentence: "meritvärdet", "andelen behöriga till yrkesprogram". */
  readonly subject: string;
  /** The question it answers, as a whole sentence. */
  readonly question: string;
  readonly focusArea: FocusArea;
  readonly subArea: string;
  /** Shown in the overview (Läget, Jämför, a unit's page). The others are published as data. */
  readonly headline: boolean;
  /** Words for the indicators that are defined alike but for one thing, such as the subject. */
  readonly family?: string;
  /** Absent when the value does not come from pupils' grades. */
  readonly fromGrades?: FromGrades;
  /** Absent when the value does not come from other records of pupils. */
  readonly fromRecords?: FromRecords;
  /** Absent when no public source has the measure, or has it by a source of its own (mart.published_cell). */
  readonly fromPublished?: FromPublished;
  readonly skolform: Skolform;
  readonly qualityDimension: QualityDimension;
  readonly measure: Measure;
  /** Unit in words ("poäng", "procent"), unit beside a number ("", "%"), unit of a difference. */
  readonly unit: string;
  readonly unitSymbol: string;
  readonly differenceUnit: string;
  readonly decimals: number;
  readonly bounds: readonly [number, number];
  readonly direction: "higher" | "lower" | "none";
  readonly population: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly formula: string;
  /** What to read with care; whole sentences. */
  readonly cautions: readonly string[];
  /** Fewest pupils behind a published value (DC-7). */
  readonly minimumN: number;
  /** Smallest difference that matters (contract §4), in the unit of the indicator, and why. */
  readonly delta: number;
  readonly deltaReason: string;
  /** Spread between pupils assumed where only a published mean is known (ST-3), in the unit, and why. */
  readonly assumedSpread?: { readonly sd: number; readonly reason: string };
  /** Model the expected value is imported from, or none with the reason in words. */
  readonly expected: { readonly source: "salsa" } | { readonly source: "none"; readonly reason: string };
  readonly sources: readonly string[];
  /** As data has them (src/indicators/seriebrott.ts): a definition does not state them. */
  readonly breaks: readonly SeriesBreak[];
  readonly rules: readonly string[];
}

const subjectFacts: ReadonlySet<FromGrades["fact"]> = new Set(["godkand", "poang_x2", "betyg"]);

/** Checks what the type cannot, and freezes. Throws on a definition that contradicts itself. */
export function defineIndicator(indicator: Omit<Indicator, "breaks">): Indicator {
  if (!/^[a-z][a-z0-9_]*$/.test(indicator.id)) throw new Error(`invalid indicator id: ${indicator.id}`);
  if (indicator.bounds[0] >= indicator.bounds[1]) throw new Error(`empty bounds: ${indicator.id}`);
  if (indicator.minimumN < 1 || !Number.isInteger(indicator.minimumN)) {
    throw new Error(`invalid minimum n: ${indicator.id}`);
  }
  if (
    indicator.fromGrades &&
    subjectFacts.has(indicator.fromGrades.fact) !== "amne" in indicator.fromGrades
  ) {
    throw new Error(`fact and subject do not agree: ${indicator.id}`);
  }
  if (indicator.fromGrades && indicator.fromRecords) throw new Error(`two origins: ${indicator.id}`);
  if (
    (indicator.measure === "index" || indicator.measure === "answers") &&
    !indicator.sources.includes("enkat")
  ) {
    throw new Error(`answers to no survey: ${indicator.id}`);
  }
  if (indicator.measure === "ratio" && !indicator.fromRecords && !indicator.fromPublished) {
    throw new Error(`a ratio of nothing that is named: ${indicator.id}`);
  }
  if (indicator.delta <= 0) throw new Error(`delta must be positive: ${indicator.id}`);
  const names = [indicator.id, ...(indicator.fromPublished ? [indicator.fromPublished.matt] : [])];
  return Object.freeze({ ...indicator, breaks: breaksOf(names) });
}
