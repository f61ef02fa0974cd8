import type { z } from "zod";
import type { jsonstatDataset } from "./schema.js";

export type JsonstatDataset = z.infer<typeof jsonstatDataset>;

interface Category {
  readonly code: string;
  readonly label: string | null;
}

export interface JsonstatCell {
  /** The category in each dimension, in the order of `id`. */
  readonly categories: readonly Category[];
  readonly value: unknown;
  readonly status: unknown;
}

/**
 * Every cell of a dataset, or a Swedish sentence on why its values cannot be told apart: sizes that do not agree with
 * the categories, or another number of values than the sizes give.
 */
export function jsonstatCells(dataset: JsonstatDataset): readonly JsonstatCell[] | string {
  const { id, size, value, status } = dataset;
  if (id.length !== size.length || new Set(id).size !== id.length) {
    return "Dimensionerna (id) och deras storlekar (size) stämmer inte överens.";
  }
  const dimensions: (readonly Category[])[] = [];
  for (const [index, name] of id.entries()) {
    const categories = categoriesOf(dataset, name);
    if (categories === undefined || categories.length !== size[index]) {
      return `Dimensionen ${name} har inte de ${size[index]} kategorier, en på varje plats, som size anger.`;
    }
    dimensions.push(categories);
  }
  const count = size.reduce((product, length) => product * length, 1);
  if (Array.isArray(value) ? value.length !== count : !placesBelow(value, count)) {
    return `Tabellen ska ha ${count} värden enligt size, men värdena (value) stämmer inte med det.`;
  }
  if (status != null && typeof status === "object" && !Array.isArray(status) && !placesBelow(status, count)) {
    return `Symbolerna (status) pekar på celler utanför tabellens ${count}.`;
  }
  return Array.from({ length: count }, (_, cell) => ({
    categories: categoriesAt(dimensions, cell),
    value: (Array.isArray(value) ? value[cell] : value[String(cell)]) ?? null,
    status: statusAt(status, cell),
  }));
}

/** The categories in the order of their places; undefined unless each place has exactly one. */
function categoriesOf({ dimension }: JsonstatDataset, name: string): readonly Category[] | undefined {
  const category = Object.hasOwn(dimension, name) ? dimension[name]?.category : undefined;
  if (category === undefined) return undefined;
  const { index, label } = category;
  const codes = Array.isArray(index) ? index : Object.keys(index ?? label ?? {});
  if (new Set(codes).size !== codes.length) return undefined;
  const ordered: Category[] = [];
  for (const [position, code] of codes.entries()) {
    const place = index == null || Array.isArray(index) ? position : index[code];
    if (place === undefined || place >= codes.length || ordered[place] !== undefined) return undefined;
    ordered[place] = { code, label: label?.[code] ?? null };
  }
  return ordered;
}

/** Row-major: the last dimension varies fastest. */
function categoriesAt(dimensions: readonly (readonly Category[])[], cell: number): Category[] {
  let rest = cell;
  return dimensions
    .toReversed()
    .map((categories) => {
      const category = categories[rest % categories.length];
      rest = Math.floor(rest / categories.length);
      if (category === undefined) throw new Error(`no category for cell ${cell}`);
      return category;
    })
    .toReversed();
}

function placesBelow(places: Readonly<Record<string, unknown>>, count: number): boolean {
  return Object.keys(places).every((place) => /^(0|[1-9]\d*)$/.test(place) && Number(place) < count);
}

/** One status for the whole table, one a cell, or only where there is one. */
function statusAt(status: JsonstatDataset["status"], cell: number): unknown {
  if (status == null || typeof status === "string") return status ?? null;
  return (Array.isArray(status) ? status[cell] : status[String(cell)]) ?? null;
}
