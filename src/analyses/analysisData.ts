import type { UnitLevel } from "../indicators/valueRow.js";

/** One published analysis: `data/analys/<id>.json`. Texts are Swedish, for the page that shows it. */
export interface AnalysisFile<Row> {
  readonly id: string;
  readonly title: string;
  /** The question it helps with, as a whole sentence. */
  readonly question: string;
  /** How it is made and how it must be read, in whole sentences. */
  readonly method: readonly string[];
  readonly rules: readonly string[];
  readonly rows: readonly Row[];
}

/** Whom a row speaks of: a unit, or the municipality's own schools. */
export interface Place {
  readonly period: string;
  readonly unit_id: string;
  readonly unit_level: Exclude<UnitLevel, "national">;
}

/** Numbers of a row are null when it is not `ok`; the reason is then a Swedish sentence. */
export interface Shown {
  readonly status: "ok" | "suppressed" | "missing";
  readonly status_reason: string | null;
}

/** What stops the ineligible (BE-8). The finest counts that may be shown: six, four, two, or only how many. */
export interface NearMissRow extends Place, Shown {
  readonly n: number | null;
  readonly behoriga: number | null;
  readonly obehoriga: number | null;
  /**
   * Sum to `obehoriga`. Six: saknar_bara_ma, _en, _sv, saknar_minst_tva, saknar_ett_och_fler, saknar_bara_ovriga. Four:
   * the first three and saknar_flera, which is the rest. Two: saknar_bara_ett and saknar_flera.
   */
  readonly counts: Readonly<Record<string, number>> | null;
  /** Ineligible who meet the rule of individuellt val; null when it may not be shown. */
  readonly imv: number | null;
}

/** A subject's mean points beside a reference (0–20). */
export interface ProfileRow extends Place, Shown {
  readonly amne: string;
  readonly n: number | null;
  readonly value: number | null;
  /** Riket where a published value exists, otherwise the municipality's other schools (ST-11). */
  readonly reference: "riket" | "ovriga_kommunala_skolor" | null;
  readonly reference_value: number | null;
  readonly difference: number | null;
  readonly difference_low: number | null;
  readonly difference_high: number | null;
  /** The difference minus the mean of the unit's differences: below 0 the subject pulls the unit's profile down. */
  readonly relative: number | null;
  /** True when the difference stands after correction for the number of comparisons of the läsår (ST-7). */
  readonly certain: boolean | null;
}

/** A subject's part of the gap; composition and within sum to it. */
export interface SexGapPart {
  /** Subject code (SV also means SVA), or `ovriga` for those that few have counted. */
  readonly amne: string;
  /** Because more girls or boys have the subject counted, and because those who have get other points. */
  readonly composition: number;
  readonly within: number;
}

/** Girls' mean merit value minus boys', by subject (ST-8). The parts sum to the gap. */
export interface SexGapRow extends Place, Shown {
  readonly n_flickor: number | null;
  readonly n_pojkar: number | null;
  readonly gap: number | null;
  readonly parts: readonly SexGapPart[] | null;
}

/** Grades in anpassad grundskola over three läsår together: whole percent by grade, or by `A–C` and `D–E` (AN-2). */
export interface AnpassadRow extends Place, Shown {
  /** Pupils with any grade. */
  readonly n: number | null;
  readonly shares: Readonly<Record<string, number>> | null;
}

/** Pupils of year 9 who were in year 6 three läsår before, and who came or left since (F13). */
export interface CohortRow extends Place, Shown {
  readonly n: number | null;
  readonly stannade: number | null;
  readonly kom_till: number | null;
  /** Only for the municipality. */
  readonly lamnade: number | null;
  /** Of those who stayed: all subjects passed in year 6 and in year 9 (yes or no, then and now). */
  readonly ja_ja: number | null;
  readonly ja_nej: number | null;
  readonly nej_ja: number | null;
  readonly nej_nej: number | null;
  /** Of those who came, and of those who left in year 6: all subjects passed. */
  readonly kom_till_alla: number | null;
  readonly lamnade_alla: number | null;
}

/** One läsår beside three taken together, every pupil weighing the same (ST-5). */
export interface PooledRow extends Place, Shown {
  readonly indicator_id: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly ci_low: number | null;
  readonly ci_high: number | null;
  readonly pooled_value: number | null;
  readonly pooled_n: number | null;
  readonly pooled_low: number | null;
  readonly pooled_high: number | null;
  readonly pooled_periods: readonly string[];
}

/** The value drawn towards the units' common value, small units most; beside the value, never instead (ST-4). */
export interface ShrunkRow extends Place {
  readonly indicator_id: string;
  readonly n: number;
  readonly value: number;
  readonly shrunk: number;
  /** How much of the distance to the common value is kept, 0–1. */
  readonly kept: number;
  readonly common: number;
  /** SALSA's residual drawn towards 0, with an assumed spread between units; null without a residual. */
  readonly deviation_shrunk: number | null;
}

/** A unit's share beside the limits of chance around what the units have in common, in percent (ST-6). */
export interface FunnelRow extends Place {
  readonly indicator_id: string;
  readonly n: number;
  readonly value: number;
  readonly common: number;
  readonly low_95: number;
  readonly high_95: number;
  readonly low_998: number;
  readonly high_998: number;
  /** The 95 per cent limits when the spread between units is allowed for. */
  readonly low_spread: number;
  readonly high_spread: number;
  readonly place: "innanfor" | "utanfor_95" | "utanfor_998";
  /** How much more the units differ than by chance: 1 when chance alone explains it; the same for all of them. */
  readonly overdispersion: number;
}

/** Change per läsår over at least five unbroken ones; otherwise null with the reason (ST-9). */
export interface TrendRow extends Place {
  readonly indicator_id: string;
  readonly slope: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly points: number;
  readonly reason: string | null;
}

/** How many comparisons a page makes in a läsår, and how many differences stand (ST-7, Benjamini–Hochberg at 5 %). */
export interface ComparisonsRow {
  readonly page: string;
  readonly period: string;
  readonly comparisons: number;
  /** Below 5 % one by one, and after correction. */
  readonly uncorrected: number;
  readonly corrected: number;
  readonly remaining: readonly { readonly indicator_id: string; readonly unit_id: string }[];
}
