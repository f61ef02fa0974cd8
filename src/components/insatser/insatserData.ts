import type { InsatsEffect } from "../../analyses/insatsEffect.js";
import type { EditionInfo } from "../pageData.js";

/** A measure taken, as `insatser.csv` has it: the effect chain from åtagande to effekt (N-5). */
export interface InsatsInfo {
  readonly priority: string;
  readonly undertaking: string;
  readonly activity: string;
  /** What the activity shall lead to; empty where nothing is written. */
  readonly result: string;
  readonly expectedEffect: string;
  /** A role, never a person. */
  readonly owner: string;
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  /** Empty where nothing is written. */
  readonly resources: string;
  readonly followUpForm: string;
  readonly indicatorId: string | null;
  /** Names of the units it is taken in; empty for the whole municipality. */
  readonly units: readonly string[];
  /** Null without an indicator: the effect is then followed up in words. */
  readonly effect: InsatsEffect | null;
}

export interface InsatserData {
  readonly edition: EditionInfo;
  /** In the order they are written; null where the edition does not show the plan. */
  readonly insatser: readonly InsatsInfo[] | null;
}
