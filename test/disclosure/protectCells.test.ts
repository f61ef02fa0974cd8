import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey } from "../../loaders/disclosure/cellKey.js";
import type { CountedCell } from "../../loaders/disclosure/countedCell.js";
import { derivableCells } from "../../loaders/disclosure/derivableCells.js";
import { protectCells } from "../../loaders/disclosure/protectCells.js";
import { sumEquations } from "../../loaders/disclosure/sumEquations.js";
import { unitTable as table } from "./unitTable.js";

const hidden = (cells: readonly CountedCell[], minimum = 10) => protectCells(cells, minimum);

describe("suppression", () => {
  it("DC-7 hides a unit with fewer than ten pupils, in all its groups", () => {
    const protections = hidden(
      table([
        { girls: 4, boys: 4 },
        { girls: 30, boys: 30 },
        { girls: 20, boys: 22 },
      ]),
    );
    expect(protections.get("u0|alla")).toBe("small");
    expect(protections.get("u0|flickor")).toBe("small");
  });

  it("DC-10 hides a unit when the others together would point out the few who miss the goal", () => {
    const cells = table([
      { girls: 30, boys: 30, girlsReached: 20, boysReached: 20 },
      { girls: 20, boys: 20, girlsReached: 19, boysReached: 19 },
      { girls: 25, boys: 25, girlsReached: 24, boysReached: 25 },
    ]);
    const protections = hidden(cells);
    // the second and the third have three who miss it, the municipality twenty-three
    expect(protections.get("u1|alla")).toBe("nearlyAll");
    expect(protections.get("u2|alla")).toBe("nearlyAll");
    expect(protections.get("u0|alla")).toBe("complement");
    expect(protections.has("kommun|alla")).toBe(false);
  });

  it("DC-10 of a share, no sum of what is shown leaves one to four who reach the goal or miss it", () => {
    const unit = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.nat(), fc.nat())
      .map(([girls, boys, a, b]) => ({
        girls,
        boys,
        girlsReached: girls - ((a % (girls + 1)) % 7),
        boysReached: boys - ((b % (boys + 1)) % 7),
      }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 8 }), (units) => {
        const cells = table(units);
        const protections = hidden(cells);
        for (const { total, parts } of sumEquations(cells)) {
          if (protections.has(cellKey(total))) continue;
          const shown = parts.filter((part) => !protections.has(cellKey(part)) && part.n > 0);
          for (const taken of [...shown.map((part) => [part]), shown]) {
            const left = (of: (cell: CountedCell) => number) =>
              of(total) - taken.reduce((sum, part) => sum + of(part), 0);
            if (taken.length === 0 || left(({ n }) => n) === 0) continue;
            expect(left(({ reached }) => reached ?? 0)).toBeGreaterThan(4);
            expect(left(({ n, reached }) => n - (reached ?? 0))).toBeGreaterThan(4);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("DC-9 hides a second unit, the smallest, so that the hidden one is not the total minus the others", () => {
    const protections = hidden(
      table([
        { girls: 4, boys: 4 },
        { girls: 30, boys: 30 },
        { girls: 20, boys: 22 },
      ]),
    );
    expect(protections.get("u2|alla")).toBe("complement");
    expect(protections.has("u1|alla")).toBe(false);
    expect(protections.has("kommun|alla")).toBe(false);
  });

  it("DC-8 hides the boys with the girls, so that all minus boys does not give the girls", () => {
    const protections = hidden(
      table([
        { girls: 5, boys: 20 },
        { girls: 30, boys: 30 },
        { girls: 20, boys: 22 },
      ]),
    );
    expect(protections.get("u0|flickor")).toBe("small");
    expect(protections.get("u0|pojkar")).toBe("complement");
    expect(protections.has("u0|alla")).toBe(false);
  });

  it("hides a third when two hidden units together are still fewer than ten", () => {
    const units = [
      { girls: 2, boys: 2 },
      { girls: 2, boys: 3 },
      { girls: 30, boys: 30 },
      { girls: 20, boys: 22 },
    ];
    expect(hidden(table(units)).get("u3|alla")).toBe("complement");
  });

  it("hides the municipality too when there is only one unit to hide behind", () => {
    const protections = hidden(
      table([
        { girls: 4, boys: 4 },
        { girls: 30, boys: 30 },
      ]),
    );
    expect(
      derivableCells(
        table([
          { girls: 4, boys: 4 },
          { girls: 30, boys: 30 },
        ]),
        new Set(protections.keys()),
      ),
    ).toEqual([]);
  });

  it("DC-10 hides a share where one to four, or none, fall outside, and where few fall inside", () => {
    const all = table([
      { girls: 20, boys: 20, girlsReached: 20, boysReached: 18 },
      { girls: 20, boys: 20, girlsReached: 2, boysReached: 1 },
      { girls: 50, boys: 50, girlsReached: 30, boysReached: 30 },
      { girls: 20, boys: 20, girlsReached: 19, boysReached: 20 },
      { girls: 20, boys: 20, girlsReached: 2, boysReached: 1 },
    ]);
    const protections = hidden(all);
    expect(protections.get("u0|alla")).toBe("nearlyAll");
    expect(protections.get("u1|alla")).toBe("nearlyNone");
  });

  it("hides nothing where nothing is small", () => {
    expect(
      hidden(
        table([
          { girls: 30, boys: 30 },
          { girls: 20, boys: 22 },
        ]),
      ).size,
    ).toBe(0);
  });

  it("never leaves a hidden cell that follows from the sums, nor a remainder under ten, in any table", () => {
    const unit = fc
      .record({ girls: fc.nat(40), boys: fc.nat(40), a: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ girls, boys, a }) => ({
        girls,
        boys,
        girlsReached: Math.round(girls * a),
        boysReached: Math.round(boys * a),
      }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 14 }), (units) => {
        const cells = table(units);
        const protections = protectCells(cells, 10);
        expect(derivableCells(cells, new Set(protections.keys()))).toEqual([]);
        for (const cell of cells) if (cell.n < 10) expect(protections.has(cellKey(cell))).toBe(true);
        for (const { total, parts } of sumEquations(cells)) {
          const left = parts.filter((part) => protections.has(cellKey(part)));
          if (left.length === 0 || protections.has(cellKey(total))) continue;
          expect(left.reduce((sum, part) => sum + part.n, 0)).toBeGreaterThanOrEqual(10);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe("the derivation check", () => {
  const cells = table([
    { girls: 4, boys: 4 },
    { girls: 30, boys: 30 },
    { girls: 20, boys: 22 },
  ]);

  it("A1 finds a cell that is hidden alone in its sum", () => {
    const found = derivableCells(cells, new Set(["u0|alla", "u0|flickor", "u0|pojkar"]));
    expect(found.map(cellKey).sort()).toEqual(["u0|alla", "u0|flickor", "u0|pojkar"]);
  });

  it("A7 finds the girls when only they and another unit's boys are hidden", () => {
    expect(derivableCells(cells, new Set(["u0|flickor", "u1|pojkar"])).length).toBe(2);
  });

  it("finds every single cell that is un-hidden by mistake in a protected table", () => {
    const protections = protectCells(cells, 10);
    const complements = [...protections].filter(([, kind]) => kind === "complement").map(([key]) => key);
    expect(complements.length).toBeGreaterThan(0);
    for (const key of complements) {
      const left = new Set([...protections.keys()].filter((other) => other !== key));
      expect(derivableCells(cells, left).length).toBeGreaterThan(0);
    }
  });
});
