import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphabetic } from "../../src/format/alphabetic.js";
import { compareLasar, formatLasar, isLasar, parseLasar } from "../../src/format/lasar.js";
import { plural } from "../../src/format/plural.js";
import { swedishDate } from "../../src/format/swedishDate.js";
import { swedishList } from "../../src/format/swedishList.js";

describe("läsår", () => {
  it("MV-11 holds 2024/25 as 2025, and Kolada's 2019 as 2018/19", () => {
    expect(parseLasar("2024/25")).toBe(2025);
    expect(formatLasar(2019)).toBe("2018/19");
    expect(parseLasar("1999/00")).toBe(2000);
    expect(formatLasar(2000)).toBe("1999/00");
    expect(parseLasar("2024/2025")).toBe(2025);
  });

  it("MV-11 reads back every läsår it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2150 }), (year) => {
        expect(parseLasar(formatLasar(year))).toBe(year);
      }),
    );
  });

  it.each(["2024/26", "2024-25", "24/25", "2024", "2024/1925", ""])("MV-11 refuses %j", (text) => {
    expect(isLasar(text)).toBe(false);
    expect(() => parseLasar(text)).toThrow(`invalid lasar: ${text}`);
  });

  it("MV-11 sorts läsår by time", () => {
    const sorted = ["2024/25", "1999/00", "2009/10"].toSorted(compareLasar);
    expect(sorted).toEqual(["1999/00", "2009/10", "2024/25"]);
  });
});

describe("words", () => {
  it("lists with och before the last", () => {
    expect(swedishList([])).toBe("");
    expect(swedishList(["a"])).toBe("a");
    expect(swedishList(["a", "b"])).toBe("a och b");
    expect(swedishList(["a", "b", "c"])).toBe("a, b och c");
    expect(swedishList(["a", "b", "c"], "eller")).toBe("a, b eller c");
  });

  it("gives one the singular, and all else the plural", () => {
    expect(plural(1, "elev", "elever")).toBe("1 elev");
    expect(plural(0, "elev", "elever")).toBe("0 elever");
    expect(plural(1200, "elev", "elever")).toBe("1\u00a0200 elever");
    expect(() => plural(1.5, "elev", "elever")).toThrow("invalid count: 1.5");
  });

  it("writes dates in words", () => {
    expect(swedishDate("2026-02-01")).toBe("1 februari 2026");
    expect(swedishDate("2024-02-29")).toBe("29 februari 2024");
    for (const text of ["2026-02-30", "2026-13-01", "1 februari", "2026-02-01T00:00"]) {
      expect(() => swedishDate(text)).toThrow(`invalid date: ${text}`);
    }
  });

  it("sorts å, ä, ö last, and numbers by size", () => {
    const names = ["Östra", "Ärla", "Åby", "Zinken", "Enhet 10", "Enhet 2", "abborren"];
    expect(names.toSorted(alphabetic)).toEqual([
      "abborren",
      "Enhet 2",
      "Enhet 10",
      "Zinken",
      "Åby",
      "Ärla",
      "Östra",
    ]);
  });
});
