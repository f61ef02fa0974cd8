import type { QualityNote, SourceInfo } from "../components/pageData.js";
import type { FindingRule } from "../findings/findingRules.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ValueRow } from "../indicators/valueRow.js";
import type { PackKind } from "./packKinds.js";
import type { PackRule } from "./packRules.js";
import type { StaleNeed } from "./staleNeeds.js";

/** A sentence chosen by a published rule, with n and period. */
export interface PackSentence {
  readonly rule: FindingRule | PackRule;
  readonly text: string;
}

/** A line of a measure's table and chart. */
export interface PackLine {
  readonly name: string;
  readonly level: "unit" | "municipality";
  readonly row: ValueRow;
}

/** A measure in its latest period: the same rows in every form. */
export interface PackMeasure {
  readonly indicator: Indicator;
  /** Null when nothing is taken in of it. */
  readonly period: string | null;
  /** Riket's value for the period; null when unknown. */
  readonly national: number | null;
  /** Units in alphabetic order, the municipality's own schools last. */
  readonly lines: readonly PackLine[];
  /** The municipality in one sentence. */
  readonly lead: PackSentence;
  /** What stands out beside the lead, and what the figures cannot say. */
  readonly found: readonly PackSentence[];
  readonly unknown: readonly PackSentence[];
  readonly question: PackSentence;
  /** Days the sources of the figures were taken in, "2026-02-01", oldest first. */
  readonly known: readonly string[];
}

/** Everything a pack says, whatever form it gets. */
export interface PackContent {
  readonly kind: PackKind;
  readonly title: string;
  readonly purpose: string;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly asOf: string;
  readonly programVersion: string;
  /** Titles of the year cycle's lines that it is for. */
  readonly meetings: readonly string[];
  /** Why stale figures are used all the same; null when none are. */
  readonly accepted: {
    readonly reason: string;
    readonly sentence: PackSentence;
    readonly needs: readonly StaleNeed[];
  } | null;
  readonly measures: readonly PackMeasure[];
  /** Units of each group; empty when the meeting has none. */
  readonly groups: readonly (readonly string[])[];
  readonly sources: readonly SourceInfo[];
  readonly quality: readonly QualityNote[];
}
