import type { EditionInfo } from "../pageData.js";

/** A measure that something in the year needs. */
export interface NeededMeasure {
  readonly id: string;
  /** The latest period that the edition has anything of; null when nothing is taken in. */
  readonly latest: string | null;
}

export interface YearEntry {
  /** 1–12. */
  readonly month: number;
  readonly kind: "matning" | "dialog" | "mote" | "dokument";
  readonly title: string;
  readonly level: "kommun" | "enhet";
  readonly needs: readonly NeededMeasure[];
}

/** The year cycle, in the order of the läsår: from August. */
export interface YearData {
  readonly edition: EditionInfo;
  readonly entries: readonly YearEntry[];
}
