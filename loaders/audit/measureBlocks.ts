import { type AttackRow, isKnown, type Quantity } from "./attackSystem.js";

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
  const leader = new Map<Quantity, Quantity>([...totals].map((each) => [each, each]));
  const root = (quantity: Quantity): Quantity => {
    let top = quantity;
    for (let next = leader.get(top); next && next !== top; next = leader.get(top)) top = next;
    leader.set(quantity, top);
    return top;
  };
  const first = ({ terms }: AttackRow) => terms.find(({ quantity }) => totals.has(quantity))?.quantity;
  for (const row of rows) {
    const one = first(row);
    if (!one) continue;
    for (const { quantity } of row.terms) if (totals.has(quantity)) leader.set(root(quantity), root(one));
  }
  const blocks = new Map<Quantity, { unknowns: Quantity[]; rows: AttackRow[] }>();
  for (const quantity of totals) {
    const block = blocks.get(root(quantity)) ?? { unknowns: [], rows: [] };
    block.unknowns.push(quantity);
    blocks.set(root(quantity), block);
  }
  for (const row of rows) {
    const one = first(row);
    if (one) blocks.get(root(one))?.rows.push(row);
  }
  return [...blocks.values()].map((block) => {
    const counts = block.rows.flatMap(({ terms }) => terms.map(({ quantity }) => quantity));
    return { ...block, counts: [...new Set(counts.filter((each) => each.isCount && !isKnown(each)))] };
  });
}
