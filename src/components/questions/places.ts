import { alphabetic } from "../../format/alphabetic.js";
import type { EditionInfo, UnitInfo } from "../pageData.js";
import { unitPath } from "../sitePages.js";

/** A unit or the municipality's own schools, as a row of a picture. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** Page of the unit, relative to the site's root; null for the municipality. */
  readonly page: string | null;
  /** Whose school it is, when it is not the municipality's; otherwise null. */
  readonly detail: string | null;
}

/** Units of the rows in alphabetical order, never by value (F10), and the municipality last when it has rows. */
export function places(
  rows: readonly { readonly unit_id: string }[],
  units: readonly UnitInfo[],
  edition: EditionInfo,
): readonly NamedPlace[] {
  const present = new Set(rows.map((row) => row.unit_id));
  const named = units
    .filter(({ id }) => present.has(id))
    .toSorted((a, b) => alphabetic(a.shortName, b.shortName))
    .map(
      ({ id, shortName, huvudman }): NamedPlace => ({
        id,
        name: shortName,
        page: unitPath(id),
        detail: huvudman === "Kommunal" ? null : huvudman.toLocaleLowerCase("sv"),
      }),
    );
  const { code } = edition.municipality;
  if (!present.has(code)) return named;
  return [...named, { id: code, name: "Kommunens skolor", page: null, detail: null }];
}
