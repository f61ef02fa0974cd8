import { periodOrder } from "../format/periodOrder.js";
import { indicatorById } from "../indicators/registry.js";
import type { ValueRow } from "../indicators/valueRow.js";
import { maxAgeOf } from "./maxAges.js";
import { periodAge } from "./periodAge.js";

/** An indicator that a meeting needs. */
export interface Need {
  readonly id: string;
  /** Months, where the year cycle says otherwise than the rule; null where it does not. */
  readonly maxAge: number | null;
}

/** A need that the edition does not meet. */
export interface StaleNeed {
  readonly id: string;
  /** The latest period there is anything of; null when there is none. */
  readonly latest: string | null;
  /** Whole months; null when there is no period, or one that is no time. */
  readonly age: number | null;
  readonly allowed: number;
  /** Rule of age, or the year cycle's own. */
  readonly rule: string;
}

/** The latest period that the municipality or its units have anything of, hidden values included; null when none. */
export function latestPeriod(rows: readonly ValueRow[], id: string): string | null {
  const periods = rows.filter((row) => row.indicator_id === id && row.unit_level !== "national");
  return (
    [...new Set(periods.map(({ period }) => period))]
      .toSorted((a, b) => (periodOrder(a) ?? 0) - (periodOrder(b) ?? 0) || (a < b ? -1 : 1))
      .at(-1) ?? null
  );
}

/** Which needs are missing, or older than their rule allows (F29, AH-2). Empty when the meeting can be held on them. */
export function staleNeeds(needs: readonly Need[], rows: readonly ValueRow[], asOf: string): StaleNeed[] {
  return needs.flatMap(({ id, maxAge }) => {
    const rule = maxAgeOf(indicatorById(id));
    const allowed = maxAge ?? rule.months;
    const latest = latestPeriod(rows, id);
    const age = latest === null ? null : periodAge(latest, asOf);
    if (age !== null && age <= allowed) return [];
    return [{ id, latest, age, allowed, rule: maxAge === null ? rule.id : "årshjulet" }];
  });
}
