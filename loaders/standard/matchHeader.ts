import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { foldName } from "../intake/foldName.js";
import { MASK } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { nearestName } from "../intake/nearestName.js";
import { shownName } from "../intake/shownName.js";
import { showText } from "../intake/showText.js";
import { isPersonalColumn } from "../sources/isPersonalColumn.js";
import { isProtectionMark } from "./protectedRows.js";
import type { StandardFormat } from "./standardFormat.js";

export interface HeaderMatch {
  /** Name of the format's column → 0-based place in the file. */
  readonly positions: ReadonlyMap<string, number>;
  /** Places of marks for protected identity (DC-16). */
  readonly protectedAt: readonly number[];
  /** Places of columns that are not read. */
  readonly unreadAt: readonly number[];
  /** Cells up to the last one with a name. */
  readonly width: number;
  readonly warnings: readonly Fault[];
}

/** Sentences on the columns a header lacks; none when it is the format's. */
export function missingColumns(header: readonly string[], format: StandardFormat): string[] {
  return compare(header, format).missing;
}

/**
 * Matches a header by name: order, case and å/ä/ö are free. Throws DataFaults with all that is wrong: columns missing
 * (with the nearest name there is), standing twice, or holding names or personnummer. Unknown columns are a warning.
 */
export function matchHeader(
  header: readonly string[],
  format: StandardFormat,
  file: string,
  row: number,
): HeaderMatch {
  const { places, extra, missing } = compare(header, format);
  const fault = (code: string, message: string): Fault => ({ code, file, row, message });
  const faults = missing.map((message) => fault("kolumn-saknas", message));
  const names = header.map(foldName);
  const doubled = new Set(names.filter((name, at) => name !== "" && names.indexOf(name) < at));
  for (const name of doubled) {
    const shown = header.some((cell) => foldName(cell) === name && namesSomeone(cell))
      ? MASK
      : showText(name);
    faults.push(fault("dubbel-kolumn", `Kolumnen \`${shown}\` finns mer än en gång. Behåll bara en av dem.`));
  }
  for (const name of extra.filter((each) => isPersonalColumn(each) || namesSomeone(each))) {
    const what = namesSomeone(name)
      ? "Rubrikraden innehåller något som ser ut som ett personnummer, en adress eller en persons namn. Den första raden ska vara en rubrikrad, utan uppgifter om elever."
      : `Kolumnen \`${showText(name)}\` ser ut att innehålla namn, personnummer eller kontaktuppgifter. Ta bort den ur exporten.`;
    faults.push(fault("personuppgift", what));
  }
  if (faults.length > 0) throw new DataFaults(faults);
  const read = new Set(places.values());
  const unreadAt = names.flatMap((name, at) =>
    name === "" || read.has(at) || isProtectionMark(name) ? [] : [at],
  );
  const unread = unreadAt.map((at) => header[at]?.trim() ?? "");
  return {
    positions: new Map([...places].flatMap(([name, at]) => (at === undefined ? [] : [[name, at] as const]))),
    protectedAt: names.flatMap((name, at) => (isProtectionMark(name) ? [at] : [])),
    unreadAt,
    width: names.findLastIndex((name) => name !== "") + 1,
    warnings: unread.length === 0 ? [] : [fault("okand-kolumn", unknownColumns(unread))],
  };
}

function compare(header: readonly string[], { columns }: StandardFormat) {
  const names = header.map(foldName);
  const places = new Map(
    columns.map(({ name }) => {
      const at = names.indexOf(name);
      return [name, at === -1 ? undefined : at] as const;
    }),
  );
  const known = new Set(columns.map(({ name }) => name));
  const extra = header.map((cell) => cell.trim()).filter((cell) => cell !== "" && !known.has(foldName(cell)));
  // a torn header may hold a record's id, which no message repeats
  const free = extra.filter((name) => !isPersonalColumn(name) && !namesSomeone(name));
  const required = columns.filter(({ optional }) => !optional);
  const missing = required
    .filter(({ name }) => places.get(name) === undefined)
    .map(({ name }) => {
      const near = nearestName(name, free);
      const advice =
        near === undefined
          ? `Lägg till den i exporten; de kolumner som krävs är ${required.map((each) => each.name).join(", ")}.`
          : `Menade du \`${showText(near)}\`? Döp i så fall om den till \`${name}\`.`;
      return `Saknad kolumn \`${name}\`. ${advice}`;
    });
  return { places, extra, missing };
}

function unknownColumns(names: readonly string[]): string {
  const shown = names.map((name) => `\`${shownName(name)}\``).join(", ");
  return `Filen har kolumner som inte ingår i formatet: ${shown}. De läses inte in.`;
}
