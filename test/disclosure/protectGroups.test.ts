import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey } from "../../loaders/disclosure/cellKey.js";
import type { CountedCell } from "../../loaders/disclosure/countedCell.js";
import { protectGroups } from "../../loaders/disclosure/protectGroups.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { auditCells } from "../audit/auditCells.js";

interface UnitCounts {
  readonly girls: number;
  readonly boys: number;
  readonly girlsReached?: number;
  readonly boysReached?: number;
}

/** All published cells of units given by their girls and boys, with the sums a reader sees. */
function table(units: readonly UnitCounts[]): CountedCell[] {
  const rows = units.map((unit, i) => ({ unitId: `u${i}`, unitLevel: "unit" as const, ...unit }));
  const total = units.reduce<Required<UnitCounts>>(
    (sum, unit) => ({
      girls: sum.girls + unit.girls,
      boys: sum.boys + unit.boys,
      girlsReached: sum.girlsReached + (unit.girlsReached ?? 0),
      boysReached: sum.boysReached + (unit.boysReached ?? 0),
    }),
    { girls: 0, boys: 0, girlsReached: 0, boysReached: 0 },
  );
  const counted = units.some(({ girlsReached }) => girlsReached !== undefined);
  return [...rows, { unitId: "kommun", unitLevel: "municipality" as const, ...total }].flatMap((row) => {
    const cell = (group: CountedCell["group"], n: number, reached: number): CountedCell[] =>
      n === 0
        ? []
        : [{ unitId: row.unitId, unitLevel: row.unitLevel, group, n, ...(counted ? { reached } : {}) }];
    const [girlsReached, boysReached] = [row.girlsReached ?? 0, row.boysReached ?? 0];
    return [
      ...cell("flickor", row.girls, girlsReached),
      ...cell("pojkar", row.boys, boysReached),
      ...cell("alla", row.girls + row.boys, girlsReached + boysReached),
    ];
  });
}

const highs = await loadHighs();
const hidden = (cells: readonly CountedCell[], minimum = 10) =>
  protectGroups(highs, cells, minimum).protections;

describe("suppression with intervals", () => {
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
    const cells = table([
      { girls: 4, boys: 4 },
      { girls: 30, boys: 30 },
    ]);
    expect(auditCells(highs, cells, hidden(cells)).leaks).toEqual([]);
  });

  it("DC-10 hides a share where one to four, or none, fall outside, and where few fall inside", () => {
    const all = table([
      { girls: 20, boys: 20, girlsReached: 20, boysReached: 18 },
      { girls: 20, boys: 20, girlsReached: 2, boysReached: 1 },
      { girls: 50, boys: 50, girlsReached: 30, boysReached: 30 },
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

  it("§1.2: leaves no secret that the auditor can find, exactly or nearly, in any table", () => {
    const unit = fc
      .record({ girls: fc.nat(40), boys: fc.nat(40), a: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ girls, boys, a }) => ({
        girls,
        boys,
        girlsReached: Math.round(girls * a),
        boysReached: Math.round(boys * a),
      }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 7 }), (units) => {
        const cells = table(units);
        const { protections, lost } = protectGroups(highs, cells, 10);
        for (const cell of cells) if (cell.n < 10) expect(protections.has(cellKey(cell))).toBe(true);
        if (lost.length > 0) return;
        expect(auditCells(highs, cells, protections)).toMatchObject({
          leaks: [],
          unproven: [],
          contradictions: [],
        });
      }),
      { seed: 7, numRuns: 60 },
    );
  }, 180_000);
});

describe("the auditor on a table that was protected", () => {
  const cells = table([
    { girls: 4, boys: 4 },
    { girls: 30, boys: 30 },
    { girls: 20, boys: 22 },
  ]);

  it("A1 finds a cell that is hidden alone in its sum", () => {
    const only = new Map(["u0|alla", "u0|flickor", "u0|pojkar"].map((key) => [key, "small" as const]));
    expect(auditCells(highs, cells, only).leaks.join()).toContain("Antalet flickor, u0");
  });

  it("finds every single cell that is shown by mistake", () => {
    const protections = hidden(cells);
    const complements = [...protections].filter(([, kind]) => kind === "complement").map(([key]) => key);
    expect(complements.length).toBeGreaterThan(0);
    for (const key of complements) {
      const left = new Map([...protections].filter(([other]) => other !== key));
      expect(auditCells(highs, cells, left).leaks.length).toBeGreaterThan(0);
    }
  });
});
