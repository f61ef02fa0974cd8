import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { namesSomeone } from "../../loaders/intake/namesSomeone.js";
import { shownFileName } from "../../loaders/intake/shownFileName.js";
import { shownName } from "../../loaders/intake/shownName.js";

describe("words that a file chooses itself: headers, sheets, filters, file names", () => {
  it.each([
    ...[
      "Kim Påhittad",
      "Påhittad, Kim",
      "Åsa Öman",
      "Betyg för Kim Påhittad",
      "Kim_Påhittad_betyg",
      "Kim Påhittad2",
    ],
    ...[
      "20090229-0000",
      "200902290000",
      "090229+0000",
      "20090289-0000",
      "090229T000",
      "090229-****",
      "elev 0902290000",
    ],
    ...["kim@example.org", "070-174 06 05", "Ring Kim på 0701740605"],
  ])("row 67: %s may say who someone is", (text) => {
    expect(namesSomeone(text)).toBe(true);
    expect(shownName(text)).toBe("•••");
  });

  it.each([
    ...[
      "Antal elever",
      "Andel Behöriga Yrkesprogram",
      "Läsåret 2024/25",
      "Svenska Som Andraspråk",
      "Norra Skolan",
      "favoritfärg",
    ],
    ...[
      "10609045",
      "2120000480",
      "export_2024-10-01_12-30-45",
      "20241001123045",
      "Meritvärde",
      "exp_betyg_ak9 (2).csv",
      "__proto__",
    ],
  ])("%s is shown as it is", (text) => {
    expect(namesSomeone(text)).toBe(false);
    expect(shownName(text)).toBe(text);
  });

  it("a file's name is masked with its ending kept, told apart by a keyed mark", () => {
    const key = Buffer.alloc(32, 7);
    expect(shownFileName("betyg_ak9_vt2025.csv", key)).toBe("betyg_ak9_vt2025.csv");
    expect(shownFileName("Kim Påhittad.xlsx")).toBe("•••.xlsx");
    const [kim, again, lo] = ["Kim Påhittad.csv", "Kim Påhittad.csv", "Lo Påhittad.csv"].map((name) =>
      shownFileName(name, key),
    );
    expect(kim).toMatch(/^•••[0-9a-f]{4}\.csv$/);
    expect(again).toBe(kim);
    expect(lo).not.toBe(kim);
    expect(shownFileName("Kim Påhittad.csv", Buffer.alloc(32, 8))).not.toBe(kim);
  });

  it("no fault keeps a column or a sheet that may say who someone is, whoever made it", () => {
    const fault = {
      code: "x",
      file: "a.xlsx",
      sheet: "Kim Påhittad",
      column: "Påhittad, Kim",
      message: "Fel.",
    };
    expect(new DataFaults([fault]).faults).toEqual([{ ...fault, sheet: "•••", column: "•••" }]);
  });
});
