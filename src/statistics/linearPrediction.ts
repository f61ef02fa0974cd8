import { checkFinite } from "./core/checks.js";

/** A published coefficient and the unit's value of its background variable, in the units of the model. */
export interface PredictionTerm {
  readonly coefficient: number;
  /** Undefined where the background is not published: then there is no expected value. */
  readonly value: number | undefined;
}

/**
 * Expected value of a published linear model (SALSA), in the unit of its outcome, unrounded. Undefined when a
 * background value is missing. Source: reliability §2.1, Skolverket's coefficients.
 */
export function linearPrediction(constant: number, terms: readonly PredictionTerm[]): number | undefined {
  checkFinite("constant", constant);
  let sum = constant;
  for (const { coefficient, value } of terms) {
    if (value === undefined) return undefined;
    checkFinite("coefficient", coefficient);
    checkFinite("value", value);
    sum += coefficient * value;
  }
  return sum;
}
