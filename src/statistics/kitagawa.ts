import { checkFinite, checkNotNegative } from "./core/checks.js";

export interface KitagawaGroup {
  readonly group: string;
  /** Pupils of the group in each of the two populations. */
  readonly n1: number;
  readonly n2: number;
  /** Mean or share of the group in each; undefined where the group has no pupils. */
  readonly value1: number | undefined;
  readonly value2: number | undefined;
}

export interface KitagawaPart {
  readonly group: string;
  readonly composition: number;
  readonly within: number;
}

export interface Kitagawa {
  /** Value of the first population minus that of the second. */
  readonly total: number;
  /** What differing sizes of the groups make, and what differing values within them make. */
  readonly composition: number;
  readonly within: number;
  readonly parts: readonly KitagawaPart[];
}

/**
 * Splits a difference between two populations into composition and within-group parts, in the unit of the
 * values; their sum is the total (to rounding, 1e-9 tested). A group that only one population has counts as
 * composition. Undefined when a population is empty, or a group with pupils has no value. Source: ST-8;
 * Kitagawa 1955.
 */
export function kitagawa(groups: readonly KitagawaGroup[]): Kitagawa | undefined {
  for (const { n1, n2, value1, value2 } of groups) {
    checkNotNegative("n", n1);
    checkNotNegative("n", n2);
    if (value1 !== undefined) checkFinite("value", value1);
    if (value2 !== undefined) checkFinite("value", value2);
  }
  const total1 = groups.reduce((sum, { n1 }) => sum + n1, 0);
  const total2 = groups.reduce((sum, { n2 }) => sum + n2, 0);
  if (total1 === 0 || total2 === 0) return undefined;
  const parts: KitagawaPart[] = [];
  let total = 0;
  for (const { group, n1, n2, value1, value2 } of groups) {
    if ((n1 > 0 && value1 === undefined) || (n2 > 0 && value2 === undefined)) return undefined;
    const first = n1 > 0 ? value1 : value2;
    const second = n2 > 0 ? value2 : value1;
    if (n1 + n2 === 0 || first === undefined || second === undefined) continue;
    const share1 = n1 / total1;
    const share2 = n2 / total2;
    parts.push({
      group,
      composition: ((share1 - share2) * (first + second)) / 2,
      within: ((share1 + share2) * (first - second)) / 2,
    });
    total += share1 * first - share2 * second;
  }
  return {
    total,
    composition: parts.reduce((sum, part) => sum + part.composition, 0),
    within: parts.reduce((sum, part) => sum + part.within, 0),
    parts,
  };
}
