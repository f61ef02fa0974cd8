import type { NamedUnit } from "../../loaders/mapping/unitDirectory.js";
import { UnitDirectory } from "../../loaders/mapping/unitDirectory.js";

/** Invented municipality, units and exports: no layout of any real system is known, so these are only likely ones. */
export interface ExportFixture {
  readonly name: string;
  readonly text: string;
  /** The rows of the standard format that the file holds, without `kalla`, in any order. */
  readonly expected: readonly (readonly string[])[];
}

const unit = (kod: string, namn: string, kortNamn: string): NamedUnit => ({
  kod,
  namn,
  kortNamn,
  franLasar: null,
  tillLasar: null,
});

export const fixtureUnits = [
  unit("90000001", "Rönnforsskolan 7-9", "Rönnfors"),
  unit("90000002", "Ekehagsskolan 7-9", "Ekehag"),
  unit("90000003", "Söderlidsskolan 7-9", "Söderlid"),
  unit("90000004", "Åsvallens skola F-9", "Åsvallen"),
] as const;

export const fixtureDirectory = new UnitDirectory(fixtureUnits, { kod: "9900", namn: "Exempelbo" });

export const fixtureUnitsFile = `skolenhetskod;namn;kort_namn;huvudman\n${fixtureUnits
  .map(({ kod, namn, kortNamn }) => `${kod};${namn};${kortNamn};kommunal\n`)
  .join("")}`;

/** Park–Miller: the same numbers everywhere. */
export function numbers(seed: number): (low: number, high: number) => number {
  let state = seed;
  return (low, high) => {
    state = (state * 48271) % 2147483647;
    return low + (state % (high - low + 1));
  };
}

export const comma = (tenths: number) => `${Math.trunc(tenths / 10)},${tenths % 10}`;
export const thousands = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
export const lines = (rows: readonly (readonly string[])[]) =>
  `\ufeff${rows.map((row) => row.join(";")).join("\r\n")}\r\n`;
