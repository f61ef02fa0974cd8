import { shownName } from "../intake/shownName.js";

/** The tables of a file that a contract's header was found in, and what keeps them from being read. */
export interface ChosenTables<T> {
  readonly tables: readonly T[];
  /** Swedish sentences; empty when the tables may be read. */
  readonly reasons: readonly string[];
}

interface Candidate {
  readonly sheet?: string;
  readonly hidden: boolean;
}

/**
 * Of the tables that meet a contract, those that are to be read: the one, or all when the contract spans several
 * sheets. A hidden sheet is never read: nobody has seen what stands in it.
 */
export function chooseTables<T extends Candidate>(
  meeting: readonly T[],
  manySheets: boolean,
): ChosenTables<T> {
  const shown = meeting.filter(({ hidden }) => !hidden);
  const names = (tables: readonly T[]) => tables.map(({ sheet }) => `"${shownName(sheet ?? "")}"`).join(", ");
  if (shown.length === 0 && meeting.length > 0) {
    const reason = `Tabellen finns bara på det dolda bladet ${names(meeting)}. Visa bladet i Excel och spara filen.`;
    return { tables: [], reasons: [reason] };
  }
  if (shown.length > 1 && !manySheets) {
    const reason = `Tabellen finns på flera blad: ${names(shown)}. Spara det blad som ska läsas som en egen fil.`;
    return { tables: [], reasons: [reason] };
  }
  return { tables: shown, reasons: [] };
}
