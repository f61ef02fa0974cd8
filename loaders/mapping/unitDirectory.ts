import { foldName } from "../intake/foldName.js";
import { maskValue } from "../intake/maskValue.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { nearestName } from "../intake/nearestName.js";
import { showText } from "../intake/showText.js";

export interface NamedUnit {
  readonly kod: string;
  readonly namn: string;
  readonly kortNamn: string | null;
  /** Läsår, e.g. "2014/15"; null for open ends. */
  readonly franLasar: string | null;
  readonly tillLasar: string | null;
}

export interface Municipality {
  readonly kod: string;
  readonly namn: string;
}

/** A code, or a Swedish sentence on why there is none. */
export type UnitAnswer = { readonly kod: string } | { readonly message: string };

/** Whether a text speaks of a school, so that it can be shown though no unit is called so. */
function hasUnitWord(text: string): boolean {
  return /skola|skolan|gymnasi|enhet|område/i.test(text.normalize("NFC"));
}

/** Case, å/ä/ö-or-a/o and the kind of dash are not compared. */
function foldUnit(text: string): string {
  return foldName(text).replace(/\s*[‐‑‒–—−-]\s*/g, "-");
}

/** Finds the skolenhetskod (or kommunkod, or 0000 for Riket) that a name or code in an export stands for. */
export class UnitDirectory {
  readonly #byName = new Map<string, NamedUnit[]>();
  readonly #codes: ReadonlySet<string>;
  readonly #municipality: ReadonlySet<string>;

  constructor(
    readonly units: readonly NamedUnit[],
    readonly municipality: Municipality,
  ) {
    for (const unit of units) {
      for (const name of new Set([unit.namn, unit.kortNamn ?? ""].map(foldUnit))) {
        if (name !== "") this.#byName.set(name, [...(this.#byName.get(name) ?? []), unit]);
      }
    }
    this.#codes = new Set(units.map(({ kod }) => kod));
    const { kod, namn } = municipality;
    this.#municipality = new Set([kod, namn, `${namn} kommun`, `${namn}s kommun`].map(foldUnit));
  }

  isMunicipality(text: string): boolean {
    return this.#municipality.has(foldUnit(text));
  }

  /** A unit's name or code, or the municipality's, or Riket. */
  knows(text: string): boolean {
    return "kod" in this.find(text) || this.#byName.has(foldUnit(text));
  }

  /** `lasar` ("2024/25") decides between units that have had the same name in different years. */
  find(text: string, lasar?: string): UnitAnswer {
    const folded = foldUnit(text);
    if (/^\d{8}$/.test(folded)) {
      if (this.#codes.size === 0 || this.#codes.has(folded)) return { kod: folded };
      return {
        message: `Skolenhetskoden ${folded} finns inte i enheter.csv. Lägg till enheten där, eller rätta koden.`,
      };
    }
    if (this.isMunicipality(text)) return { kod: this.municipality.kod };
    if (folded === "riket" || folded === "0000") return { kod: "0000" };
    const named = this.#byName.get(folded) ?? [];
    const open = named.filter((unit) => lasar === undefined || isOpen(unit, lasar));
    const [only] = open.length > 0 ? open : named;
    if (only && (open.length === 1 || named.length === 1)) return { kod: only.kod };
    return { message: named.length > 1 ? this.#several(text, named) : this.#unknown(text) };
  }

  #unknown(text: string): string {
    const names = this.units.flatMap(({ namn, kortNamn }) => [namn, ...(kortNamn ? [kortNamn] : [])]);
    const near = nearestName(text, names);
    const hint = near === undefined ? "" : ` Menas ${showText(near)}?`;
    const shown = hasUnitWord(text) && !namesSomeone(text) ? showText(text.trim()) : maskValue(text, "enhet");
    const cure =
      "Lägg till enheten i enheter.csv, eller skriv vilken kod namnet står för i mappningens oversatt.enhet.";
    return `Enheten "${shown}" finns inte i enheter.csv.${hint} ${cure}`;
  }

  #several(text: string, units: readonly NamedUnit[]): string {
    const codes = units.map(({ kod }) => kod).join(" och ");
    return `Flera enheter heter "${showText(text.trim())}": ${codes}. Skriv vilken som menas i mappningens oversatt.enhet.`;
  }
}

function isOpen({ franLasar, tillLasar }: NamedUnit, lasar: string): boolean {
  return (!franLasar || franLasar <= lasar) && (!tillLasar || lasar <= tillLasar);
}
