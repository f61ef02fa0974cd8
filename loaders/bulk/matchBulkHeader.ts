import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { foldName } from "../intake/foldName.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import { MASK, maskValue } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { nearestName } from "../intake/nearestName.js";
import { shownName } from "../intake/shownName.js";
import { showText } from "../intake/showText.js";
import { isPersonalColumn } from "../sources/isPersonalColumn.js";
import { type BulkFormat, requiredColumns } from "./bulkFormat.js";

export interface BulkHeader {
  /**
   * One name a cell of the header, in the file's order: contract names, and `_extra_<place>` for what is not
   * read.
   */
  readonly columns: readonly string[];
  /** Names of the columns that are not read, as in the file. */
  readonly extra: readonly string[];
  readonly warnings: readonly Fault[];
}

/**
 * Matches the header of a bulk file by name: order, case and å/ä/ö are free. `sample` are records below it,
 * looked through for personnummer outside elev_id. Throws DataFaults with all that is wrong: columns missing
 * (with the nearest name there is), standing twice, or holding names or personnummer. Unknown columns are a
 * warning.
 */
export function matchBulkHeader(
  format: BulkFormat,
  cells: readonly string[],
  file: string,
  sample: readonly { readonly row: number; readonly cells: readonly string[] }[] = [],
): BulkHeader {
  const found = placesByName(format, cells);
  const known = new Set([...found.values()].flat());
  const extra = cells.flatMap((cell, place) => (known.has(place) || cell.trim() === "" ? [] : [cell.trim()]));
  const faults: Fault[] = [
    ...missingFaults(format, found, extra, file),
    ...doubledFaults(format, found, cells, file),
    ...personalFaults(extra, file),
    ...strayNumbers(cells, found.get("elev_id")?.[0], sample, file),
  ];
  if (faults.length > 0) throw new DataFaults(faults);
  const columns = cells.map((_, place) => `_extra_${place + 1}`);
  for (const [name, [place]] of found) if (place !== undefined) columns[place] = name;
  return { columns, extra, warnings: extraWarnings(extra, file) };
}

/** Sentences on the columns a header lacks: for recognition, which has no file to speak of. */
export function missingBulkColumns(format: BulkFormat, cells: readonly string[]): string[] {
  const found = placesByName(format, cells);
  const known = new Set([...found.values()].flat());
  const extra = cells.filter((cell, place) => !known.has(place) && cell.trim() !== "");
  return missingFaults(format, found, extra, "").map((fault) => fault.message);
}

function placesByName(format: BulkFormat, cells: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, cell] of cells.entries()) {
    const folded = foldName(cell);
    const name = format.columns.find((column) => column === folded);
    if (name !== undefined) places.set(name, [...(places.get(name) ?? []), place]);
  }
  return places;
}

function missingFaults(
  format: BulkFormat,
  found: ReadonlyMap<string, unknown>,
  extra: readonly string[],
  file: string,
): Fault[] {
  const required = requiredColumns(format);
  const missing = required.filter((name) => !found.has(name));
  // a torn header may hold a record's id, which no message repeats
  const free = extra.filter((name) => !isPersonalColumn(name) && maskValue(name) === name);
  return missing.map((column) => {
    const near = nearestName(column, free);
    const advice =
      near === undefined
        ? `Lägg till den i exporten; de kolumner som krävs är ${required.join(", ")}.`
        : `Menade du \`${shownName(near.trim())}\`? Döp i så fall om den till \`${column}\`.`;
    return { code: "kolumn-saknas", file, row: 1, column, message: `Saknad kolumn \`${column}\`. ${advice}` };
  });
}

function doubledFaults(
  format: BulkFormat,
  found: ReadonlyMap<string, readonly number[]>,
  cells: readonly string[],
  file: string,
): Fault[] {
  const known = [...found].filter(([, places]) => places.length > 1).map(([name]) => name);
  const names = cells.map(foldName);
  const others = names.filter(
    (name, place) => name !== "" && names.indexOf(name) < place && !format.columns.includes(name),
  );
  return [...new Set<string>([...known, ...others])].map((name) => {
    const column = cells.some((cell) => foldName(cell) === name && namesSomeone(cell))
      ? MASK
      : showText(name);
    const message = `Kolumnen \`${column}\` finns mer än en gång. Behåll bara en av dem.`;
    return { code: "dubbel-kolumn", file, row: 1, column, message };
  });
}

function personalFaults(extra: readonly string[], file: string): Fault[] {
  return extra.flatMap((name) => {
    if (namesSomeone(name)) {
      const message =
        "Rubrikraden innehåller något som ser ut som ett personnummer, en adress eller en persons namn. Den första " +
        "raden ska vara en rubrikrad, och elever anges bara i `elev_id`.";
      return [{ code: "personuppgift", file, row: 1, message }];
    }
    if (!isPersonalColumn(name)) return [];
    const column = showText(name);
    const message =
      `Kolumnen \`${column}\` ser ut att innehålla namn, personnummer eller kontaktuppgifter. Ta bort den ur exporten; ` +
      "elever anges bara i `elev_id`.";
    return [{ code: "personuppgift", file, row: 1, column, message }];
  });
}

/** The first record, per column other than elev_id, whose value looks like a personnummer. */
function strayNumbers(
  header: readonly string[],
  elevId: number | undefined,
  sample: readonly { readonly row: number; readonly cells: readonly string[] }[],
  file: string,
): Fault[] {
  const faults = new Map<number, Fault>();
  for (const { row, cells } of sample) {
    for (const [place, cell] of cells.entries()) {
      if (place === elevId || faults.has(place) || !looksLikePersonnummer(cell)) continue;
      const column = shownName(header[place]?.trim() || `nummer ${place + 1}`);
      const message =
        "Värdet ser ut som ett personnummer. Personnummer får bara stå i `elev_id`; " +
        "ta bort kolumnen eller rätta exporten.";
      faults.set(place, { code: "personuppgift", file, row, column, value: maskValue(cell), message });
    }
  }
  return [...faults.values()];
}

function extraWarnings(extra: readonly string[], file: string): Fault[] {
  if (extra.length === 0) return [];
  const names = extra.map((name) => `\`${shownName(name)}\``).join(", ");
  const message = `Filen har kolumner som inte ingår i formatet: ${names}. De läses inte in.`;
  return [{ code: "okand-kolumn", file, row: 1, message }];
}
