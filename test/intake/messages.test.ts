import { describe, expect, it } from "vitest";
import { foldName } from "../../loaders/intake/foldName.js";
import { formatFault } from "../../loaders/intake/formatFault.js";
import { looksLikePersonnummer } from "../../loaders/intake/looksLikePersonnummer.js";
import { maskValue } from "../../loaders/intake/maskValue.js";
import { nearestName } from "../../loaders/intake/nearestName.js";
import { RecordLedger } from "../../loaders/intake/recordLedger.js";

describe("messages to people", () => {
  it("name file, sheet, row and column on one line", () => {
    const fault = {
      code: "x",
      file: "betyg.csv",
      row: 118,
      column: "betyg",
      message: "Okänt betyg.\nRätta.",
    };
    expect(formatFault(fault)).toBe("betyg.csv rad 118, kolumn betyg: Okänt betyg. Rätta.");
    expect(formatFault({ ...fault, sheet: "Blad1" })).toContain(
      "betyg.csv blad Blad1, rad 118, kolumn betyg: ",
    );
    expect(formatFault({ code: "x", file: "a.csv", message: "Filen är tom." })).toBe("a.csv: Filen är tom.");
  });

  it.each([
    "201203041234",
    "20120304-1234",
    "120304-1234",
    "120304+1234",
    "1203041234",
    "20120364-1234",
    "19********1234",
    "20120304-****",
    "201203-04 12 34",
    "20120304TF12",
    "Elev 120304-1234 (Kim)",
    "kim@example.org",
  ])("never show %s", (value) => {
    expect(maskValue(value)).toBe("•••");
  });

  it("show nothing of a value in a column that identifies people", () => {
    for (const column of ["elev_id", "Elev-ID", "Namn", "Förnamn", "personnummer", "E-post", "Hemadress"]) {
      expect(maskValue("Kim", column)).toBe("•••");
    }
  });

  it.each([
    "Elsa",
    "ELSA",
    "Bo",
    "Kim Påhittad",
    "Norra Kim",
    "090228",
    "20090228",
    "070-174 06 05",
    "mamma till Elsa",
    "lång ".repeat(9),
  ])("show nothing of %s, which is no word of the field", (value) => {
    expect(maskValue(value)).toBe("•••");
    expect(maskValue(value, "betyg")).toBe("•••");
  });

  it("show ordinary values, shortened", () => {
    expect(
      ["~100", "..", "61,2", "Flickor", "ej godkänd", "2024/25"].map((value) => maskValue(value, "betyg")),
    ).toEqual(["~100", "..", "61,2", "Flickor", "ej godkänd", "2024/25"]);
    expect(["10609045", "8,1234567E+07"].map((value) => maskValue(value, "Skol-enhetskod"))).toEqual([
      "10609045",
      "8,1234567E+07",
    ]);
    expect(maskValue("2025-02-30", "datum")).toBe("2025-02-30");
  });
});

describe("names", () => {
  it("are compared without case, marks and invisible characters", () => {
    expect(["\ufeffLäsår", "LASAR", " la\u0308sa\u030ar\u200b "].map(foldName)).toEqual([
      "lasar",
      "lasar",
      "lasar",
    ]);
  });

  it("have a nearest one only when it is near", () => {
    expect(nearestName("betyg", ["Slutbetyg", "kommentar"])).toBe("Slutbetyg");
    expect(nearestName("lasar", ["läsåret", "termin"])).toBe("läsåret");
    expect(nearestName("arskurs", ["arskrus"])).toBe("arskrus");
    expect(nearestName("betyg", ["kommentar", "x", "__proto__"])).toBeUndefined();
  });

  it("are not personnummer when they are organisation numbers or codes", () => {
    expect(["2120000480", "10609045", "5566501796"].map(looksLikePersonnummer)).toEqual([
      false,
      false,
      false,
    ]);
    expect(["201203041234", "120364-1234", "120304TF12"].map(looksLikePersonnummer)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe("the record ledger", () => {
  it("throws when a record is unaccounted for", () => {
    const ledger = new RecordLedger();
    ledger.accept();
    ledger.ignore("rubrik");
    expect(ledger.close(2)).toEqual({
      records: 2,
      accepted: 1,
      quarantined: 0,
      ignored: 1,
      ignoredBy: { rubrik: 1 },
    });
    expect(() => ledger.close(3)).toThrow("records not conserved: 3 in file");
  });
});
