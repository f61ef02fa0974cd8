import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";
import { DisjointSets } from "./disjointSets.js";

/** What hangs together once every number of people is fixed: as a rule one measure. */
export interface MeasureBlock {
  readonly unknowns: readonly Quantity[];
  readonly rows: readonly AttackRow[];
  /** The numbers of people that its rows hang on. */
  readonly counts: readonly Quantity[];
}

/** The blocks of a component. */
export function measureBlocks(unknowns: readonly Quantity[], rows: readonly AttackRow[]): MeasureBlock[] {
  const totals = new Set(unknowns.filter(({ isCount }) => !isCount));
  const sets = new DisjointSets<Quantity>();
  const first = ({ terms }: AttackRow) => terms.find(({ quantity }) => totals.has(quantity))?.quantity;
  for (const row of rows) {
    const one = first(row);
    if (!one) continue;
    for (const { quantity } of row.terms) if (totals.has(quantity)) sets.join(quantity, one);
  }
  const blocks = new Map<Quantity, { unknowns: Quantity[]; rows: AttackRow[] }>();
  for (const quantity of totals) {
    const block = blocks.get(sets.root(quantity)) ?? { unknowns: [], rows: [] };
    block.unknowns.push(quantity);
    blocks.set(sets.root(quantity), block);
  }
  for (const row of rows) {
    const one = first(row);
    if (one) blocks.get(sets.root(one))?.rows.push(row);
  }
  return [...blocks.values()].map((block) => {
    const counts = block.rows.flatMap(({ terms }) => terms.map(({ quantity }) => quantity));
    return { ...block, counts: [...new Set(counts.filter((each) => each.isCount && !isKnown(each)))] };
  });
}
