import { xmlTags } from "./xmlTags.js";

/** What stands in the XML of a sheet, counted apart from the reader. */
export interface SheetScan {
  /** Rows from 1 to the last one with a cell. */
  readonly rows: number;
  /** Cells of the smallest rectangle from A1 that holds every cell: what a reader takes memory for. */
  readonly area: number;
  /** 1-based row where rows or cells stand twice or in the wrong order, or a cell has a text that is not there. */
  readonly faultyRow: number | undefined;
}

/**
 * Counts the rows and cells of a sheet. A reader would let a cell that stands twice replace the first, and read a lost
 * text as empty, in silence: here they are found. Never throws.
 */
export function scanSheet(xml: string, sharedTexts: number): SheetScan {
  let row = 0;
  let rows = 0;
  let column = 0;
  let width = 0;
  let faultyRow: number | undefined;
  for (const { name, attributes, at } of xmlTags(xml, ["row", "c"])) {
    const reference = attributes.get("r");
    if (name === "row") {
      const next = reference === undefined ? row + 1 : Number(reference);
      if (!(next > row)) faultyRow ??= row;
      row = next;
      column = 0;
      continue;
    }
    const address = reference === undefined ? undefined : /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference);
    const next = reference === undefined ? column + 1 : columnNumber(address?.[1] ?? "");
    const lost = attributes.get("t") === "s" && !(sharedIndex(xml, at) < sharedTexts);
    if (lost || !(next > column) || (address !== undefined && Number(address?.[2]) !== row))
      faultyRow ??= row;
    column = next;
    rows = row;
    width = Math.max(width, column);
  }
  return { rows, area: rows * width, faultyRow };
}

/** A → 1, Z → 26, AA → 27; 0 for no letters. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 0-based position as Excel shows it: row 5, column 2 → "C6". */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** The number in the `<v>` of the cell that begins at `at`; -1 and so a text for a cell without one. */
function sharedIndex(xml: string, at: number): number {
  const cell = xml.slice(at, at + 400);
  const value = /<(?:[\w.-]+:)?v\s*>\s*(\d*)\s*</.exec(cell.slice(0, endOfCell(cell)));
  return value === null || value[1] === "" ? -1 : Number(value[1]);
}

function endOfCell(cell: string): number {
  const end = cell.search(/<\/(?:[\w.-]+:)?c\s*>/);
  return end === -1 ? cell.length : end;
}
