import { DataFaults } from "../intake/dataFaults.js";
import { showText } from "../intake/showText.js";
import { type Correction, correctionFault } from "./correction.js";

export interface FoundCell {
  readonly fileId: number;
  readonly rowNumber: number;
  readonly value: string;
}

/**
 * The one cell a correction is about. Throws DataFaults when its key finds no row or several, or when the cell no longer
 * has the expected value: then the source has changed, and the decision must be made anew. Values of pupils are not shown.
 */
export function judgeFound(correction: Correction, found: readonly FoundCell[], isPupil: boolean): FoundCell {
  const refuse = (code: string, column: string, message: string) =>
    new DataFaults([correctionFault(correction, code, column, message)]);
  const { column, kalla, expected, value, date } = correction;
  const [cell, ...others] = found;
  if (cell === undefined) {
    const message =
      `Nyckeln finns inte i det som gäller av ${showText(kalla)}. Rätta nyckeln, eller ta bort rättelsen om raden är ` +
      "borta ur källan.";
    throw refuse("utan-rad", "nyckel", message);
  }
  if (others.length > 0) {
    const message = `Nyckeln passar på ${found.length} rader. Lägg till fler kolumner, så att bara en är kvar.`;
    throw refuse("flera-rader", "nyckel", message);
  }
  if (cell.value === expected) return cell;
  const now = isPupil ? "" : ` Nu står där »${showText(cell.value)}«.`;
  if (cell.value === value) {
    const message = `Källan har redan det nya värdet i ${column}: den är rättad.${now} Ta bort rättelsen.`;
    throw refuse("ar-rattad", "forvantat", message);
  }
  const was = isPupil ? "det som rättelsen väntar sig" : `»${showText(expected)}«, som rättelsen väntar sig`;
  const message =
    `I ${column} står inte längre ${was}.${now} Källan har ändrats sedan ${date}. Ta bort rättelsen, eller besluta en ny ` +
    "med det som står där nu.";
  throw refuse("annat-varde", "forvantat", message);
}
