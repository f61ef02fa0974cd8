import type { SheetRecord } from "../intake/sheet.js";
import type { HeaderColumn } from "./headerColumns.js";
import type { Mapping } from "./mappingSchema.js";
import type { Dimension } from "./mappingTargets.js";
import type { UnitDirectory } from "./unitDirectory.js";

export interface RowLevel {
  readonly kind: "total" | "value" | "unknown";
  /** 0 at the left margin. */
  readonly depth: number;
  readonly parent: number | undefined;
  /** What the row and those it stands under say. */
  readonly pairs: readonly (readonly [Dimension, string])[];
}

/**
 * The level of each row of an indented label column, by which rows it stands under; undefined when the mapping has no
 * such column. A row of a summing level that nothing stands under and that bears a unit's name is that unit.
 */
export function rowLevels(
  records: readonly SheetRecord[],
  labels: readonly HeaderColumn[],
  { etiketter }: Mapping,
  units: UnitDirectory,
): (RowLevel | undefined)[] | undefined {
  const at = etiketter.findIndex(({ nivaer }) => nivaer.length > 0);
  const label = etiketter[at];
  const column = labels[at]?.index;
  if (label === undefined || column === undefined) return undefined;
  const depths = labelDepths(records, column);
  const parents = new Set(depths.map((place) => place?.parent));
  const levels: (RowLevel | undefined)[] = [];
  for (const [index, record] of records.entries()) {
    const place = depths[index];
    if (!place) {
      levels.push(undefined);
      continue;
    }
    const text = (record.cells[column] ?? "").normalize("NFC").trim();
    const given = label.nivaer[place.depth];
    const sums = given === "total" || given === "delsumma";
    const isLeaf = !parents.has(index);
    const level = sums && isLeaf && units.knows(text) && !units.isMunicipality(text) ? label.ger : given;
    const inherited = place.parent === undefined ? [] : (levels[place.parent]?.pairs ?? []);
    const base = { depth: place.depth, parent: place.parent };
    if (level === undefined) levels.push({ ...base, kind: "unknown", pairs: inherited });
    else if (level === "total" || level === "delsumma")
      levels.push({ ...base, kind: "total", pairs: inherited });
    else levels.push({ ...base, kind: "value", pairs: [...inherited, [level, text]] });
  }
  return levels;
}

/** How deep each record's label stands, counted in labels it stands under, whatever the width of an indentation. */
export function labelDepths(
  records: readonly SheetRecord[],
  column: number,
): ({ readonly depth: number; readonly parent: number | undefined } | undefined)[] {
  const stack: { readonly indent: number; readonly index: number }[] = [];
  return records.map(({ cells }, index) => {
    const text = cells[column] ?? "";
    if (text.trim() === "") return undefined;
    const indent = indentOf(text);
    while ((stack.at(-1)?.indent ?? -1) >= indent) stack.pop();
    const place = { depth: stack.length, parent: stack.at(-1)?.index };
    stack.push({ indent, index });
    return place;
  });
}

export function indentOf(text: string): number {
  const blanks = /^[\s\u00a0\u2000-\u200a]*/.exec(text)?.[0] ?? "";
  return [...blanks].reduce((sum, character) => sum + (character === "\t" ? 4 : 1), 0);
}
