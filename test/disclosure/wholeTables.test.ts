import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountTable, isSafe, wholeTables } from "../../loaders/disclosure/wholeTables.js";

/** Units' tables and the municipality's, which is their sum. */
function tables(...units: readonly (readonly number[])[]): CountTable[] {
  const width = Math.max(...units.map((counts) => counts.length));
  const sums = Array.from({ length: width }, (_, at) =>
    units.reduce((sum, counts) => sum + (counts[at] ?? 0), 0),
  );
  return [
    ...units.map((counts, at) => ({ unitId: `u${at}`, unitLevel: "unit" as const, counts, allowed: true })),
    { unitId: "kommun", unitLevel: "municipality" as const, counts: sums, allowed: true },
  ];
}

describe("tables that are shown whole or not at all", () => {
  it("shows all of them when every category is empty or has five pupils", () => {
    const shown = wholeTables(tables([5, 0, 10], [20, 9, 6]), 10);
    expect([...shown].sort()).toEqual(["kommun", "u0", "u1"]);
  });

  it("DC-10 hides a whole table where one to four pupils share a category", () => {
    expect(wholeTables(tables([4, 20, 20], [20, 9, 6], [8, 7, 30]), 10).has("u0")).toBe(false);
  });

  it("DC-7 hides a whole table with fewer than ten pupils", () => {
    expect(wholeTables(tables([5, 0, 0], [20, 9, 6], [8, 7, 30]), 10).has("u0")).toBe(false);
  });

  it("DC-9 hides the smallest of the others too, so that the hidden one is not what is left of the total", () => {
    const shown = wholeTables(tables([3, 20, 20], [20, 9, 6], [8, 7, 30]), 10);
    expect([...shown].sort()).toEqual(["kommun", "u2"]);
  });

  it("goes on hiding while what is left of the total still has one to four in a category", () => {
    const shown = wholeTables(tables([1, 20, 20], [0, 30, 30], [30, 31, 30]), 10);
    expect([...shown]).toEqual(["kommun"]);
  });

  it("leaves units alone when the municipality itself cannot be shown: there is nothing to subtract from", () => {
    const shown = wholeTables(tables([0, 10], [4, 10]), 10);
    expect([...shown]).toEqual(["u0"]);
  });

  it("never shows a table that another rule hides", () => {
    const all = tables([10, 10], [20, 20], [30, 30]).map((table) => ({
      ...table,
      allowed: table.unitId !== "u2",
    }));
    expect([...wholeTables(all, 10)].sort()).toEqual(["kommun", "u1"]);
  });

  it("leaves nothing with one to four in a category, whatever is added or subtracted, in any tables", () => {
    const counts = fc.array(fc.oneof(fc.nat(12), fc.constant(0)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 7 }), (units) => {
        const all = tables(...units);
        const shown = wholeTables(all, 10);
        const own = units.map((_, at) => shown.has(`u${at}`));
        // every set of units whose sum a reader can reach: shown ones, and the rest of a shown total
        for (let set = 1; set < 1 << units.length; set += 1) {
          const members = units.flatMap((each, at) => ((set >> at) & 1 ? [{ each, isShown: own[at] }] : []));
          const holdsAllHidden = own.every((isShown, at) => isShown || (set >> at) & 1);
          const reachable =
            members.every(({ isShown }) => isShown) || (shown.has("kommun") && holdsAllHidden);
          if (!reachable) continue;
          const sums = [0, 1, 2].map((at) => members.reduce((sum, { each }) => sum + (each[at] ?? 0), 0));
          expect(isSafe(sums, 10)).toBe(true);
        }
      }),
      { seed: 4, numRuns: 800 },
    );
  });
});
