import { type AttackRow, type AttackSystem, isKnown, type Quantity } from "./attackSystem.js";
import { DisjointSets } from "./disjointSets.js";

/** Unknowns that hang together, directly or through others; nothing outside says anything about them. */
export interface AttackComponent {
  readonly unknowns: readonly Quantity[];
  readonly rows: readonly AttackRow[];
}

/**
 * The system in independent parts. What is known joins nothing: it is a constant in its rows. Rows without an unknown
 * that do not add up are returned as contradictions: numbers that cannot be true together.
 */
export function attackComponents({ quantities, rows }: AttackSystem): {
  readonly components: readonly AttackComponent[];
  readonly contradictions: readonly AttackRow[];
} {
  const sets = new DisjointSets<Quantity>();
  const unknowns = [...quantities.values()].filter((quantity) => !isKnown(quantity));
  const contradictions: AttackRow[] = [];
  for (const row of rows) {
    const open = row.terms.filter(({ quantity }) => !isKnown(quantity));
    const first = open[0]?.quantity;
    if (!first) {
      const sum = row.terms.reduce((total, { quantity, factor }) => total + factor * quantity.low, 0);
      if (sum < row.low - 0.01 || sum > row.high + 0.01) contradictions.push(row);
      continue;
    }
    for (const { quantity } of open) sets.join(quantity, first);
  }
  const groups = new Map<Quantity, { unknowns: Quantity[]; rows: AttackRow[] }>();
  for (const quantity of unknowns) {
    const top = sets.root(quantity);
    const group = groups.get(top) ?? { unknowns: [], rows: [] };
    group.unknowns.push(quantity);
    groups.set(top, group);
  }
  for (const row of rows) {
    const open = row.terms.find(({ quantity }) => !isKnown(quantity));
    if (open) groups.get(sets.root(open.quantity))?.rows.push(row);
  }
  return { components: [...groups.values()], contradictions };
}
