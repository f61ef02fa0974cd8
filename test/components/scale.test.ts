import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directLabels } from "../../src/components/directLabels.js";
import { scale } from "../../src/components/scale.js";

const number = fc.double({ min: 0, max: 340, noNaN: true });

describe("scale", () => {
  it("keeps every number inside, ticks inside the bounds", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), (values) => {
        const made = scale(values, [0, 340]);
        for (const value of values) {
          expect(made.position(value)).toBeGreaterThanOrEqual(-1e-9);
          expect(made.position(value)).toBeLessThanOrEqual(100 + 1e-9);
        }
        expect(made.ticks.length).toBeGreaterThan(0);
        expect(made.ticks.length).toBeLessThan(14);
        for (const tick of made.ticks) expect(tick >= 0 && tick <= 340).toBe(true);
      }),
    );
  });
});

describe("directLabels", () => {
  it("keeps labels apart and in order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 4 }), (places) => {
        const labels = directLabels(
          places.map((y, index) => ({ text: String(index), tone: "", y })),
          9,
        );
        for (const [index, label] of labels.entries()) {
          const before = labels[index - 1];
          if (before) expect(label.y - before.y).toBeGreaterThanOrEqual(9 - 1e-9);
          expect(label.y).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
});
