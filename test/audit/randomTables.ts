import type { Highs } from "highs";
import { suppressTable } from "../../loaders/disclosure/suppressTable.js";
import type { TableCell } from "../../loaders/disclosure/tableCell.js";
import type { CountCell } from "./countTable.js";

const LIMIT = 10;

/** Numbers in [0, 1), the same for the same seed. */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Units by sexes or by years, with all totals; one number in five is a small group. */
export function randomTable(
  seed: number,
  names: { readonly rows: string; readonly columns: string },
): CountCell[] {
  const random = stream(seed);
  const rows = 3 + Math.floor(random() * 3);
  const columns = 2 + Math.floor(random() * 2);
  const values = Array.from({ length: rows * columns }, () =>
    random() < 0.2 ? 1 + Math.floor(random() * 9) : LIMIT + Math.floor(random() * 50),
  );
  const atoms = values.map((_, atom) => atom);
  const cell = (id: string, of: readonly number[]): CountCell => ({
    id,
    atoms: of,
    value: of.reduce((sum, atom) => sum + (values[atom] ?? 0), 0),
  });
  return [
    ...atoms.map((atom) =>
      cell(`${names.rows} ${Math.floor(atom / columns)} ${names.columns} ${atom % columns}`, [atom]),
    ),
    ...Array.from({ length: rows }, (_, row) =>
      cell(
        `${names.rows} ${row}`,
        atoms.filter((atom) => Math.floor(atom / columns) === row),
      ),
    ),
    ...Array.from({ length: columns }, (_, column) =>
      cell(
        `${names.columns} ${column}`,
        atoms.filter((atom) => atom % columns === column),
      ),
    ),
    cell("alla", atoms),
  ];
}

/** What our suppression hides in it; undefined when there is nothing to hide, or too little to hide it behind. */
export function hiddenIn(highs: Highs, cells: readonly CountCell[]): ReadonlySet<string> | undefined {
  const table = cells.map((cell): TableCell => {
    if (cell.value >= LIMIT) return { ...cell, kind: "free" };
    const protect = { low: Math.max(0, cell.value - 1), high: LIMIT, wholeNumbers: 5 };
    return { ...cell, kind: "primary", protect };
  });
  const { hidden, lost } = suppressTable(highs, table);
  return hidden.size > 0 && lost.length === 0 ? hidden : undefined;
}
