import type { Need } from "./possibleTruths.js";
import type { TableCell } from "./tableCell.js";

/**
 * What must hold for each primary cell: its own protection, and that whoever is alone in another small cell, and so
 * knows that one, cannot work it out exactly.
 */
export function needsOf(primary: readonly TableCell[]): Need[] {
  const alone = primary.filter(({ value, isOutcome }) => value === 1 && !isOutcome);
  return primary.flatMap((cell): Need[] => [
    ...(cell.protect ? [{ cell, protect: cell.protect }] : []),
    ...alone
      .filter((insider) => insider !== cell && !cell.isOutcome && !isSame(insider, cell))
      .map((insider) => ({
        cell,
        insider,
        protect: { low: cell.value, high: cell.value, wholeNumbers: 2 },
      })),
  ]);
}

/** The same people under two names hide nothing from each other. */
function isSame(a: TableCell, b: TableCell): boolean {
  const atoms = new Set(a.atoms);
  return atoms.size === b.atoms.length && b.atoms.every((atom) => atoms.has(atom));
}
