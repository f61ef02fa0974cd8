import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingSchema } from "../../loaders/mapping/mappingSchema.js";
import { readCell } from "../../loaders/mapping/readCell.js";
import { readPeriod, splitPeriod } from "../../loaders/mapping/readPeriod.js";

describe("readPeriod", () => {
  it.each([
    ["2024/25", { lasarStart: 2024 }],
    ["2024/2025", { lasarStart: 2024 }],
    ["24/25", { lasarStart: 2024 }],
    ["Läsåret 2024–25", { lasarStart: 2024 }],
    ["Läsår: 2024/25", { lasarStart: 2024 }],
    ["HT 2024", { termin: "HT", lasarStart: 2024 }],
    ["VT25", { termin: "VT", lasarStart: 2024 }],
    ["2025 vårterminen", { termin: "VT", lasarStart: 2024 }],
    ["VT", { termin: "VT" }],
    ["oktober 2025", { month: 10, year: 2025, lasarStart: 2025 }],
    ["apr-26", { month: 4, year: 2026, lasarStart: 2025 }],
    ["2025-10", { month: 10, year: 2025, lasarStart: 2025 }],
    ["Mars", { month: 3 }],
    ["2024", { year: 2024 }],
  ])("reads %s", (text, period) => {
    expect(readPeriod(text)).toEqual(period);
  });

  it.each(["2024/26", "9", "1234", "Marsvinet", "", "Läsår", "Totalt", "25 %", "2024-13"])(
    "leaves %s",
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );

  it("takes a period out of a header text, before or after the words", () => {
    expect(splitPeriod("Meritvärde åk 9, 2024/25")).toEqual({ words: "Meritvärde åk 9", period: "2024/25" });
    expect(splitPeriod("HT 2024 Antal")).toEqual({ words: "Antal", period: "HT 2024" });
    expect(splitPeriod("Meritvärde (VT 2025)")).toEqual({ words: "Meritvärde", period: "VT 2025" });
    expect(splitPeriod("2024/25")).toBeUndefined();
  });
});

describe("readCell", () => {
  const { varden } = mappingSchema.parse({
    version: 1,
    namn: "x",
    mal: "resultat",
    fingeravtryck: ["a"],
    rubrikrader: [{ ger: "matt" }],
    etiketter: [{ rubrik: "a", ger: "enhet" }],
    varden: { dolda: ["..", "<5"], saknade: [".", "-"] },
  });

  it.each([
    ["1\u00a0234,5", "1234,5"],
    ["1 234", "1234"],
    ["57,4 %", "57,4"],
    ["-3,0", "-3,0"],
    ["<5", ".."],
    ["-", "."],
  ])("reads %s as %s", (cell, text) => {
    expect(readCell(cell, varden)).toMatchObject({ text });
  });

  it.each(["12.5", "1.234", "1,2,3", "12 34", "", "NaN", "0x1F", "(5)", "5-", "1e400"])(
    "refuses %s",
    (cell) => {
      expect(readCell(cell, varden).kind).toBe("unknown");
    },
  );

  it("moves the decimal sign exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const text = String(digits).padStart(places + 1, "0");
          const whole = text.slice(0, text.length - places);
          const fraction = text.slice(text.length - places);
          const read = readCell(places === 0 ? whole : `${whole},${fraction}`, varden, 100);
          expect(read.kind === "number" && Math.round(read.number * 10 ** places)).toBe(digits * 100);
        },
      ),
    );
  });
});
