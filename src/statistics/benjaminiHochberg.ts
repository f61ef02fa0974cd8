/**
 * Adjusted p-values, in the order given: those ≤ 0.05 are taken as real with at most 5 % false among them.
 * Assumes independent or positively related comparisons. No p-values: an empty list. State their number
 * (ST-7).
 * Source: Benjamini & Hochberg 1995.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  return stepUp(pValues, 1);
}

/** As Benjamini–Hochberg under any dependence; stricter. Source: Benjamini & Yekutieli 2001. */
export function benjaminiYekutieli(pValues: readonly number[]): readonly number[] {
  return stepUp(
    pValues,
    pValues.reduce((sum, _, i) => sum + 1 / (i + 1), 0),
  );
}

/** Adjusted p-values that hold the risk of any false one (family-wise). Source: Holm 1979. */
export function holm(pValues: readonly number[]): readonly number[] {
  const count = pValues.length;
  const adjusted = [...pValues];
  let largest = 0;
  for (const [rank, { p, index }] of ranked(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, (count - rank) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}

/** p × number of comparisons, at most 1. */
export function bonferroni(pValues: readonly number[]): readonly number[] {
  return ranked(pValues).length === 0 ? [] : pValues.map((p) => Math.min(1, p * pValues.length));
}

function stepUp(pValues: readonly number[], factor: number): readonly number[] {
  const count = pValues.length;
  const adjusted = [...pValues];
  let smallest = 1;
  for (const [fromEnd, { p, index }] of ranked(pValues).reverse().entries()) {
    smallest = Math.min(smallest, ((factor * count) / (count - fromEnd)) * p);
    adjusted[index] = smallest;
  }
  return adjusted;
}

function ranked(pValues: readonly number[]): { p: number; index: number }[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new Error(`invalid p: ${p}`);
  return pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
}
