import type { Publication } from "../../loaders/disclosure/publication.js";

export interface CountCell {
  readonly id: string;
  readonly atoms: readonly number[];
  readonly value: number;
}

/** A table of counts as a publication: its cells, the finest groups they sum, and what is shown. */
export function countTable(
  cells: readonly CountCell[],
  hidden: ReadonlySet<string>,
  limit: number,
): { readonly publication: Publication; readonly truth: ReadonlyMap<string, number> } {
  const finest = new Map(cells.flatMap(({ id, atoms }) => (atoms.length === 1 ? [[atoms[0], id]] : [])));
  const nameOf = (atom: number) => finest.get(atom) ?? `grupp ${atom}`;
  const unlisted = [...new Set(cells.flatMap(({ atoms }) => atoms))].filter((atom) => !finest.has(atom));
  const sums = cells.filter(({ atoms }) => atoms.length > 1);
  const twins = cells.filter(({ id, atoms }) => atoms.length === 1 && finest.get(atoms[0] ?? -1) !== id);
  const population = (id: string) => ({ id, words: id, base: "tabell", atLeast: 0, limit });
  return {
    publication: {
      // a group that no cell shows on its own is no secret of its own here: the peers' tables protect cells
      populations: [
        ...cells.map(({ id }) => population(id)),
        ...unlisted.map((atom) => ({ ...population(nameOf(atom)), limit: 0 })),
      ],
      measures: [],
      relations: [...sums, ...twins].map(({ id, atoms }) => ({
        kind: "partition",
        whole: id,
        parts: atoms.map(nameOf),
        words: `${id} är summan av sina delar`,
      })),
      numbers: cells
        .filter(({ id }) => !hidden.has(id))
        .map(({ id, value }) => ({
          says: "count",
          population: id,
          low: value,
          high: value,
          place: `tabellen, ${id}`,
        })),
    },
    truth: new Map([
      ...cells.map(({ id, value }) => [`n ${id}`, value] as const),
      ...unlisted.map((atom) => [`n ${nameOf(atom)}`, 0] as const),
    ]),
  };
}
