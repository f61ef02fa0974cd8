import type { AttackComponent } from "./attackComponents.js";
import type { Quantity } from "./attackSystem.js";

/** One possible truth of a component, in whole people: all of it, or what differs in it from the real one. */
export type PossibleTruth = ReadonlyMap<Quantity, number>;

const SLACK = 1e-6;

/**
 * The real truth by the component's unknowns. Undefined when it lacks one of them, or is not possible by what is
 * published.
 */
export function realTruth(
  { unknowns, rows }: AttackComponent,
  truth: ReadonlyMap<string, number>,
): PossibleTruth | undefined {
  const real = new Map<Quantity, number>();
  for (const quantity of unknowns) {
    const value = truth.get(quantity.id);
    if (value === undefined) return undefined;
    if (value < quantity.low - SLACK || value > quantity.high + SLACK) return undefined;
    real.set(quantity, value);
  }
  const holds = rows.every(({ terms, low, high }) => {
    const sum = terms.reduce(
      (all, { quantity, factor }) => all + factor * (real.get(quantity) ?? quantity.low),
      0,
    );
    const slack = SLACK * Math.max(1, Math.abs(sum));
    return sum >= low - slack && sum <= high + slack;
  });
  return holds ? real : undefined;
}
