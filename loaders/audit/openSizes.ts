import type { Publication } from "../disclosure/publication.js";

export interface OpenSize {
  readonly low: number;
  readonly high: number;
}

/** What follows from so many steps is true; groups are not nested deeper. */
const DEEPEST = 12;

/**
 * How many people a group can be of, by what is told openly: that it is listed, and the words for a small group. By
 * population; undefined where there is nothing but the listing. Where all of a small group's parts are listed, each has
 * somebody, and none is as large as the whole may be.
 */
export function openSizes({ populations, relations, numbers }: Publication): ReadonlyMap<string, OpenSize> {
  const most = new Map<string, number>();
  for (const number of numbers)
    if (number.says === "count" && number.isOpen)
      most.set(number.population, Math.min(number.high, most.get(number.population) ?? number.high));
  const sizes = new Map(
    populations.map(({ id, atLeast }) => [
      id,
      { low: atLeast, high: most.get(id) ?? Number.POSITIVE_INFINITY },
    ]),
  );
  for (let isSettled = false, round = 0; !isSettled && round < DEEPEST; round += 1) {
    isSettled = true;
    const narrow = (id: string, low: number, high: number) => {
      const size = sizes.get(id);
      if (!size || (low <= size.low && high >= size.high)) return;
      size.low = Math.max(size.low, low);
      size.high = Math.min(size.high, high);
      isSettled = false;
    };
    const of = (id: string) => sizes.get(id) ?? { low: 0, high: Number.POSITIVE_INFINITY };
    for (const relation of relations) {
      if (relation.kind === "within") {
        narrow(relation.part, 0, of(relation.whole).high);
        narrow(relation.whole, of(relation.part).low, Number.POSITIVE_INFINITY);
      }
      if (relation.kind !== "partition") continue;
      const { whole, parts } = relation;
      const sum = (end: "low" | "high", but?: string) =>
        parts.reduce((all, part) => all + (part === but ? 0 : of(part)[end]), 0);
      narrow(whole, sum("low"), sum("high"));
      for (const part of parts)
        narrow(part, of(whole).low - sum("high", part), of(whole).high - sum("low", part));
    }
  }
  return sizes;
}
