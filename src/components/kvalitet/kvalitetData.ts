import type { Skolform } from "../../indicators/defineIndicator.js";
import type { EditionInfo } from "../pageData.js";

/** A measure of ours that is mapped to a part of the quality system, and the latest period the edition has of it. */
export interface MappedMeasure {
  readonly id: string;
  readonly latest: string | null;
}

/** A factor of success, 1–7, and the measures that the municipality follows it by. */
export interface FactorInfo {
  readonly number: number;
  readonly measures: readonly MappedMeasure[];
}

/** A delmål as somebody has typed it from Skolverket, with the place it was read (KS-3). */
export interface DelmalInfo {
  readonly skolform: Skolform;
  readonly id: string;
  readonly title: string;
  /** Skolverket's indicator; empty where the row is of the delmål as a whole. */
  readonly officialIndicator: string;
  readonly source: string;
  readonly url: string;
  /** ISO date. */
  readonly fetched: string;
  readonly measures: readonly MappedMeasure[];
}

/** One level's answer in a round of a survey of trust or information. */
export interface LevelRound {
  readonly indicatorId: string;
  readonly period: string;
  /** Null where hidden or missing, and `reason` says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly reason: string | null;
}

/** How many of a level opened the newsletter of a month; numbers are null where the group is too small. */
export interface NewsletterMonth {
  /** "2025-03". */
  readonly month: string;
  readonly level: string;
  readonly recipients: number | null;
  /** Percent; null where the group is small, or all but a few have opened it, or only a few (DC-10). */
  readonly share: number | null;
  readonly extreme: "nearlyAll" | "nearlyNone" | null;
}

/** Complaints of a quarter by theme; a count is null where it is hidden. No sum goes over quarters. */
export interface ComplaintQuarter {
  /** "2025 kv 3". */
  readonly quarter: string;
  readonly themes: readonly { readonly theme: string; readonly count: number | null }[];
  readonly total: number | null;
}

export interface KvalitetData {
  readonly edition: EditionInfo;
  readonly factors: readonly FactorInfo[];
  readonly delmal: readonly DelmalInfo[];
  readonly rounds: readonly LevelRound[];
  readonly newsletter: readonly NewsletterMonth[];
  readonly complaints: readonly ComplaintQuarter[];
  /** Counts and groups under this are hidden. */
  readonly limit: number;
}
