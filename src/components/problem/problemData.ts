import type { ComparisonsRow } from "../../analyses/analysisData.js";
import type { Regression } from "../../analyses/regressionToMean.js";
import type { EditionInfo, QualityNote } from "../pageData.js";

/** A hypothesis of the register, as it is written there. */
export interface HypothesisInfo {
  readonly question: string;
  readonly claim: string;
  /** Empty where nothing is written. */
  readonly support: string;
  readonly counterEvidence: string;
  readonly refutedBy: string;
  readonly status: "öppen" | "prövas" | "stärkt" | "avförd";
}

/** How many of the units' values can be told apart from what is expected. Units without an expected value have no judgement. */
export interface CertaintyInfo {
  readonly indicatorId: string;
  /** Units with a row, hidden ones included. */
  readonly units: number;
  readonly hidden: number;
  readonly over: number;
  readonly somForvantat: number;
  readonly under: number;
  readonly kanInteAvgoras: number;
}

export interface RegressionInfo extends Regression {
  readonly indicatorId: string;
}

/** Problematisera: what speaks against the conclusions, of the latest läsår. */
export interface ProblemData {
  readonly edition: EditionInfo;
  readonly certainty: readonly CertaintyInfo[];
  readonly comparisons: readonly ComparisonsRow[];
  readonly regressions: readonly RegressionInfo[];
  readonly quality: readonly QualityNote[];
  /** Null in the public edition: the register is working material. */
  readonly hypotheses: readonly HypothesisInfo[] | null;
}
