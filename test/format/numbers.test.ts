import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDifference } from "../../src/format/formatDifference.js";
import { formatInterval } from "../../src/format/formatInterval.js";
import { formatNumber } from "../../src/format/formatNumber.js";
import { roundHalfAway } from "../../src/format/roundHalfAway.js";

describe("numbers", () => {
  it.each([
    [1234.5, 1, "1\u00a0234,5"],
    [1234567, 0, "1\u00a0234\u00a0567"],
    [999.95, 1, "1\u00a0000,0"],
    [-18, 1, "\u221218,0"],
    [0, 1, "0,0"],
    [0.05, 1, "0,1"],
    [1e21, 0, "1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000"],
    [1e-9, 3, "0,000"],
  ])("ST-13 F40 writes %d with %d decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [2.675, 2, 2.68],
    [57.24999999999999, 1, 57.3],
    [7.7249, 2, 7.72],
    [223.25, 1, 223.3],
    [1.00499, 2, 1],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [8.5e-16, 0, 0],
  ])("MV-15 rounds %d to %d decimals half away from zero: %d", (value, decimals, wanted) => {
    expect(roundHalfAway(value, decimals)).toBe(wanted);
  });

  it("MV-15 rounds every exact half away from zero, either sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (tenths) => {
        const value = (tenths * 10 + 5) / 100;
        expect(roundHalfAway(value, 1)).toBe((tenths + 1) / 10);
        expect(roundHalfAway(-value, 1)).toBe(-(tenths + 1) / 10);
      }),
    );
  });

  it("MV-15 is never more than half a step off", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (x, decimals) => {
          expect(Math.abs(roundHalfAway(x, decimals) - x)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        },
      ),
    );
  });

  it("ST-13 writes no sign before a number that rounds to zero", () => {
    expect(formatNumber(-0.04, 1)).toBe("0,0");
    expect(formatNumber(-0, 0)).toBe("0");
    expect(formatDifference(-0.04, 1)).toBe("0,0");
    expect(formatDifference(0.04, 1)).toBe("0,0");
  });

  it("F40 uses nothing but digits, comma, U+00A0 and U+2212, and never a hyphen", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (x) => {
        expect(formatNumber(x, 2)).toMatch(/^\u2212?\d{1,3}(\u00a0\d{3})*,\d{2}$/);
      }),
    );
  });

  it("has no text for what is not a number: missing values have words", () => {
    expect(() => formatNumber(Number.NaN, 1)).toThrow("invalid number: NaN");
    expect(() => formatNumber(Number.POSITIVE_INFINITY, 1)).toThrow("invalid number: Infinity");
    expect(() => formatNumber(1, 1.5)).toThrow("invalid decimals: 1.5");
  });

  it("ST-13 gives a difference its sign", () => {
    expect(formatDifference(6, 1)).toBe("+6,0");
    expect(formatDifference(-18, 0)).toBe("\u221218");
    expect(formatDifference(0.05, 1)).toBe("+0,1");
  });

  it("ST-13 writes an interval with the word till", () => {
    expect(formatInterval(-29, -7, 0)).toBe("\u221229 till \u22127");
    expect(formatInterval(52.41, 85.72, 1)).toBe("52,4 till 85,7");
    expect(() => formatInterval(2, 1, 0)).toThrow("invalid interval: 2, 1");
  });
});
